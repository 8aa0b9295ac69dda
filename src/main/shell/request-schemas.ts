import { z } from 'zod'
import { ENCODINGS } from '../../shared/encodings'
import { COVERS, LIST_KINDS, SUBJECT_KINDS } from '../../shared/export'
import { GROUP_HEIGHT, HITS_AT_ONCE, NAMES_PREVIEWED, type Requests } from '../../shared/ipc'
import { COLUMN_MEANINGS } from '../../shared/other-libraries'
import { SUGGESTED_TYPES } from '../../shared/suggestions'
import { FACET_TYPES, READING_STATUSES, STATUSES, TAG_TYPES } from '../../shared/model'
import { HIDDEN_WORKS, SHELVES, SORT_ORDERS } from '../../shared/query'
import { LONGEST_PASTE } from '../../shared/paste'
import { LONGEST_SET_NAME } from '../../shared/saved-sets'
import { TRIGGER_EFFECTS } from '../../shared/triggers'
import { NAME_RULE_KINDS } from '../../shared/name-rules'

/** What each request must look like before it is passed on: the window is not trusted to keep to its types. */

const MAX_IDS = 1_000_000
const workId = z.number().int().positive()
const workIds = z.array(workId).max(MAX_IDS)
const name = z.string().max(2_000)
const tagType = z.enum(TAG_TYPES)
const facetType = z.enum(FACET_TYPES)
const place = z.strictObject({ chapter: z.number().int().positive(), offset: z.number().int().nonnegative() })
const tagChange = z.strictObject({ type: tagType, name, index: z.number().nullable().optional() })

const how = z.union([
  z.strictObject({ kind: z.enum(['main', 'only']) }),
  z.strictObject({ kind: z.literal('faithful'), who: name }),
])

const hidden = z.enum(HIDDEN_WORKS)

const searchText = z.string().max(10_000)
const searchTexts = z.array(searchText).max(100)

const words = {
  text: searchText,
  anyWord: z.boolean().optional(),
  typing: z.boolean().optional(),
}
const askedWords = z.strictObject(words)

const query = z.strictObject({
  ...words,
  facets: z
    .array(
      z.strictObject({ type: facetType, name, state: z.enum(['include', 'exclude']), how: how.optional() }),
    )
    .max(1_000),
  anyOf: z.array(facetType).max(FACET_TYPES.length),
  mostPairings: z.number().int().nonnegative().optional(),
  pairingKind: z.enum(['romantic', 'platonic']).optional(),
  shelf: z.enum(SHELVES).optional(),
  hidden: hidden.optional(),
  sort: z.enum(SORT_ORDERS),
  seed: z.number().int().nonnegative().optional(),
})

const edit = z.strictObject({
  title: z.string().trim().min(1).max(1_000).optional(),
  status: z.enum(STATUSES).optional(),
  replace: z.partialRecord(tagType, z.array(name).max(1_000)).optional(),
  exchange: z
    .array(z.strictObject({ type: tagType, from: name, to: name.trim().min(1) }))
    .max(1_000)
    .optional(),
  remove: z.array(tagChange).max(1_000).optional(),
  add: z.array(tagChange).max(1_000).optional(),
})

const marks = z.strictObject({
  reading: z.enum(READING_STATUSES).nullable().optional(),
  stars: z.number().int().min(1).max(5).nullable().optional(),
  privateNotes: z.string().max(100_000).nullable().optional(),
})

const setName = z.string().trim().min(1).max(LONGEST_SET_NAME)
const setChange = z.strictObject({ name: setName.optional(), query: query.optional() })

const trigger = z.strictObject({
  subject: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('tag'), type: facetType, name: name.min(1) }),
    z.strictObject({ kind: z.literal('work'), id: workId }),
    z.strictObject({ kind: z.literal('words'), words: z.string().trim().min(1).max(500) }),
  ]),
  effect: z.enum(TRIGGER_EFFECTS),
})
const number = z.number().int().positive()
const suggestedTags = z
  .array(z.strictObject({ type: z.enum(SUGGESTED_TYPES), name: z.string().trim().min(1).max(2_000) }))
  .max(1_000)

const decision = z.strictObject({
  accept: suggestedTags,
  refuse: suggestedTags,
  reopen: suggestedTags.optional(),
  done: z.boolean().optional(),
})
const nameRules = z
  .array(z.strictObject({ kind: z.enum(NAME_RULE_KINDS), type: tagType, name, other: name }))
  .max(100_000)

const pasted = z.strictObject({
  html: z.string().max(LONGEST_PASTE).nullable(),
  text: z.string().max(LONGEST_PASTE),
})
const pasteForm = z.enum(['page', 'text'])
const day = z.iso.date().nullable().optional()
const pastedText = z.string().max(1_000_000).optional()
const pasteEdit = z.strictObject({
  title: z.string().trim().min(1).max(1_000).optional(),
  status: z.enum(STATUSES).optional(),
  tags: z.partialRecord(tagType.exclude(['series']), z.array(name).max(1_000)).optional(),
  series: z
    .array(z.strictObject({ name: name.trim().min(1), index: z.number().nullable() }))
    .max(100)
    .optional(),
  chaptersTotal: z.number().int().positive().nullable().optional(),
  published: day,
  updated: day,
  sourceUrl: z.httpUrl().max(2_000).nullable().optional(),
  summary: pastedText,
  notes: pastedText,
})

const encoding = z.enum(ENCODINGS.map(({ name: known }) => known))
const columnMeanings = z.record(z.string().max(200), z.enum(COLUMN_MEANINGS))

const reportRow = z.strictObject({ report: number, row: z.number().int().nonnegative() })

const namePattern = z.string().max(500)
const exportSettings = z.strictObject({
  as: z.enum(['each', 'anthology']),
  title: z.string().max(1_000),
  names: namePattern,
  cover: z.enum(COVERS),
  subjects: z.array(z.enum(SUBJECT_KINDS)).max(SUBJECT_KINDS.length),
  onlyChanged: z.boolean(),
})

const listSettings = z.strictObject({
  kind: z.enum(LIST_KINDS),
  staleYears: z.number().int().min(1).max(20).optional(),
})

const settings = z.strictObject({
  reader: z.strictObject({
    theme: z.enum(['system', 'light', 'sepia', 'dark']),
    font: z.enum(['serif', 'sans']),
    fontSize: z.number().min(14).max(32),
    width: z.number().min(400).max(1_000),
  }),
  suggestions: z.strictObject({ apply: z.boolean() }),
  rail: z.strictObject({
    open: z.partialRecord(facetType, z.boolean()),
    heights: z.partialRecord(facetType, z.number().min(GROUP_HEIGHT.min).max(GROUP_HEIGHT.max)),
  }),
  export: exportSettings,
})

export const REQUEST_SCHEMAS = {
  about: z.tuple([]),
  saveSettings: z.tuple([settings]),
  search: z.tuple([query]),
  glance: z.tuple([query]),
  readBlurbs: z.tuple([workIds.max(1_000), query]),
  findFacetValues: z.tuple([query, facetType, name, z.number().int().nonnegative()]),
  findFacetPlace: z.tuple([query, facetType, name, name]),
  characterPairings: z.tuple([query, name]),
  suggestNames: z.tuple([z.union([tagType, z.literal('any')]), name]),
  recentSearches: z.tuple([]),
  keepSearch: z.tuple([searchText]),
  forgetSearches: z.tuple([searchTexts]),
  restoreSearches: z.tuple([searchTexts]),
  readWork: z.tuple([workId]),
  readVersions: z.tuple([workId]),
  readVersion: z.tuple([workId, workId]),
  compareVersions: z.tuple([workId, workId, workId]),
  savePlace: z.tuple([workId, place, z.number().min(0).max(1)]),
  findHits: z.tuple([workId, askedWords]),
  workHits: z.tuple([
    workId,
    askedWords,
    z.number().int().nonnegative(),
    z.number().int().positive().max(HITS_AT_ONCE),
  ]),
  previewEdit: z.tuple([workIds, edit]),
  editWorks: z.tuple([workIds, edit]),
  markWorks: z.tuple([workIds, marks]),
  removeWorks: z.tuple([workIds]),
  countShelves: z.tuple([hidden]),
  saveSet: z.tuple([setName, query]),
  changeSet: z.tuple([number, setChange]),
  removeSet: z.tuple([number]),
  listTriggers: z.tuple([]),
  addTrigger: z.tuple([trigger]),
  changeTrigger: z.tuple([number, trigger]),
  removeTrigger: z.tuple([number]),
  readSeries: z.tuple([name]),
  listTwins: z.tuple([]),
  joinWorks: z.tuple([workId, workId]),
  keepApart: z.tuple([workId, workId]),
  listTrash: z.tuple([]),
  restoreWorks: z.tuple([workIds]),
  undo: z.tuple([z.strictObject({ id: z.number().int() })]),
  reviewQueue: z.tuple([]),
  readReview: z.tuple([workId]),
  decide: z.tuple([workId, decision]),
  previewCertain: z.tuple([workIds.nullable()]),
  acceptCertain: z.tuple([workIds.nullable()]),
  readAhead: z.tuple([z.boolean()]),
  indexState: z.tuple([]),
  indexWorks: z.tuple([z.boolean()]),
  suggestJoins: z.tuple([]),
  previewJoin: z.tuple([tagType, name, z.array(name).max(1_000)]),
  readNameDecisions: z.tuple([]),
  changeNameRules: z.tuple([z.strictObject({ add: nameRules, remove: nameRules })]),
  exportNameRules: z.tuple([]),
  importNameRules: z.tuple([]),
  importChosenFiles: z.tuple([]),
  importChosenFolder: z.tuple([]),
  importCalibreLibrary: z.tuple([]),
  previewLibrary: z.tuple([number, columnMeanings]),
  importLibrary: z.tuple([number, columnMeanings]),
  saidByLibrary: z.tuple([workId]),
  dropLibrary: z.tuple([number]),
  importSampleWorks: z.tuple([]),
  previewPaste: z.tuple([pasted, pasteForm.nullable()]),
  keepPaste: z.tuple([pasted, pasteForm, z.array(pasteEdit).max(1_000)]),
  stopImport: z.tuple([]),
  listImports: z.tuple([]),
  readImport: z.tuple([number]),
  showImportedFile: z.tuple([reportRow]),
  previewEncoding: z.tuple([reportRow, encoding]),
  readAgain: z.tuple([reportRow, encoding]),
  listWatchedFolders: z.tuple([]),
  watchChosenFolder: z.tuple([]),
  stopWatching: z.tuple([number]),
  watchAgain: z.tuple([number]),
  stopWatchedImport: z.tuple([]),
  previewNames: z.tuple([workIds.max(NAMES_PREVIEWED), namePattern]),
  exportWorks: z.tuple([workIds, exportSettings]),
  exportList: z.tuple([workIds, listSettings]),
  stopExport: z.tuple([]),
} as const satisfies { readonly [K in keyof Requests]: z.ZodType }

export const DROPPED_SCHEMA = z.array(z.string().min(1).max(32_768)).max(100_000)
