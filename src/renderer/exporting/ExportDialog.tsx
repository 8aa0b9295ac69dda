import { Folder } from 'lucide-react'
import { useState } from 'react'
import type { ExportSettings, ListSettings } from '../../shared/export'
import type { WorkId } from '../../shared/model'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { count } from '../ui/wording'
import { BookChoice } from './BookChoice'
import type { ExportAs, Exportable, Which } from './export-choices'
import styles from './ExportDialog.module.css'
import { ListChoice } from './ListChoice'
import { NameChoice } from './NameChoice'
import { OptionList, type Option } from './OptionList'
import { useExportable } from './useExportable'

interface ExportDialogProps {
  readonly exportable: Exportable
  readonly settings: ExportSettings
  readonly onSettings: (settings: ExportSettings) => void
  readonly onStart: (ids: readonly WorkId[], settings: ExportSettings) => void
  readonly onList: (ids: readonly WorkId[], settings: ListSettings) => void
  readonly onClose: () => void
}

/** Asks which works are exported, as what, and how the files are called. */
export function ExportDialog(props: ExportDialogProps) {
  const { exportable, settings, onSettings, onStart, onList, onClose } = props
  const { series, idsOf } = useExportable(exportable)
  const [which, setWhich] = useState<Which>(exportable.selected.length > 0 ? 'selected' : 'found')
  const [title, setTitle] = useState<string | null>(null)
  const [as, setAs] = useState<ExportAs>(settings.as)
  const [list, setList] = useState<ListSettings>({ kind: 'links' })
  const ids = idsOf(which)
  const ofSeries = which === 'series' ? (series?.name ?? '') : ''
  const shownTitle = title ?? ofSeries
  const change = (part: Partial<ExportSettings>): void => onSettings({ ...settings, ...part })
  const choices: readonly Option<Which>[] = [
    ...(exportable.selected.length > 0
      ? [{ value: 'selected' as const, name: `Selected (${exportable.selected.length})` }]
      : []),
    { value: 'found', name: 'What the list shows', detail: count(exportable.found.length, 'work') },
    ...(series === null
      ? []
      : [
          {
            value: 'series' as const,
            name: 'The whole series',
            detail: `${series.name}, ${series.parts.length} here`,
          },
        ]),
    {
      value: 'all',
      name: 'Everything',
      detail: idsOf('all').length === 0 ? '…' : count(idsOf('all').length, 'work'),
    },
  ]
  return (
    <Dialog
      title="Export"
      onClose={onClose}
      width={54}
      footer={
        <>
          {as === 'each' && (
            <label className={styles.changed}>
              <input
                type="checkbox"
                checked={settings.onlyChanged}
                onChange={({ currentTarget }) => change({ onlyChanged: currentTarget.checked })}
              />
              Only what is new there or has changed
            </label>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            icon={Folder}
            isDisabled={ids.length === 0}
            onPress={() =>
              as === 'list' ? onList(ids, list) : onStart(ids, { ...settings, as, title: shownTitle })
            }
          >
            {as === 'list' ? 'Choose where to save it' : 'Choose folder and export'}
          </Button>
        </>
      }
    >
      <OptionList legend="Which" options={choices} value={which} onChange={setWhich} />
      <OptionList
        legend="As"
        options={[
          { value: 'each', name: 'EPUB, one each', detail: 'with a page of tags' },
          { value: 'anthology', name: 'One EPUB', detail: 'an anthology with contents' },
          { value: 'list', name: 'A list', detail: 'links, recommendations, a table' },
        ]}
        value={as}
        onChange={(chosen) => {
          setAs(chosen)
          if (chosen !== 'list') change({ as: chosen })
        }}
      >
        {as === 'list' && <ListChoice settings={list} onSettings={setList} />}
        {as === 'anthology' && (
          <Field
            label="Title of the anthology"
            placeholder="Title of the anthology"
            value={shownTitle}
            onText={setTitle}
          />
        )}
      </OptionList>
      {as === 'each' && (
        <NameChoice ids={ids} names={settings.names} onNames={(names) => change({ names })} />
      )}
      {as !== 'list' && <BookChoice options={settings} onOptions={(options) => change(options)} />}
      <p className={styles.fine}>The library stays as it is.</p>
    </Dialog>
  )
}
