/** Languages are kept by their own names, as AO3 writes them; a code in a file is turned into that name. */

/** The name of a language in itself for a BCP 47 code (`de` → `Deutsch`); what is no code is kept as it is. */
export function languageName(given: string): string {
  const text = given.trim()
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/i.test(text)) return text
  try {
    const name = new Intl.DisplayNames([text], { type: 'language', fallback: 'none' }).of(text)
    return name === undefined ? text : name.charAt(0).toLocaleUpperCase(text) + name.slice(1)
  } catch {
    return text
  }
}
