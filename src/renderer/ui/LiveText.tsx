import { VisuallyHidden } from './VisuallyHidden'

/** Says its text politely whenever it changes. */
export function LiveText({ text }: { readonly text: string }) {
  return (
    <VisuallyHidden>
      <span role="status">{text}</span>
    </VisuallyHidden>
  )
}
