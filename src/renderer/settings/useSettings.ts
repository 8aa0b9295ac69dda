import { useCallback, useEffect, useRef, useState } from 'react'
import type { Settings } from '../../shared/ipc'
import { ask } from '../ask'

/** A slider that is being slid is saved when it rests. Milliseconds. */
const REST = 400

/** Takes other settings; `atOnce` where something is about to be done by them. */
export type ChangeSettings = (change: (settings: Settings) => Settings, atOnce?: boolean) => void

/** The settings, shown at once and saved when they have come to rest. */
export function useSettings(first: Settings): readonly [Settings, ChangeSettings] {
  const [settings, setSettings] = useState(first)
  const newest = useRef(first)
  const unsaved = useRef<Settings | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  useEffect(() => {
    const save = (): void => {
      clearTimeout(timer.current)
      if (unsaved.current !== null) void ask(window.ficarium.saveSettings(unsaved.current))
      unsaved.current = null
    }
    window.addEventListener('pagehide', save)
    return () => {
      window.removeEventListener('pagehide', save)
      save()
    }
  }, [])

  const change = useCallback<ChangeSettings>((make, atOnce = false) => {
    const next = make(newest.current)
    newest.current = next
    setSettings(next)
    unsaved.current = next
    clearTimeout(timer.current)
    timer.current = setTimeout(
      () => {
        unsaved.current = null
        void ask(window.ficarium.saveSettings(next))
      },
      atOnce ? 0 : REST,
    )
  }, [])
  return [settings, change]
}
