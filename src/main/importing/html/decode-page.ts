import iconv from 'iconv-lite'
import { decode, type Decoded } from '../decode'

/** What a page says of itself stands near its beginning. */
const HEAD_BYTES = 4096
const CHARSET = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w-]+)|^\s*<\?xml\b[^>]*?encoding\s*=\s*["']([\w-]+)/i

/** Labels that pages mean differently from what they say. Source: the WHATWG Encoding Standard. */
const REALLY: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  gb2312: 'gb18030',
  gbk: 'gb18030',
}

/** A page that says UTF-8 may have this share of broken letters before it is not believed. */
const MAX_BROKEN_SHARE = 0.01

/**
 * As {@link decode}; where the bytes do not prove their encoding, the page is believed that names it in `<meta charset>`
 * or in its XML declaration.
 */
export function decodePage(bytes: Uint8Array): Decoded {
  const decoded = decode(bytes)
  if (!decoded.ok || !decoded.guessed) return decoded
  const declared = declaredEncoding(bytes)
  if (declared === undefined) return decoded
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), declared)
  if (text.includes('\0')) return decoded
  // Bytes that were UTF-8 throughout would have been proved.
  if (declared === 'utf-8')
    return brokenShare(text) > MAX_BROKEN_SHARE ? decoded : { ...decoded, text, encoding: declared }
  return { ...decoded, text, encoding: declared, guessed: false }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1')
  const [, meta, xml] = CHARSET.exec(head) ?? []
  const said = (meta ?? xml)?.toLowerCase()
  if (said === undefined || /^utf-?(16|32)/.test(said)) return undefined
  const encoding = REALLY[said] ?? (said === 'utf8' ? 'utf-8' : said)
  return iconv.encodingExists(encoding) ? encoding : undefined
}

function brokenShare(text: string): number {
  const beyondAscii = text.match(/[^\0-\x7f]/g) ?? []
  return beyondAscii.filter((letter) => letter === '\ufffd').length / Math.max(beyondAscii.length, 1)
}
