import type { LucideIcon } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { classes } from './classes'

type Kind = 'outlined' | 'primary' | 'plain' | 'link'

interface CommonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly icon?: LucideIcon
  readonly kind?: Kind
  readonly small?: boolean
  /** Stands for what is on the screen now. */
  readonly current?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

interface ButtonProps extends CommonProps {
  readonly children: ReactNode
}

/** A button with words. One `primary` a screen at most. */
export function Button({ icon: Icon, kind = 'outlined', small, current, children, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={classes(styles.button, styles[kind], small && styles.small, current && styles.current)}
    >
      {Icon !== undefined && <Icon size={16} strokeWidth={1.75} aria-hidden />}
      {children}
    </AriaButton>
  )
}

interface IconButtonProps extends CommonProps {
  readonly icon: LucideIcon
  /** What it does, for assistive technology and as a hint. */
  readonly label: string
  /** The key that does the same, for the hint. */
  readonly shortcut?: string
}

/** A button with a sign only. */
export function IconButton({
  icon: Icon,
  label,
  shortcut,
  kind = 'plain',
  small,
  current,
  ...rest
}: IconButtonProps) {
  return (
    <span className={styles.hint} title={shortcut === undefined ? label : `${label} (${shortcut})`}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classes(
          styles.button,
          styles.icon,
          styles[kind],
          small && styles.small,
          current && styles.current,
        )}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </AriaButton>
    </span>
  )
}
