import type { WorkId } from '../../shared/model'

/** The works of one sitting in their order, and at which of them the reader is. */
export interface Session {
  /** Works keep their place, also when there is nothing left to say of them. */
  readonly order: readonly WorkId[]
  /** As many as there are works: the reader has come to the end. */
  readonly at: number
}

/** Begins with one of the works of the queue, or with the first. */
export function begin(queue: readonly WorkId[], first: WorkId | null): Session {
  if (first === null) return { order: queue, at: 0 }
  const at = queue.indexOf(first)
  return at === -1 ? { order: [first, ...queue], at: 0 } : { order: queue, at }
}

/** With the works that have come to the queue meanwhile, at its end. */
export function withQueue(session: Session, queue: readonly WorkId[]): Session {
  const known = new Set(session.order)
  const more = queue.filter((id) => !known.has(id))
  return more.length === 0 ? session : { ...session, order: [...session.order, ...more] }
}

/** The work that the reader is at; undefined at the end. */
export function currentOf({ order, at }: Session): WorkId | undefined {
  return order[at]
}

/** The next work of which something is left to say. */
export function next({ order, at }: Session, isLeft: (id: WorkId) => boolean): Session {
  const found = order.findIndex((id, index) => index > at && isLeft(id))
  return { order, at: found === -1 ? order.length : found }
}

/** The work before, whether there is something left to say of it or not. */
export function before({ order, at }: Session): Session {
  return { order, at: Math.max(0, at - 1) }
}

/** To a work; to one that is not among them it is put where the reader is. */
export function goTo({ order, at }: Session, id: WorkId): Session {
  const found = order.indexOf(id)
  if (found !== -1) return { order, at: found }
  return { order: [...order.slice(0, at), id, ...order.slice(at)], at }
}

/** To the first work of which something is left to say, past the end if there is none. */
export function again({ order }: Session, isLeft: (id: WorkId) => boolean): Session {
  return next({ order, at: -1 }, isLeft)
}
