import { BookOpen, GitCompare } from 'lucide-react'
import { useState } from 'react'
import type { WorkId } from '../../../shared/model'
import type { Version } from '../../../shared/versions'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { count, shortPath } from '../../ui/wording'
import { ChapterChanges } from './ChapterChanges'
import { useVersions } from './useVersions'
import { versionFacts, versionName } from './version-words'
import styles from './VersionsDialog.module.css'

interface VersionsDialogProps {
  readonly id: WorkId
  readonly title: string
  readonly revision: number
  readonly onClose: () => void
  /** @param version null for the newest one */
  readonly onRead: (version: number | null) => void
}

/** The texts of a work as they came in: what they were read from, how they differ, and the way to read each. */
export function VersionsDialog({ id, title, revision, onClose, onRead }: VersionsDialogProps) {
  const answer = useVersions(id, revision)
  const versions = answer.last?.versions ?? []
  return (
    <Dialog title={`Versions of ${title}`} width={44} onClose={onClose}>
      {answer.status === 'failed' && <p role="alert">{answer.error.message}</p>}
      {answer.last !== null && (
        <>
          <p className={styles.sum}>
            {versions.length === 1
              ? 'One text. When the work comes in again with another one, both are kept.'
              : `${count(versions.length, 'text')}, the newest first. Older ones are kept as they came in.`}
          </p>
          <ol className={styles.versions} aria-label="Versions">
            {versions.map((version, at) => (
              <VersionRow
                key={version.id}
                id={id}
                version={version}
                before={versions[at + 1]}
                onRead={() => onRead(version.isNewest ? null : version.id)}
              />
            ))}
          </ol>
        </>
      )}
    </Dialog>
  )
}

interface VersionRowProps {
  readonly id: WorkId
  readonly version: Version
  /** The version that it is compared with. */
  readonly before: Version | undefined
  readonly onRead: () => void
}

function VersionRow({ id, version, before, onRead }: VersionRowProps) {
  const [compared, setCompared] = useState(false)
  const name = versionName(version)
  return (
    <li className={styles.version} data-newest={version.isNewest}>
      <div className={styles.head}>
        <h3>{name}</h3>
        <span className={styles.tools}>
          {before !== undefined && (
            <Button
              small
              icon={GitCompare}
              aria-expanded={compared}
              aria-label={`What changed since version ${before.number}`}
              onPress={() => setCompared(!compared)}
            >
              What changed
            </Button>
          )}
          <Button small icon={BookOpen} aria-label={`Read ${name}`} onPress={onRead}>
            Read
          </Button>
        </span>
      </div>
      <p className={styles.facts}>{versionFacts(version)}</p>
      <ul className={styles.files} aria-label={`Files of version ${version.number}`}>
        {version.files.map((file) => (
          <li key={`${file.path} ${file.imported}`} title={file.path}>
            {shortPath(file.path)}
          </li>
        ))}
      </ul>
      {compared && before !== undefined && <ChapterChanges id={id} older={before.id} newer={version.id} />}
    </li>
  )
}
