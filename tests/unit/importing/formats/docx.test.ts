import { describe, expect, test } from 'vitest'
import { openBytes } from '../../../../src/main/importing/open-file'
import { zipOf } from '../make-zip'
import { chaptersOf, workOf } from '../open'

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (runs: string, style = '') =>
  `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}</w:pPr>${runs}</w:p>`

function docx(body: string, more: Readonly<Record<string, string>> = {}): Buffer {
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${WORD}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    ...more,
  })
}

const STORY =
  paragraph(run('Ebb'), 'Heading1') +
  paragraph(run('The lamp went ') + run('out', '<w:i/>') + run('.')) +
  paragraph(run('Flow'), 'Heading1') +
  paragraph(run('It was ', '') + run('lit', '<w:b/>') + run(' &amp; warm.'))

const CORE =
  '<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:title>The Salt Lamp</dc:title><dc:creator>quill</dc:creator></cp:coreProperties>'

describe('a Word document', () => {
  test('has its headings as chapters, and title and author in its properties', async () => {
    const read = await workOf(docx(STORY, { 'docProps/core.xml': CORE }), 'x.docx')
    expect(read.work).toMatchObject({ title: 'The Salt Lamp', authors: ['quill'] })
    expect(chaptersOf(read)).toEqual([
      ['Ebb', '<p>The lamp went <em>out</em>.</p>\n'],
      ['Flow', '<p>It was <strong>lit</strong> &amp; warm.</p>\n'],
    ])
    // Who wrote in the file need not have written the story.
    expect(read.review).toEqual(['author-guessed', 'canon-unknown', 'pairing-unknown', 'character-unknown'])
  })

  test('is one whatever it is called', async () => {
    expect(chaptersOf(await workOf(docx(STORY), 'x.txt'))).toHaveLength(2)
  })

  test('that declares entities is refused', async () => {
    const bytes = docx(STORY, { 'docProps/core.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${CORE}` })
    expect(await openBytes(bytes)).toMatchObject({ ok: false, reason: 'unsupported-format' })
  })

  test('that is broken is refused, and says so', async () => {
    expect(await openBytes(zipOf({ 'word/document.xml': '<w:document><w:body>' }))).toMatchObject({
      ok: false,
      reason: 'damaged',
    })
  })

  test('of OpenOffice is named', async () => {
    const odt = zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' })
    expect(await openBytes(odt)).toMatchObject({
      reason: 'unsupported-format',
      message: expect.stringContaining('ODT'),
    })
  })
})
