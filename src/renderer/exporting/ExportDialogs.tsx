import type { ExportSettings } from '../../shared/export'
import type { ExportReport } from '../../shared/ipc'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { count } from '../ui/wording'
import { ExportDialog } from './ExportDialog'
import styles from './ExportDialogs.module.css'
import type { Export } from './useExport'

interface ExportDialogsProps {
  readonly exporting: Export
  readonly settings: ExportSettings
  readonly onSettings: (settings: ExportSettings) => void
}

/** The question before an export and the report after it. */
export function ExportDialogs({ exporting, settings, onSettings }: ExportDialogsProps) {
  const { state, close, start, startList } = exporting
  switch (state.status) {
    case 'asking':
      return (
        <ExportDialog
          exportable={state.exportable}
          settings={settings}
          onSettings={onSettings}
          onStart={start}
          onList={startList}
          onClose={close}
        />
      )
    case 'done':
      return (
        <Dialog
          title={state.report.stopped ? 'Export stopped' : 'Export done'}
          onClose={close}
          footer={<Button onPress={close}>Done</Button>}
        >
          <Report report={state.report} />
        </Dialog>
      )
    case 'listed':
      return (
        <Dialog title="List saved" onClose={close} footer={<Button onPress={close}>Done</Button>}>
          <p>{count(state.list.works, 'work')} in</p>
          <p className={styles.folder}>{state.list.path}</p>
          {state.list.leftOut > 0 && (
            <p className={styles.fine}>
              {count(state.list.leftOut, 'work')} without a link {state.list.leftOut === 1 ? 'is' : 'are'} not
              in it.
            </p>
          )}
        </Dialog>
      )
    case 'failed':
      return (
        <Dialog
          title="The export could not be done"
          onClose={close}
          footer={<Button onPress={close}>Done</Button>}
        >
          <p role="alert">{state.error.message}</p>
        </Dialog>
      )
    case 'none':
    case 'choosing':
    case 'running':
      return null
  }
}

function Report({ report }: { readonly report: ExportReport }) {
  const works = report.files.reduce((sum, file) => sum + file.ids.length, 0)
  return (
    <>
      <p>
        {count(works, 'work')} in {count(report.files.length, 'file')} in the folder
      </p>
      <p className={styles.folder}>{report.folder}</p>
      {report.unchanged > 0 && (
        <p className={styles.fine}>
          {count(report.unchanged, 'work')} {report.unchanged === 1 ? 'was' : 'were'} there already, unchanged
        </p>
      )}
      {report.failed.length > 0 && (
        <section>
          <h3 className={styles.failed}>{count(report.failed.length, 'work')} could not be exported</h3>
          <ul className={styles.failures}>
            {report.failed.map((failure) => (
              <li key={failure.id}>{failure.message}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
