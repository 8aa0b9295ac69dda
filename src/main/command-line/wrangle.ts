import { resolve } from 'node:path'
import type { JoinSuggestion, NameDecisions, NameRule, NameRuleKind } from '../../shared/name-rules'
import type { Archive } from '../archive/archive'
import { readPair, WrongCall, type Arguments } from './arguments'
import type { Command, Context, Outcome } from './command'

/** The options that say something of two names. */
const SAYING: Readonly<Record<string, NameRuleKind>> = {
  '--alias': 'same',
  '--parent': 'belongs',
  '--different': 'different',
}

/** The rules of names: what they are, what they might be, and their file. */
export const wrangleCommand: Command = {
  options: {
    '--suggestions': 'flag',
    ...Object.fromEntries(Object.keys(SAYING).map((option) => [option, 'values'])),
    '--forget': 'values',
    '--export': 'value',
    '--import': 'value',
  },
  prepare(args, context) {
    if (args.positionals.length > 0) throw new WrongCall('wrangle takes options only')
    const add = Object.entries(SAYING).flatMap(([option, kind]) =>
      args.values(option).map((text): NameRule => ({ kind, ...readPair(text) })),
    )
    const forget = args.values('--forget').map(readPair)
    const runs = [
      args.flag('--suggestions') ? listSuggestions : undefined,
      add.length + forget.length > 0 ? (archive: Archive) => changeRules(archive, add, forget) : undefined,
      fileRun(args, '--export', context, exportRules),
      fileRun(args, '--import', context, importRules),
    ].filter((run) => run !== undefined)
    const [run = listRules, ...more] = runs
    if (more.length > 0) throw new WrongCall('wrangle does one thing at a time')
    return run
  },
}

function fileRun(
  args: Arguments,
  option: string,
  { folder }: Context,
  run: (archive: Archive, path: string) => Promise<Outcome>,
): ((archive: Archive) => Promise<Outcome>) | undefined {
  const path = args.value(option)
  return path === undefined ? undefined : (archive) => run(archive, resolve(folder, path))
}

function listRules(archive: Archive): Outcome {
  const decisions = archive.readNameDecisions()
  const rows = [
    ...decisions.rules.map(sentence),
    ...decisions.known.map(({ type, name, canonical }) => `${type}: ${name} = ${canonical} (by itself)`),
  ]
  return {
    exitCode: 0,
    json: decisionsJson(decisions),
    text: rows.length === 0 ? 'There are no rules yet.' : rows.join('\n'),
  }
}

function decisionsJson({ rules, known }: NameDecisions): object {
  const of = (kind: NameRuleKind): NameDecisions['rules'] => rules.filter((rule) => rule.kind === kind)
  return {
    aliases: of('same').map(({ type, name, other: canonical, works }) => ({ type, name, canonical, works })),
    parents: of('belongs').map(({ type, name, other: parent }) => ({ type, name, parent })),
    different: of('different').map(({ type, name, other }) => ({ type, name, other })),
    known,
  }
}

function sentence({ kind, type, name, other }: NameRule): string {
  const sign = { same: '=', belongs: 'belongs to', different: 'is not' }[kind]
  return `${type}: ${name} ${sign} ${other}`
}

async function listSuggestions(archive: Archive): Promise<Outcome> {
  const suggestions = await archive.suggestJoins()
  return {
    exitCode: 0,
    json: suggestions,
    text: suggestions.length === 0 ? 'No names are alike.' : suggestions.map(suggestionText).join('\n'),
  }
}

function suggestionText({ type, canonical, works, together, others, certain, why }: JoinSuggestion): string {
  return [
    `${type}: ${canonical} (${works} → ${together} works): ${certain ? 'certain' : 'likely'}. ${why}`,
    ...others.map((other) => `\t${other.ticked ? '=' : '?'} ${other.name} (${other.works}): ${other.why}`),
  ].join('\n')
}

function changeRules(
  archive: Archive,
  add: readonly NameRule[],
  forget: readonly Omit<NameRule, 'kind'>[],
): Outcome {
  const remove = forget.flatMap((names) =>
    Object.values(SAYING).map((kind): NameRule => ({ kind, ...names })),
  )
  const before = archive.readNameDecisions().rules.length
  archive.changeNameRules({ add, remove })
  const { length } = archive.readNameDecisions().rules
  return {
    exitCode: 0,
    json: { said: add, rules: length },
    text: [
      ...add.map(sentence),
      ...(forget.length > 0 ? [`${before} rules before, ${length} now`] : []),
    ].join('\n'),
  }
}

async function exportRules(archive: Archive, path: string): Promise<Outcome> {
  const exported = await archive.exportNameRules(path)
  return { exitCode: 0, json: exported, text: `${exported.rules} rules in ${exported.path}` }
}

async function importRules(archive: Archive, path: string): Promise<Outcome> {
  const { added, known, against } = await archive.importNameRules(path)
  return {
    exitCode: 0,
    json: { path, added, known, against },
    text: [
      `${added.length} rules added, ${known} were known, ${against.length} say something else than yours and were left out`,
      ...added.map((rule) => `+ ${sentence(rule)}`),
      ...against.map((rule) => `- ${sentence(rule)}`),
    ].join('\n'),
  }
}
