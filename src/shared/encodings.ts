/** An encoding that text files are found in. */
export interface Encoding {
  /** As it is stored and asked for. */
  readonly name: string
  /** For readers: who wrote so. */
  readonly label: string
}

export interface EncodingGroup {
  readonly title: string
  readonly encodings: readonly Encoding[]
}

/** The encodings that can be chosen, in the order in which they are offered. */
export const ENCODING_GROUPS: readonly EncodingGroup[] = [
  {
    title: 'Any language',
    encodings: [
      { name: 'utf-8', label: 'Unicode (UTF-8)' },
      { name: 'utf-16le', label: 'Unicode (UTF-16 LE)' },
      { name: 'utf-16be', label: 'Unicode (UTF-16 BE)' },
    ],
  },
  {
    title: 'Europe',
    encodings: [
      { name: 'windows-1252', label: 'Western (Windows-1252)' },
      { name: 'macintosh', label: 'Western, old Mac (MacRoman)' },
      { name: 'cp437', label: 'Western, DOS (CP437)' },
      { name: 'cp850', label: 'Western, DOS (CP850)' },
      { name: 'windows-1250', label: 'Central European (Windows-1250)' },
      { name: 'iso-8859-2', label: 'Central European (ISO 8859-2)' },
      { name: 'windows-1257', label: 'Baltic (Windows-1257)' },
      { name: 'windows-1251', label: 'Cyrillic (Windows-1251)' },
      { name: 'koi8-r', label: 'Cyrillic (KOI8-R)' },
      { name: 'koi8-u', label: 'Cyrillic, Ukrainian (KOI8-U)' },
      { name: 'cp866', label: 'Cyrillic, DOS (CP866)' },
      { name: 'maccyrillic', label: 'Cyrillic, old Mac' },
      { name: 'windows-1253', label: 'Greek (Windows-1253)' },
      { name: 'windows-1254', label: 'Turkish (Windows-1254)' },
    ],
  },
  {
    title: 'East Asia',
    encodings: [
      { name: 'shift_jis', label: 'Japanese (Shift-JIS)' },
      { name: 'euc-jp', label: 'Japanese (EUC-JP)' },
      { name: 'gb18030', label: 'Chinese, simplified (GB18030)' },
      { name: 'big5', label: 'Chinese, traditional (Big5)' },
      { name: 'euc-kr', label: 'Korean (EUC-KR)' },
    ],
  },
  {
    title: 'Elsewhere',
    encodings: [
      { name: 'windows-1255', label: 'Hebrew (Windows-1255)' },
      { name: 'windows-1256', label: 'Arabic (Windows-1256)' },
      { name: 'windows-1258', label: 'Vietnamese (Windows-1258)' },
      { name: 'windows-874', label: 'Thai (Windows-874)' },
    ],
  },
]

export const ENCODINGS: readonly Encoding[] = ENCODING_GROUPS.flatMap(({ encodings }) => encodings)

/** The encoding of a name, however it is written; undefined for one that is not offered. */
export function encodingOf(name: string): Encoding | undefined {
  const wanted = plain(name)
  return ENCODINGS.find((encoding) => plain(encoding.name) === wanted)
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, '')
}

/** How a file reads in an encoding. */
export type EncodingPreview =
  | {
      readonly ok: true
      /** Some of its first lines, those with letters beyond a to z before others. */
      readonly lines: readonly string[]
      /** Letters among its first ones that there are not in this encoding. */
      readonly broken: number
    }
  | { readonly ok: false; readonly message: string }
