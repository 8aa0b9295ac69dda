import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textToHtml, textToHtmlOrNull } from '../../../src/main/importing/paragraphs'
import { layoutOf } from '../../../src/main/importing/layout'
import { isSceneBreak } from '../../../src/main/importing/scene-breaks'
import { linesOf } from './fixtures'
import { textContent } from '../../../src/shared/text-content'

const html = (text: string) => textToHtml(text.split('\n'))
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

const SENTENCE = 'The lamp was lit at nine, and nobody who came along the harbour road that winter '
/** Filled up to the column as a mail program does it. */
function wrap(text: string, column: number): string {
  const lines: string[] = []
  for (const word of text.trim().split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= column)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

describe('the paragraphs of a plain text', () => {
  test.each([
    [
      'each line where there are no blank ones',
      'One.\nTwo.\nThree.',
      '<p>One.</p>\n<p>Two.</p>\n<p>Three.</p>\n',
    ],
    ['what stands between blank lines', '\n\nOne.\n\n  \nTwo.\n\n', '<p>One.</p>\n<p>Two.</p>\n'],
    ['without the space around them', '\tOne.  \n\n\u3000Two.\u00a0', '<p>One.</p>\n<p>Two.</p>\n'],
    [
      'with the line breaks inside where most stand alone',
      'She wrote:\n\nDear M.,\nThe tide is late.\n\nHe read it.',
      '<p>She wrote:</p>\n<p>Dear M.,<br>\nThe tide is late.</p>\n<p>He read it.</p>\n',
    ],
    [
      'each line where few stand alone between blank ones',
      'One.\nTwo.\n\nThree.\nFour.\n\nFive.\nSix.',
      '<p>One.</p>\n<p>Two.</p>\n<p>Three.</p>\n<p>Four.</p>\n<p>Five.</p>\n<p>Six.</p>\n',
    ],
    ['with signs of markup as text', '<b>A & B</b>', '<p>&lt;b&gt;A &amp; B&lt;/b&gt;</p>\n'],
    ['with a break between scenes', 'One.\n\n* * *\n\nTwo.', '<p>One.</p>\n<hr>\n<p>Two.</p>\n'],
    ['none in an empty text', ' \n\n', ''],
  ])('are %s', (_what, text, expected) => {
    expect(html(text)).toBe(expected)
  })

  test('are joined again where a program wrapped them at a column', () => {
    const paragraphs = [SENTENCE.repeat(3).trim(), `“${SENTENCE.repeat(4).trim()}”`]
    expect(html(paragraphs.map((text) => wrap(text, 72)).join('\n\n'))).toBe(
      paragraphs.map((text) => `<p>${text}</p>\n`).join(''),
    )
  })

  test.each([
    ['[Mara] are you up', '[Tam] no'],
    ['<Mara> are you up', '<Tam> no'],
    ['Mara: are you up', 'Tam: no'],
  ])('keep chat lines apart in a wrapped text: %s', (first, second) => {
    const lines = linesOf(
      html(`${wrap(SENTENCE.repeat(5), 72)}\n\n${SENTENCE.slice(0, 71)}\n${first}\n${second}`),
    )
    expect(lines.slice(-2)).toEqual([first, second])
    expect(lines).toHaveLength(4)
  })

  test('keep lines of their own that are no longer than those of a wrapped text', () => {
    const lines = [
      '“Is the lamp lit?” said Mara Vell, in the doorway.',
      '“It is.”',
      '“And the tide?”',
      '“Out.”',
    ]
    const talk = [...lines, ...lines, 'Nobody had asked her about the tide for eleven years.']
    expect(linesOf(html(talk.join('\n')))).toEqual(talk)
  })

  test('are told by their indent where no blank line is between them', () => {
    const paragraphs = [0, 1, 2].map((at) => `${wrap(`Paragraph ${at}. ${SENTENCE.repeat(3)}`, 70)}`)
    const indented = paragraphs.map((text) => `    ${text}`).join('\n')
    expect(linesOf(html(indented))).toEqual(paragraphs.map((text) => text.replaceAll('\n', ' ')))
  })

  test.each([
    ['two spaces at the end of a line', 'Wind none.  \nFog to the second rail.'],
    ['a quotation sign', '> Wind none.\n> Fog to the second rail.'],
    ['the dash of somebody who speaks', '— Who is on watch?\n— I am.'],
    ['a list', '* a lamp\n* a rope'],
    ['short lines', 'The lamp is out,\nthe tide is in,\nand nobody knows.'],
  ])('keep the line breaks of %s in a wrapped text', (_what, lines) => {
    const text = `${wrap(SENTENCE.repeat(8), 72)}\n\n${lines}\n\n${wrap(SENTENCE.repeat(8), 72)}`
    expect(html(text)).toContain(`<p>${lines.replaceAll('>', '&gt;').replace(/ *\n/g, '<br>\n')}</p>`)
  })

  test('are joined in a wrapped text that has a web address longer than a line', () => {
    const text = `${wrap(SENTENCE.repeat(6), 72)}\n\nhttps://${'a'.repeat(120)}.example/\n\n${wrap(SENTENCE.repeat(6), 72)}`
    expect(linesOf(html(text))).toHaveLength(3)
  })

  test('are laid out as the whole text is, where they are a part of it', () => {
    const layout = layoutOf(wrap(SENTENCE.repeat(20), 72).split('\n'))
    const part = wrap(SENTENCE.repeat(2), 72).split('\n')
    expect(linesOf(textToHtml(part, layout))).toHaveLength(1)
    expect(linesOf(textToHtml(part)).length).toBeGreaterThan(1)
  })

  test('have a scene break without blank lines around it', () => {
    expect(html('One.\n\nTwo.\n***\nThree.\n\nFour.')).toBe(
      '<p>One.</p>\n<p>Two.</p>\n<hr>\n<p>Three.</p>\n<p>Four.</p>\n',
    )
  })

  test('keep the lines of verse', () => {
    const verse = 'The lamp is out,\nthe tide is in,\nand nobody has told\nthe harbour bell'
    const text = `${SENTENCE}\n\n${verse}\n\n${SENTENCE}`
    expect(html(text)).toContain(`<p>${verse.replaceAll('\n', '<br>\n')}</p>`)
  })

  test('hold all of the text, in order', () => {
    const line = fc.string({ unit: 'grapheme' }).filter((it) => !/\n/.test(it) && !isSceneBreak(it))
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            line,
            fc.constant(''),
            line.map((it) => `${it} ${SENTENCE}`),
          ),
        ),
        (lines) => {
          expect(squeezed(textContent(textToHtml(lines)))).toBe(squeezed(lines.join('\n')))
        },
      ),
    )
  })

  test('are nothing at all in blank lines, where that is asked for', () => {
    expect(textToHtmlOrNull(['', ' \u00a0'])).toBeNull()
    expect(textToHtmlOrNull(['', 'One.'])).toBe('<p>One.</p>\n')
  })
})
