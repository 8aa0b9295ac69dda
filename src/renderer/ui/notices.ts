import { createContext, useContext } from 'react'
import type { AppError } from '../../shared/app-error'

/** Something to be told at the foot of the window; it stays until the next one or until it is dismissed. */
export interface Notice {
  readonly text: string
  readonly problem?: boolean
  readonly actions?: readonly NoticeAction[]
}

export interface NoticeAction {
  readonly label: string
  readonly undo?: boolean
  readonly run: () => void
}

/** Shows a notice in the place of the one before; null takes it away. */
export type Tell = (notice: Notice | null) => void

export const TellContext = createContext<Tell>(() => undefined)

/** The way to tell the reader something from anywhere in the window. */
export function useTell(): Tell {
  return useContext(TellContext)
}

/** The notice of something that could not be done. */
export function problem(error: AppError): Notice {
  return { text: error.message, problem: true }
}
