const NUMBER = new Intl.NumberFormat('en')
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** `12,403` */
export function number(value: number): string {
  return NUMBER.format(value)
}

/** `1 work`, `1,284 works` */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`
}

/** `3 Nov 2023`; what is no date is shown as it is. */
export function day(value: string): string {
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? value : DAY.format(date)
}

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** `3 Nov 2023, 14:05`, by the clock of this computer. */
export function moment(value: string): string {
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? value : MOMENT.format(date)
}

/** `62 %`, of a share from 0 to 1. Only the whole is 100. */
export function percent(share: number): string {
  return `${share >= 1 ? 100 : Math.min(99, Math.round(share * 100))} %`
}

/** `2 min 20 s`, `45 s`, `1 h 5 min` */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${whole} s`
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return whole % 60 === 0 ? `${minutes} min` : `${minutes} min ${whole % 60} s`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** The last two steps of a path: enough to know a file by. */
export function shortPath(path: string): string {
  return path.split(/[\\/]/).slice(-2).join('/')
}
