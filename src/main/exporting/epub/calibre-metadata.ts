import type { WorkToExport } from '../work-to-export'
import { escapeXml, plainLine } from './xhtml'

type Column =
  | {
      readonly label: string
      readonly name: string
      readonly datatype: 'text'
      readonly values: readonly string[]
    }
  | {
      readonly label: string
      readonly name: string
      readonly datatype: 'enumeration'
      readonly value: string | null
    }
  | { readonly label: string; readonly name: string; readonly datatype: 'int'; readonly value: number | null }

/**
 * The tags of a work by their kinds as calibre keeps custom columns: one element each as its EPUB 2 writes them, and all
 * in one as its EPUB 3 does. Who has columns with these labels in calibre finds them filled.
 * Source of the form: calibre/ebooks/metadata/opf2.py and opf3.py, `user_metadata`.
 */
export function calibreColumns(work: WorkToExport): readonly string[] {
  const filled = columnsOf(work).flatMap((column, at) => {
    const value = valueOf(column)
    return value === null ? [] : [[`#${column.label}`, columnJson(column, value, at + 1)] as const]
  })
  if (filled.length === 0) return []
  const all = JSON.stringify(Object.fromEntries(filled))
  return [
    ...filled.map(
      ([label, json]) =>
        `<meta name="calibre:user_metadata:${label}" content="${escapeXml(JSON.stringify(json))}"/>`,
    ),
    `<meta property="calibre:user_metadata">${escapeXml(all)}</meta>`,
  ]
}

function columnsOf(work: WorkToExport): readonly Column[] {
  const names = (label: string, name: string, values: readonly string[]): Column => ({
    label,
    name,
    datatype: 'text',
    values,
  })
  return [
    names('fandoms', 'Fandoms', work.canons),
    names(
      'pairings',
      'Pairings',
      work.pairings.map((pairing) => pairing.name),
    ),
    names('characters', 'Characters', work.characters),
    names('additionaltags', 'Additional tags', work.tags),
    { label: 'agerating', name: 'Age rating', datatype: 'enumeration', value: work.rating },
    names('warnings', 'Warnings', work.warnings),
    names('categories', 'Categories', work.categories),
    {
      label: 'ficstatus',
      name: 'Status',
      datatype: 'enumeration',
      value: work.status === 'unknown' ? null : work.status === 'complete' ? 'Completed' : 'In-Progress',
    },
    { label: 'words', name: 'Words', datatype: 'int', value: work.words > 0 ? work.words : null },
  ]
}

type ColumnValue = readonly string[] | string | number

function valueOf(column: Column): ColumnValue | null {
  if (column.datatype !== 'text')
    return typeof column.value === 'string' ? plainLine(column.value) || null : column.value
  const values = [...new Set(column.values.map(plainLine).filter((value) => value !== ''))]
  return values.length === 0 ? null : values
}

function columnJson({ label, name, datatype }: Column, value: ColumnValue, number: number): object {
  const isMultiple = datatype === 'text'
  return {
    table: `custom_column_${number}`,
    column: 'value',
    datatype,
    is_multiple: isMultiple ? '|' : null,
    kind: 'field',
    name,
    search_terms: [`#${label}`],
    label,
    colnum: number,
    display: {},
    is_custom: true,
    is_category: datatype !== 'int',
    link_column: 'value',
    category_sort: 'value',
    is_csp: false,
    is_editable: true,
    rec_index: 21 + number,
    '#value#': value,
    '#extra#': null,
    is_multiple2: isMultiple ? { cache_to_list: '|', ui_to_list: ',', list_to_ui: ', ' } : {},
  }
}
