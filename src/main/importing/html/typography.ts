import type { Element } from 'domhandler'

/** What a declaration of a style says that a story's markup can say as well. */
export interface Typography {
  /** The elements that say it, the outermost first. */
  readonly wrappers: readonly string[]
  readonly align: 'center' | 'right' | undefined
  /** No reader sees it: some sites hide sentences in a text against copying. */
  readonly isHidden: boolean
}

/** The declarations of classes, by name. */
export type StyleSheet = ReadonlyMap<string, string>

/** Elements that look like this by themselves. */
const SAID_BY_ELEMENT = /^(?:i|em|cite|dfn|var|address|b|strong|th|h[1-6]|u|ins|s|strike|del|a)$/
const RULE = /([^{}]+)\{([^{}]*)\}/g
const CLASS_SELECTOR = /^(?:[a-z][a-z0-9]*)?\.([\w-]+)$/i
const TELLING = /font-style|font-weight|text-decoration|text-align|display\s*:\s*none/

/** The classes of a style sheet that emphasise or align. Selectors of more than one class are passed over. */
export function readStyleSheet(css: string): StyleSheet {
  const styles = new Map<string, string>()
  for (const [, selectors = '', declarations = ''] of css.replace(/\/\*[^]*?\*\//g, '').matchAll(RULE)) {
    if (!TELLING.test(declarations)) continue
    for (const selector of selectors.split(',')) {
      const name = CLASS_SELECTOR.exec(selector.trim())?.[1]
      if (name !== undefined) styles.set(name, `${styles.get(name) ?? ''};${declarations}`)
    }
  }
  return styles
}

const PLAIN: Typography = { wrappers: [], align: undefined, isHidden: false }

/** What the styles of an element say beyond what the element itself says. */
export function typography({ name, attribs }: Element, styles: StyleSheet): Typography {
  if (attribs['style'] === undefined && (attribs['class'] === undefined || styles.size === 0)) return PLAIN
  const classes = (attribs['class'] ?? '').split(/\s+/).flatMap((each) => styles.get(each) ?? [])
  const css = [...classes, attribs['style'] ?? ''].join(';').toLowerCase()
  if (!TELLING.test(css)) return PLAIN
  const align = /text-align\s*:\s*(center|right)/.exec(css)?.[1]
  const wrappers = SAID_BY_ELEMENT.test(name)
    ? []
    : [
        ...(/font-style\s*:\s*(?:italic|oblique)/.test(css) ? ['em'] : []),
        ...(/font-weight\s*:\s*(?:bold|[6-9]00)/.test(css) ? ['strong'] : []),
        ...(/text-decoration[\w-]*\s*:[^;]*underline/.test(css) ? ['u'] : []),
        ...(/text-decoration[\w-]*\s*:[^;]*line-through/.test(css) ? ['s'] : []),
      ]
  return {
    wrappers,
    align: align === 'center' || align === 'right' ? align : undefined,
    isHidden: /(?:^|;|\s)display\s*:\s*none/.test(css),
  }
}
