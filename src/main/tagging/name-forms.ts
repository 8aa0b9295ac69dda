import type { CanonCharacter, CanonFile } from './canon-file'
import { foldWord } from './words'

/** What a form is of a character's name. */
export type FormKind = 'given' | 'family' | 'whole' | 'nickname'

export interface NameForm {
  readonly spelling: string
  readonly kind: FormKind
}

/**
 * Every form in which a character's name stands in prose. Given and family names are listed alone: side by side, in
 * either order, they are known as the whole name without being listed.
 */
export function characterForms(character: CanonCharacter, medium: CanonFile['medium']): readonly NameForm[] {
  const { name, given, family, nicknames, spellings } = character
  const forms: NameForm[] = [
    ...given.map((spelling) => ({ spelling, kind: 'given' as const })),
    ...family.map((spelling) => ({ spelling, kind: 'family' as const })),
    ...spellings.map((spelling) => ({ spelling, kind: 'whole' as const })),
    ...nicknames.map((spelling) => ({ spelling, kind: 'nickname' as const })),
    { spelling: name, kind: /\s/.test(name) ? 'whole' : 'given' },
  ]
  return medium === 'anime' || medium === 'game' ? withShortVowels(forms) : forms
}

/** Long vowels of Japanese are written in several ways: `Shouto`, `Shōto`, `Shoto`. */
function withShortVowels(forms: readonly NameForm[]): readonly NameForm[] {
  const known = new Set(forms.map(({ spelling }) => foldWord(spelling)))
  const more = forms.flatMap(({ spelling, kind }) => {
    const short = spelling.replace(/ou|oo/g, 'o').replace(/uu/g, 'u')
    return known.has(foldWord(short)) ? [] : [{ spelling: short, kind }]
  })
  return [...forms, ...more]
}
