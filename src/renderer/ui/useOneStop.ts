import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'

const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }

interface OneStop<T extends HTMLElement> {
  readonly ref: RefObject<T | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: () => void
}

/**
 * Makes the elements with `data-stop` in a list one stop of the tab key; the arrow keys go from one to the next. An
 * element with `data-more` beside one of them is reached by the right arrow.
 */
export function useOneStop<T extends HTMLElement>(): OneStop<T> {
  const ref = useRef<T>(null)
  const last = useRef<Element | null>(null)
  const stops = (): readonly HTMLElement[] => [
    ...(ref.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? []),
  ]
  const settle = (): void => {
    const all = stops()
    const stop = all.find((each) => each === last.current) ?? all[0]
    for (const each of all) each.tabIndex = each === stop ? 0 : -1
  }
  // On every render: rows come and go.
  useEffect(settle)

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return
    const target = targetOf(event.key, event.target, stops())
    if (target === undefined) return
    event.preventDefault()
    event.stopPropagation()
    target.focus()
  }
  const onFocus = (): void => {
    const focused = document.activeElement
    if (focused?.matches('[data-stop]') !== true) return
    last.current = focused
    settle()
  }
  return { ref, onKeyDown, onFocus }
}

function targetOf(key: string, from: HTMLElement, stops: readonly HTMLElement[]): HTMLElement | undefined {
  const row = from.closest('li')
  if (key === 'ArrowRight') return row?.querySelector<HTMLElement>('[data-more]') ?? undefined
  if (key === 'ArrowLeft') return row?.querySelector<HTMLElement>('[data-stop]') ?? undefined
  const by = MOVES[key]
  const stop = row?.querySelector<HTMLElement>('[data-stop]')
  if (by === undefined || stop === null || stop === undefined) return undefined
  return stops[Math.max(0, Math.min(stops.length - 1, stops.indexOf(stop) + by))]
}
