import { useMediaQuery } from './useMediaQuery'

const DARK = '(prefers-color-scheme: dark)'

/** Light or dark, as the system wants it. */
export type SystemTheme = 'light' | 'dark'

/** Sets `data-theme` on the page now and whenever the system changes its mind. To be called before the first paint. */
export function followSystemTheme(): void {
  const dark = matchMedia(DARK)
  const apply = (): void => {
    document.documentElement.dataset['theme'] = dark.matches ? 'dark' : 'light'
  }
  apply()
  dark.addEventListener('change', apply)
}

/** The system's theme, for a part of the page that chooses its own. */
export function useSystemTheme(): SystemTheme {
  return useMediaQuery(DARK) ? 'dark' : 'light'
}
