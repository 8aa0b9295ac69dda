import { useLayoutEffect, useRef, type MouseEvent, type Ref } from 'react'
import type { StoryHtml as Html } from '../../shared/model'
import { classes } from '../ui/classes'
import styles from './StoryHtml.module.css'

interface StoryHtmlProps {
  /** Sanitised when it was read; the page's own policy bounds it once more. */
  readonly html: Html
  /** Called when a link in the text is followed: the window itself never goes anywhere. */
  readonly onLink: (address: string) => void
  /** A summary or a note in place of the story itself. */
  readonly aside?: boolean
  readonly ref?: Ref<HTMLDivElement>
}

/** Above this length blocks out of sight are laid out only when they come near. UTF-16 units. */
const LONG = 200_000

/** The one place where story text becomes part of the page. */
export function StoryHtml({ html, onLink, aside, ref }: StoryHtmlProps) {
  const host = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const template = document.createElement('template')
    template.innerHTML = html
    host.current?.replaceChildren(template.content)
  }, [html])

  const follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (link === null) return
    event.preventDefault()
    onLink(link.getAttribute('href') ?? '')
  }

  return (
    <div
      ref={(node) => {
        host.current = node
        if (typeof ref === 'function') ref(node)
        else if (ref !== null && ref !== undefined) ref.current = node
      }}
      className={classes(aside === true ? styles.aside : styles.story, html.length > LONG && styles.long)}
      onClick={follow}
      onAuxClick={follow}
    />
  )
}
