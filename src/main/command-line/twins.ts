import type { WorkId } from '../../shared/model'
import type { LikelyTwins, TwinWork } from '../../shared/versions'
import { readIds, WrongCall } from './arguments'
import type { Command } from './command'

/** The command for works that may be one. */
export const twinsCommand: Command = {
  options: { '--same': 'values', '--different': 'values' },
  prepare(args) {
    if (args.positionals.length > 0) throw new WrongCall('twins takes no arguments but its options')
    const same = args.values('--same').map(readTwoIds)
    const different = args.values('--different').map(readTwoIds)
    return async (archive) => {
      const joined = same.map(([one, other]) => archive.joinWorks(one, other).id)
      for (const [one, other] of different) archive.keepApart(one, other)
      const twins = await archive.listTwins()
      return {
        exitCode: 0,
        json: { joined, twins: twins.map(twinsJson) },
        text: twins.length === 0 ? 'No two works look like one.' : twins.map(describe).join('\n'),
      }
    }
  },
}

/** `ID=ID`. @throws WrongCall */
function readTwoIds(text: string): readonly [WorkId, WorkId] {
  const [one, other, ...more] = readIds(text.split('='))
  if (one === undefined || other === undefined || more.length > 0 || one === other)
    throw new WrongCall(`${text} is not of the form ID=ID`)
  return [one, other]
}

function twinsJson({ one, other, likeness, because }: LikelyTwins): object {
  return { works: [one, other].map(twinJson), likeness, because }
}

function twinJson({ work, from }: TwinWork): object {
  const { id, title, authors, words, chapters, updated, added } = work
  return { id, title, authors, words, chapters, updated, added, from }
}

function describe({ one, other, because }: LikelyTwins): string {
  return `${one.work.id}=${other.work.id}\t${one.work.title}\n\t${because.join('; ')}`
}
