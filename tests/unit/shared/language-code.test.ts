import { expect, test } from 'vitest'
import { languageCode, textDirection } from '../../../src/shared/language-code'

test.each([
  ['English', 'en'],
  ['english', 'en'],
  ['Deutsch', 'de'],
  ['German', 'de'],
  ['Français', 'fr'],
  ['Francais', 'fr'],
  ['中文-普通话 國語', 'zh'],
  ['中文-广东话 粵語', 'yue'],
  ['Chinese (Simplified)', 'zh'],
  ['Simplified Chinese', 'zh-Hans'],
  ['日本語', 'ja'],
  ['Português brasileiro', 'pt-BR'],
  ['Português europeu', 'pt-PT'],
  ['Bahasa Indonesia', 'id'],
  ['Latviešu valoda', 'lv'],
  ['Lingua latina', 'la'],
  ['Kurdî | کوردی', 'ku'],
  ['اُردُو', 'ur'],
  ['ייִדיש', 'yi'],
  ['יידיש', 'yi'],
  ['ʻŌlelo Hawaiʻi', 'haw'],
  ["O'odham Ñiok", 'ood'],
  ['tlhIngan-Hol', 'tlh'],
  ['Quenya', 'qya'],
  ["Mando'a", 'art'],
  ['Norsk', 'no'],
  ['Filipino', 'fil'],
  ['Ido', 'io'],
  ['en', 'en'],
  ['en-gb', 'en-GB'],
  ['zh_TW', 'zh-TW'],
  ['deu', 'de'],
  ['ptBR', 'pt-BR'],
])('%s is %s', (name, code) => {
  expect(languageCode(name)).toBe(code)
})

test.each([null, '', 'Unknown', 'xx', 'The tongue of the sea', 'en-', '<script>'])(
  '%j is undetermined',
  (name) => {
    expect(languageCode(name)).toBe('und')
  },
)

test('every code is one that a locale may have', () => {
  for (const name of ['Khuzdul', 'Sámi', 'Slověnьskъ Językъ', 'Sprēkō Þiudiskō', 'Nāhuatl', '𒅴𒂠'])
    expect(Intl.getCanonicalLocales(languageCode(name))).toEqual([languageCode(name)])
})

test.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ur', 'rtl'],
  ['yi', 'rtl'],
  ['en', 'ltr'],
  ['ja', 'ltr'],
  ['und', undefined],
])('text in %s runs %s', (code, direction) => {
  expect(textDirection(code)).toBe(direction)
})
