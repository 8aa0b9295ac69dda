import type { WorkRecord } from '../../../shared/model'
import { textContent } from '../../../shared/text-content'
import { safeLink } from '../epub/safe-link'
import { escapeXml, legalText, plainLine } from '../epub/xhtml'
import { whole, type ListFormat } from './list'

/** What a list of recommendations says of a work. */
interface Recommendation {
  readonly title: string
  readonly byline: string
  readonly link: string | undefined
  /** `Rating: Teen And Up Audiences` and so on; what nobody has said is left out. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly summary: string
  /** The reader's own. */
  readonly stars: string
  readonly note: string
}

function toRecommendation(work: WorkRecord): Recommendation {
  const names = (values: readonly string[]): string => values.map(plainLine).filter(Boolean).join(', ')
  const facts: readonly (readonly [string, string])[] = [
    ['Canon', names(work.canons)],
    ['Pairing', names(work.pairings.map(({ name }) => name))],
    ['Rating', plainLine(work.rating ?? '')],
    ['Warnings', names(work.warnings)],
    ['Tags', names(work.tags)],
    ['Series', names(work.series.map(({ name, index }) => (index === null ? name : `${name} ${index}`)))],
    ['Length', lengthOf(work)],
  ]
  return {
    title: plainLine(work.title) || 'Untitled',
    byline: names(work.authors),
    link: safeLink(plainLine(work.sourceUrl ?? '')),
    facts: facts.filter(([, value]) => value !== ''),
    summary: work.summary === null ? '' : legalText(textContent(work.summary)).trim(),
    stars: '★'.repeat(work.stars ?? 0),
    note: legalText(work.privateNotes ?? '').trim(),
  }
}

function lengthOf({ words, status }: WorkRecord): string {
  const said = { complete: ', complete', 'in-progress': ', in progress', unknown: '' }[status]
  return `${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}${said}`
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const recsHtml: ListFormat = (works) =>
  whole(
    works,
    `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Recommendations</title>
</head>
<body>
<h1>Recommendations</h1>
${works.map(toRecommendation).map(asHtml).join('\n')}
</body>
</html>
`,
  )

function asHtml({ title, byline, link, facts, summary, stars, note }: Recommendation): string {
  const name = link === undefined ? escapeXml(title) : `<a href="${escapeXml(link)}">${escapeXml(title)}</a>`
  const paragraphs = (text: string): string =>
    linesOf(text)
      .map((line) => `<p>${escapeXml(line)}</p>`)
      .join('')
  return [
    '<article>',
    `<h2>${name}${byline === '' ? '' : ` by ${escapeXml(byline)}`}</h2>`,
    ...(stars === '' ? [] : [`<p>${stars}</p>`]),
    `<dl>${facts.map(([label, value]) => `<dt>${label}</dt><dd>${escapeXml(value)}</dd>`).join('')}</dl>`,
    ...(summary === '' ? [] : [`<blockquote>${paragraphs(summary)}</blockquote>`]),
    ...(note === '' ? [] : [paragraphs(note)]),
    '</article>',
  ].join('\n')
}

export const recsMarkdown: ListFormat = (works) =>
  whole(works, `# Recommendations\n\n${works.map(toRecommendation).map(asMarkdown).join('\n')}`)

/** What means something anywhere, and what does at the beginning of a line. Source: CommonMark 0.31, and GitHub's `~` and `|`. */
const markdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>&|~]/g, '\\$&')
    .replace(/^(\s*)([#+=-]|\d+[.)])/, (_whole, space: string, mark: string) =>
      /^\d/.test(mark) ? `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${space}\\${mark}`,
    )

function asMarkdown({ title, byline, link, facts, summary, stars, note }: Recommendation): string {
  const name = link === undefined ? markdown(title) : `[${markdown(title)}](<${link}>)`
  return [
    `## ${name}${byline === '' ? '' : ` by ${markdown(byline)}`}\n`,
    ...(stars === '' ? [] : [`${stars}\n`]),
    ...facts.map(([label, value]) => `- **${label}:** ${markdown(value)}`),
    '',
    ...linesOf(summary).map((line) => `> ${markdown(line)}\n>`),
    ...linesOf(note).map((line) => `\n${markdown(line)}`),
    '',
  ].join('\n')
}

export const recsText: ListFormat = (works) =>
  whole(works, works.map(toRecommendation).map(asText).join('\n'))

function asText({ title, byline, link, facts, summary, stars, note }: Recommendation): string {
  return [
    `${title}${byline === '' ? '' : ` by ${byline}`}${stars === '' ? '' : ` ${stars}`}`,
    ...(link === undefined ? [] : [link]),
    ...facts.map(([label, value]) => `${label}: ${value}`),
    ...linesOf(summary).map((line) => `  ${line}`),
    ...linesOf(note),
    '',
  ].join('\n')
}
