import {
  meaningsFor,
  type ColumnMeaning,
  type ColumnMeanings,
  type LibraryColumn,
} from '../../../shared/other-libraries'
import { Picker } from '../../ui/Picker'
import { number } from '../../ui/wording'
import styles from './ColumnTable.module.css'
import { columnKind, MEANING_WORDS } from './library-words'

interface ColumnTableProps {
  readonly columns: readonly LibraryColumn[]
  readonly meanings: ColumnMeanings
  readonly onChange: (label: string, meaning: ColumnMeaning) => void
}

/** The columns of a library, what is in them and what each of them stands for. */
export function ColumnTable({ columns, meanings, onChange }: ColumnTableProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">What is in it</th>
          <th scope="col" className={styles.books}>
            Books
          </th>
          <th scope="col">Stands for</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column.label}>
            <th scope="row">
              {column.name}
              <span className={styles.kind}>{columnKind(column)}</span>
            </th>
            <td className={styles.examples}>{column.examples.join(' · ')}</td>
            <td className={styles.books}>{number(column.books)}</td>
            <td>
              <Picker
                label={`What ${column.name} stands for`}
                value={meanings[column.label] ?? 'ignore'}
                options={meaningsFor(column).map((value) => ({ value, name: MEANING_WORDS[value] }))}
                onChange={(meaning) => onChange(column.label, meaning)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
