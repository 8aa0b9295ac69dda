import { ChartColumn, List } from 'lucide-react'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import type { View, WorksView } from './useView'

interface ViewProps {
  readonly view: WorksView
}

/** The list, or the library at a glance. */
export function ViewChoice({ view }: ViewProps) {
  return (
    <Choice<View>
      label="Show as"
      options={[
        { value: 'list', name: 'List' },
        { value: 'glance', name: 'At a glance' },
      ]}
      value={view.shown}
      onChange={view.show}
    />
  )
}

interface ViewButtonProps extends ViewProps {
  readonly onPress?: () => void
}

/** The way to the other of the two, for where both have no room. */
export function ViewButton({ view, onPress }: ViewButtonProps) {
  const isList = view.shown === 'list'
  return (
    <Button
      small
      icon={isList ? ChartColumn : List}
      onPress={() => {
        view.toggle()
        onPress?.()
      }}
    >
      {isList ? 'At a glance' : 'Back to the list'}
    </Button>
  )
}
