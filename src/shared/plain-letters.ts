const LETTERS_THAT_DO_NOT_DECOMPOSE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
}

/** Small letters without the ligatures and strokes that Unicode does not take apart: `ø` is `o`, `ß` is `ss`. */
export function plainLetters(text: string): string {
  return text.replace(/[ßæœøđðþłı]/g, (letter) => LETTERS_THAT_DO_NOT_DECOMPOSE[letter] ?? letter)
}
