/** That something is to get the focus, which may have to be drawn first. Another object for each wish. */
export interface FocusWish {
  /** What had the focus when it was wished. */
  readonly from: Element | null
  /** The reader comes back from elsewhere: to what they left, if it is still there. */
  readonly isReturn?: boolean
}

/** A wish of this moment. */
export function wishFocus(): FocusWish {
  return { from: document.activeElement }
}

/**
 * Whether the focus may still be given: a reader who has moved it in the meantime keeps it where it is.
 *
 * @param within what the focus is given to is in here; moving on inside of it is no going elsewhere
 */
export function isStillWished(wish: FocusWish, within: Element | null): boolean {
  const { activeElement } = document
  return (
    activeElement === null ||
    activeElement === document.body ||
    activeElement === wish.from ||
    activeElement.closest('[inert]') !== null ||
    within?.contains(activeElement) === true
  )
}
