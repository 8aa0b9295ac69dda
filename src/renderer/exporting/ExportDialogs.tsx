import { Folder } from 'lucide-react'
import type { ExportReport } from '../../shared/ipc'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { count } from '../ui/wording'
import styles from './ExportDialogs.module.css'
import type { Export } from './useExport'

/** The question before an export and the report after it. */
export function ExportDialogs({ exporting }: { readonly exporting: Export }) {
  const { state, close, start } = exporting
  switch (state.status) {
    case 'asking':
      return (
        <Dialog
          title="Export"
          onClose={close}
          footer={
            <>
              <Button onPress={close}>Cancel</Button>
              <Button kind="primary" icon={Folder} onPress={() => start(state.ids)}>
                Choose folder and export
              </Button>
            </>
          }
        >
          <p>
            Export {count(state.ids.length, 'work')} as EPUB, one file each: <i>Author - Title.epub</i>
          </p>
          <p className={styles.fine}>The library stays as it is.</p>
        </Dialog>
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
