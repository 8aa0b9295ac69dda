import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { Standing, Target } from './reading'
import { firstBelow, mapText, rangeAt, type TextMap } from './text-place'

/** A line that is stood at has this much air above it. CSS pixels. */
const AIR = 16
/** Text out of sight has an estimated height only: it takes some frames until the page stands still. */
const FRAMES = 8

/** Where the page stands in the chapter. */
export interface PageStanding {
  /** What scrolls. */
  readonly page: RefObject<HTMLElement | null>
  /** The element that holds the chapter's text. */
  readonly story: RefObject<HTMLDivElement | null>
  readonly standing: Standing | null
  /** The map of the chapter on the page. */
  readonly map: RefObject<TextMap | null>
}

/**
 * Scrolls the page to a place and says where it stands from then on.
 *
 * @param layout changes when text is laid out anew, by another type or width: the place is kept
 */
export function useStanding(target: Target, layout: string): PageStanding {
  const page = useRef<HTMLElement>(null)
  const story = useRef<HTMLDivElement>(null)
  const map = useRef<TextMap | null>(null)
  const [standing, setStanding] = useState<Standing | null>(null)
  const offset = useRef(0)
  /** While the page is being brought to a place, its scrolling says nothing. */
  const settling = useRef(0)

  const measure = useCallback(() => {
    if (page.current === null || map.current === null) return
    const { length } = map.current
    const line = page.current.getBoundingClientRect().top + AIR + 2
    offset.current = Math.min(firstBelow(map.current, line, textBottom), Math.max(0, length - 1))
    const { scrollTop, clientHeight, scrollHeight } = page.current
    const atEnd = scrollTop + clientHeight >= scrollHeight - 4
    setStanding((before) =>
      before?.offset === offset.current && before.length === length && before.atEnd === atEnd
        ? before
        : { offset: offset.current, length, atEnd },
    )
  }, [])

  const standAt = useCallback(
    (place: number, centred: boolean) => {
      cancelAnimationFrame(settling.current)
      let frames = FRAMES
      const step = (): void => {
        if (page.current !== null && map.current !== null) bring(page.current, map.current, place, centred)
        frames -= 1
        settling.current = frames > 0 ? requestAnimationFrame(step) : 0
        if (frames === 0) measure()
      }
      step()
    },
    [measure],
  )

  useLayoutEffect(() => {
    if (story.current === null) return
    map.current = mapText(story.current)
    offset.current = target.offset
    standAt(target.offset, target.centred)
    return () => cancelAnimationFrame(settling.current)
  }, [target, standAt])

  const laidOut = useRef(layout)
  useLayoutEffect(() => {
    if (laidOut.current === layout) return
    laidOut.current = layout
    standAt(offset.current, false)
  }, [layout, standAt])

  useEffect(() => {
    const element = page.current
    if (element === null) return
    let frame = 0
    const onScroll = (): void => {
      if (settling.current !== 0 || frame !== 0) return
      frame = requestAnimationFrame(() => {
        frame = 0
        measure()
      })
    }
    let width = element.clientWidth
    const resized = new ResizeObserver(() => {
      if (element.clientWidth === width) return
      width = element.clientWidth
      standAt(offset.current, false)
    })
    element.addEventListener('scroll', onScroll, { passive: true })
    resized.observe(element)
    return () => {
      element.removeEventListener('scroll', onScroll)
      resized.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [measure, standAt])

  return { page, story, standing, map }
}

const measuring = document.createRange()

function textBottom(piece: Text, start: number, end: number): number | undefined {
  measuring.setStart(piece, start)
  measuring.setEnd(piece, end)
  const { width, height, bottom } = measuring.getBoundingClientRect()
  return width === 0 && height === 0 ? undefined : bottom
}

function bring(page: HTMLElement, map: TextMap, place: number, centred: boolean): void {
  if (place === 0 && !centred) {
    page.scrollTop = 0
    return
  }
  const box = rangeAt(map, place, 1)?.getBoundingClientRect()
  if (box === undefined) return
  const { top, height } = page.getBoundingClientRect()
  page.scrollTop += centred ? box.top + box.height / 2 - (top + height / 2) : box.top - top - AIR
}
