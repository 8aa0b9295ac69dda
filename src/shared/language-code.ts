/** Codes of ISO 639-1, and of 639-3 where the runtime knows a name. */
const CODES =
  'aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fil fj fo fr fy ga gd gl gn gu gv ha he hi hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ain akk ale ang arc ase ast bar bua ceb chn chr ckb cop crh dsb egy frr fur got grc gsw hak haw hsb mnc myv nan nds non ota rom sah sco sux szl tlh tok tsd vec wuu xal yue'

/** Names that archives print and the runtime does not know; AO3 names each language in itself. */
const NAMES: Readonly<Record<string, string>> = {
  ain: 'Aynu itak',
  akk: '𒀝𒅗𒁺𒌑',
  ale: 'Unangam Tunuu',
  ang: 'Eald Englisċ',
  arc: 'ܐܪܡܝܐ, ארמיא',
  art: "Khuzdul, Mando'a, Thermian, Uncategorized Constructed Languages",
  arz: 'مصرى',
  az: 'Azərbaycan dili, آذربایجان دیلی',
  ba: 'Башҡорт теле',
  bar: 'Boarisch',
  bfi: 'British Sign Language',
  bn: 'Bengali',
  bua: 'Буряад хэлэн',
  ce: 'Нохчийн мотт',
  ch: 'Finuʼ Chamorro',
  chn: 'Chinuk Wawa',
  chr: 'ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ',
  cop: 'ϯⲙⲉⲧⲣⲉⲙⲛ̀ⲭⲏⲙⲓ',
  crh: 'къырымтатар тили, qırımtatar tili',
  egy: '𓂋𓏺𓈖 𓆎𓅓𓏏𓊖',
  es: 'Castellano, Castilian',
  et: 'eesti keel',
  fa: 'Farsi',
  fcs: 'Langue des signes québécoise',
  frr: 'Friisk',
  gem: 'Sprēkō Þiudiskō',
  got: '𐌲𐌿𐍄𐌹𐍃𐌺𐌰',
  gyn: 'Creolese',
  hak: '中文-客家话',
  ht: 'kreyòl ayisyen',
  id: 'Bahasa Indonesia, Bahasa',
  jv: 'Basa Jawa',
  kk: 'qazaqşa, қазақша',
  km: 'ភាសាខ្មែរ',
  ku: 'Kurdî',
  la: 'Lingua latina',
  lt: 'Lietuvių kalba',
  lv: 'Latviešu valoda',
  mi: 'te reo Māori',
  mik: 'Mikisúkî',
  mn: 'ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ᠌, Монгол Кирилл үсэг, Монгол хэл',
  mnc: 'ᠮᠠᠨᠵᡠ ᡤᡳᠰᡠᠨ',
  ms: 'Bahasa Malaysia, Bahasa Melayu',
  my: 'မြန်မာဘာသာ',
  myv: 'Эрзянь кель',
  nah: 'Nāhuatl',
  nan: '中文-闽南话 臺語',
  nds: 'Plattdüütsch',
  nl: 'Flemish, Vlaams',
  oj: 'Anishinaabemowin',
  ood: 'O’odham Ñiok',
  ota: 'لسان عثمانى',
  ppl: 'Nawat',
  'pt-BR': 'Português brasileiro, Brazilian Portuguese, ptBR',
  'pt-PT': 'Português europeu, European Portuguese, ptPT',
  qu: 'qhichwa simi',
  qya: 'Quenya',
  rom: 'RRomani Ćhib',
  sjn: 'Sindarin',
  sl: 'Slovene',
  sla: 'Slověnьskъ Językъ',
  smi: 'Sámi',
  so: 'af Soomaali',
  sux: '𒅴𒂠',
  tl: 'Tagalog',
  tlh: 'tlhIngan-Hol',
  trf: 'Trinidadian Creole',
  tsd: 'τσακώνικα',
  tt: 'татар теле',
  ug: 'ئۇيغۇر تىلى',
  wuu: '中文-吴语',
  xal: 'Хальмг Өөрдин келн',
  yua: 'maayaʼ tʼàan',
  yue: '中文-广东话 粵語, 广东话, 廣東話',
  zh: '中文-普通话 國語, 普通话, 國語, Mandarin, Mandarin Chinese',
  'zh-Hans': 'Simplified Chinese, 简体中文',
  'zh-Hant': 'Traditional Chinese, 繁體中文',
}

const RIGHT_TO_LEFT = new Set('ar arc arz ckb dv fa he ota ps sd ug ur yi'.split(' '))

/**
 * The BCP 47 code of a language given by its own name, its English name, as AO3 names it, or by a code.
 * @returns `und` when nobody has said or the name is not known
 */
export function languageCode(name: string | null): string {
  if (name === null) return 'und'
  const known = codesByName()
  const pieces = name.split(/[|(),;]|\s+[/–-]\s+/)
  for (const piece of [name, ...pieces]) {
    const code = known.get(fold(piece)) ?? canonicalCode(piece.trim())
    if (code !== undefined) return code
  }
  return 'und'
}

/** How text of the language runs; `undefined` when the language is not known. */
export function textDirection(code: string): 'ltr' | 'rtl' | undefined {
  if (code === 'und') return undefined
  return RIGHT_TO_LEFT.has(code.split('-', 1)[0] ?? '') ? 'rtl' : 'ltr'
}

let names: ReadonlyMap<string, string> | undefined

function codesByName(): ReadonlyMap<string, string> {
  names ??= collectNames()
  return names
}

/** The first code to claim a name keeps it. */
function collectNames(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const add = (name: string | undefined, code: string): void => {
    const key = fold(name ?? '')
    if (key !== '' && !found.has(key)) found.set(key, code)
  }
  for (const [code, list] of Object.entries(NAMES)) for (const name of list.split(', ')) add(name, code)
  const codes = CODES.split(' ')
  for (const code of codes) add(namesIn('en').of(code), code)
  for (const code of codes) add(namesIn(code).of(code), code)
  return found
}

function namesIn(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'none' })
}

/** Case, accents, vowel points and the shape of an apostrophe do not count. */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ‘ʻ]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** `de_AT` as `de-AT`, `deu` as `de`; undefined for what is no code of a known language. */
function canonicalCode(text: string): string | undefined {
  if (!/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(text)) return undefined
  try {
    const [code] = Intl.getCanonicalLocales(text.replaceAll('_', '-'))
    return code !== undefined && namesIn('en').of(code) !== undefined ? code : undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
