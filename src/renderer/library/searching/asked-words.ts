import { createContext } from 'react'
import type { AskedWords } from '../../../shared/query'

/** The words that the list was found by: rows look for further places of them. */
export const AskedWordsContext = createContext<AskedWords>({ text: '' })
