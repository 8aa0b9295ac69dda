import { plainLine } from '../epub/xhtml'
import type { ListFormat } from './list'

/** The source link of each work once, one a line: what FanFicFare and ao3downloader take to download them again. */
export const links: ListFormat = (works) => {
  const linked = works.map(({ sourceUrl }) => plainLine(sourceUrl ?? '')).filter((link) => link !== '')
  const once = [...new Set(linked)]
  return {
    text: once.map((link) => `${link}\n`).join(''),
    works: linked.length,
    leftOut: works.length - linked.length,
  }
}
