import { useCallback, useEffect, useState, type CSSProperties } from 'react'
import type { Settings, WorkToRead } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { sizeBy } from '../settings/reader-settings'
import { KeysDialog } from '../ui/KeysDialog'
import { LiveText } from '../ui/LiveText'
import { useSystemTheme } from '../ui/theme'
import { useKeptFocus } from '../ui/useKeptFocus'
import { useKeys } from '../ui/useKeys'
import { ChapterPage } from './ChapterPage'
import { Contents } from './Contents'
import { EndOfWork } from './EndOfWork'
import './highlights.css'
import { HitsBar } from './HitsBar'
import { LinkDialog } from './LinkDialog'
import { OldVersionBar } from './OldVersionBar'
import { pressReaderKey, READER_KEYS } from './reader-keys'
import { progressAt } from './reader-progress'
import styles from './Reader.module.css'
import { ReaderBar } from './ReaderBar'
import { ReaderFoot } from './ReaderFoot'
import type { Reading, Target } from './reading'
import { useHighlights, useHits } from './useHits'
import { useReaderMarks } from './useReaderMarks'
import { useSavedPlace } from './useSavedPlace'
import { useStanding } from './useStanding'
import type { OpenedWork } from './useWork'

interface ReaderProps {
  readonly opened: Reading
  readonly reading: OpenedWork
  readonly settings: Settings['reader']
  readonly onSettings: (settings: Settings['reader']) => void
  readonly onBack: () => void
  /** Another work is to be read. */
  readonly onOpen: (id: WorkId) => void
}

/** A work that is being read: one chapter at a time, standing where reading stopped or at a found place. */
export function Reader({ opened, reading, settings, onSettings, onBack, onOpen }: ReaderProps) {
  const { work, chapters, version } = reading
  const system = useSystemTheme()
  const theme = settings.theme === 'system' ? system : settings.theme
  const [target, setTarget] = useState<Target>(() => firstTarget(opened, reading))
  const [contentsOpen, setContentsOpen] = useState(false)
  const [overlay, setOverlay] = useState<'keys' | { readonly link: string } | null>(null)
  const [marking, setMarking] = useState(false)
  const [marks, mark] = useReaderMarks(work)
  const [looksFor, setLooksFor] = useState(opened.hit?.words ?? null)
  /** A look at a found place does not move the place where reading stopped, until one reads on. */
  const [readsOn, setReadsOn] = useState(opened.hit === null)

  const hits = useHits(work.id, looksFor, opened.hit?.place ?? null)
  const layout = `${settings.font} ${settings.fontSize} ${settings.width} ${contentsOpen}`
  const { page, story, standing, map } = useStanding(target, layout)
  useHighlights(map, target.chapter, hits)

  const place = standing === null ? undefined : { chapter: target.chapter, offset: standing.offset }
  const finished = standing?.atEnd === true && target.chapter === chapters.length
  const progress =
    place === undefined || standing === null
      ? (work.progress ?? 0)
      : finished
        ? 1
        : progressAt(chapters, place, standing.length)
  useSavedPlace(work.id, readsOn && version === undefined ? place : undefined, progress)

  const focusPage = useCallback(() => page.current?.focus({ preventScroll: true }), [page])
  useEffect(focusPage, [focusPage])
  useKeptFocus(focusPage)

  const goToChapter = useCallback(
    (chapter: number) => {
      if (chapter < 1 || chapter > chapters.length) return
      setReadsOn(true)
      setTarget({ chapter, offset: 0, centred: false })
      page.current?.focus({ preventScroll: true })
    },
    [chapters.length, page],
  )

  const stepHit = (by: 1 | -1): void => {
    const next = (hits.at + by + hits.hits.length) % hits.hits.length
    const hit = hits.hits[next]
    if (hit === undefined) return
    hits.setAt(next)
    setTarget({ chapter: hit.chapter, offset: hit.offset, centred: true })
  }

  useKeys(overlay === null, (event) =>
    pressReaderKey(event, {
      back: onBack,
      chapter: (by) => goToChapter(target.chapter + by),
      contents: () => setContentsOpen((open) => !open),
      size: (steps) => onSettings({ ...settings, fontSize: sizeBy(settings.fontSize, steps) }),
      help: () => setOverlay('keys'),
      marks: () => setMarking(true),
      hit: stepHit,
      scroll: (pages) => {
        const { current } = page
        if (current === null) return
        if (Number.isFinite(pages)) current.scrollBy({ top: pages * current.clientHeight })
        else current.scrollTop = pages > 0 ? current.scrollHeight : 0
      },
    }),
  )

  const readOn = (): void => setReadsOn(true)
  return (
    <div
      className={styles.reader}
      data-theme={theme}
      data-contents={contentsOpen}
      style={
        {
          '--read-size': `${settings.fontSize}px`,
          '--read-width': `${settings.width}px`,
          '--read-font': settings.font === 'serif' ? 'var(--font-book)' : 'var(--font-sans)',
        } as CSSProperties
      }
    >
      <ReaderBar
        title={work.title}
        chapter={target.chapter}
        chapters={chapters.length}
        contentsOpen={contentsOpen}
        settings={settings}
        theme={theme}
        marks={marks}
        marking={marking}
        onMarking={setMarking}
        onMark={mark}
        onBack={onBack}
        onContents={() => setContentsOpen(!contentsOpen)}
        onSettings={onSettings}
      />
      {version !== undefined && <OldVersionBar version={version} onNewest={() => onOpen(work.id)} />}
      {looksFor !== null && (
        <HitsBar
          hits={hits}
          text={looksFor.text}
          cameFrom={opened.hit?.from === 'review' ? 'the review' : 'the list'}
          onStep={stepHit}
          onBack={onBack}
          onClose={() => {
            setLooksFor(null)
            readOn()
            page.current?.focus({ preventScroll: true })
          }}
        />
      )}
      <div className={styles.body}>
        {contentsOpen && <Contents chapters={chapters} current={target.chapter} onChapter={goToChapter} />}
        <main
          ref={page}
          className={styles.page}
          tabIndex={0}
          aria-label={work.title}
          onWheel={readOn}
          onPointerDown={readOn}
          onKeyDown={(event) => {
            if (SCROLLS.has(event.key)) readOn()
          }}
        >
          <ChapterPage
            reading={reading}
            number={target.chapter}
            storyRef={story}
            onChapter={goToChapter}
            onLink={(link) => setOverlay({ link })}
            onBack={onBack}
            end={
              version === undefined && (
                <EndOfWork marks={marks} next={reading.next} onMark={mark} onOpen={onOpen} />
              )
            }
          />
        </main>
      </div>
      <ReaderFoot chapters={chapters} chapter={target.chapter} standing={standing} progress={progress} />
      <LiveText text={`Chapter ${target.chapter} of ${chapters.length}`} />
      {overlay === 'keys' && (
        <KeysDialog groups={READER_KEYS} theme={theme} onClose={() => setOverlay(null)} />
      )}
      {overlay !== null && overlay !== 'keys' && (
        <LinkDialog address={overlay.link} theme={theme} onClose={() => setOverlay(null)} />
      )}
    </div>
  )
}

const SCROLLS: ReadonlySet<string> = new Set([
  ' ',
  'PageDown',
  'PageUp',
  'ArrowDown',
  'ArrowUp',
  'Home',
  'End',
])

function firstTarget({ hit }: Reading, { work, chapters }: WorkToRead): Target {
  const place = hit?.place ?? work.place ?? { chapter: 1, offset: 0 }
  return {
    chapter: Math.min(Math.max(1, place.chapter), chapters.length),
    offset: place.chapter > chapters.length ? 0 : place.offset,
    centred: hit !== null,
  }
}
