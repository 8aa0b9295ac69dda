import { describe, expect, test } from 'vitest'
import { suggest, type Said } from '../../../src/main/tagging/suggest'
import type { SuggestedType } from '../../../src/shared/suggestions'
import { canonFile, HARBOUR, LEXICON, lexiconOf, ORRERY } from './example-canons'

const NOTHING: Said = { canons: [], characters: [], pairings: [] }
const STORY = [
  'Mara lit the lamp before the tide turned. Odile watched her from the stair, and Tam was late again.',
  '“You are early,” said Odile Fenn, and took her hand.',
  'Mara laughed. She had never been early in her life, and Odile knew it.',
  'They kissed behind the net loft, Mara and Odile, while the tidewright counted boats.',
  'Brannoch saw them, and said nothing to Tam.',
].join('\n')

function namesOf(
  type: SuggestedType,
  text = STORY,
  said: Partial<Said> = {},
  lexicon = LEXICON,
): readonly string[] {
  return suggest([text], { ...NOTHING, ...said }, lexicon)
    .filter((one) => one.type === type)
    .map(({ name }) => name)
}

describe('the canon', () => {
  test('is suggested where its people and its words are named', () => {
    expect(namesOf('canon')).toEqual(['The Harbour Books'])
  })

  test.each([
    ['nobody is named', 'It rained all day. The lamp went out at four.'],
    ['one common name is', 'Sam came home. Sam went out again. “Sam!” called Sam’s mother, and Sam ran.'],
    [
      'several common names are',
      'Sam met Rose. Will came later. Carter, said Rose, was a fool, and Sam and Will laughed.',
    ],
    [
      'a rare name stands once among many others',
      'Ilse, Greta, Hanno and Brannoch met. Ilse spoke. Greta and Hanno ate. Then Ilse, Greta and Hanno left. Old Greta, young Hanno, tall Ilse. Then Greta slept beside Hanno and Ilse.',
    ],
  ])('is not where %s', (_what, text) => {
    expect(suggest([text], NOTHING, LEXICON)).toEqual([])
  })

  test('of two with the same people is the one whose own words are named', () => {
    const twins = lexiconOf(
      HARBOUR,
      canonFile('Harbour (TV)', { ...HARBOUR, terms: ['studio'], parents: ['The Harbour Books'] }),
    )
    expect(namesOf('canon', STORY, {}, twins)).toEqual(['The Harbour Books'])
  })

  test('is two where people of both are clearly there', () => {
    const both = `${STORY}\nIone Bracket and Fitch Calloway came by boat. Ione hated boats; Fitch, said Ione, was worse. Fitch Calloway laughed at Ione Bracket.`
    expect(namesOf('canon', both)).toEqual(['The Harbour Books', 'Orrery'])
  })

  test('is not suggested where the work is filed under one, whatever its name', () => {
    expect(namesOf('canon', STORY, { canons: ['Bücher vom Hafen | Harbour (Books)'] })).toEqual([])
    expect(namesOf('character', STORY, { canons: ['Bücher vom Hafen | Harbour (Books)'] })[0]).toBe(
      'Odile Fenn',
    )
  })
})

describe('the canon of a story that hardly names anybody', () => {
  const story =
    'Brannoch woke. It rained. Nobody came, and Brannoch slept until Ilse, Greta and Hanno knocked.'

  test('is not guessed', () => {
    expect(namesOf('canon', story)).toEqual([])
  })

  test('is taken from a disclaimer that names it', () => {
    expect(namesOf('canon', `Disclaimer: I do not own the Harbour Books.\n\n${story}`)).toEqual([
      'The Harbour Books',
    ])
  })
})

test('where every noun has a capital, names are still found among them', () => {
  const german =
    'Mara zündete die Lampe an, bevor die Flut kam. Das Licht fiel auf den Stein, auf das Boot, auf die Hand von Odile. Der Wind schlug an die Tür, und die Katze lief in die Kammer. „Du bist früh“, sagte Odile Fenn. Das war eine Lüge, und die Frau am Fenster wusste das. Brannoch trug den Korb mit den Fischen in das Haus.'
  expect(namesOf('canon', german)).toEqual(['The Harbour Books'])
})

describe('characters', () => {
  test('are suggested in the order of how much they are there', () => {
    expect(namesOf('character')).toEqual(['Odile Fenn', 'Mara Vell', 'Tam Vell', 'Brannoch'])
  })

  test('are not suggested again where the work has them', () => {
    expect(namesOf('character', STORY, { characters: ['mara vell', 'Someone | Brannoch'] })).toEqual([
      'Odile Fenn',
      'Tam Vell',
    ])
  })

  test('a shared family name is theirs who was named just before', () => {
    const text = `${STORY}\nTam came in. “Vell,” said Brannoch. “Vell! Vell!”`
    expect(namesOf('character', text).indexOf('Tam Vell')).toBe(0)
  })
})

describe('pairings', () => {
  test('are of those who share scenes and words of romance', () => {
    expect(namesOf('pairing')[0]).toBe('Odile Fenn/Mara Vell')
  })

  test('of friends are no romance', () => {
    const friends = STORY.replace('They kissed', 'They sat, friends since the school, like sisters,').replace(
      'took her hand',
      'nodded to her friend',
    )
    expect(namesOf('pairing', friends, {}, lexiconOf({ ...HARBOUR, pairings: [] }))[0]).toBe(
      'Odile Fenn & Mara Vell',
    )
  })

  test('of those with one family name are no romance for a tender word', () => {
    const text =
      'Mara met Tam at the Lantern Guild. Tam held her hand. Mara kissed his cheek. “Tam,” said Mara, and Tam smiled at Brannoch.'
    expect(namesOf('pairing', text)[0]).toBe('Mara Vell & Tam Vell')
  })

  test('know who tells the story, by how others call them', () => {
    const text = [
      'I had waited for my boat since four, and I was cold, and I said so to my lamp.',
      '“You are late, Mara,” said Odile.',
      'I told Odile that I was never late. My hands shook. Odile took them in hers, and I let her; I loved her, I think, from then on.',
      '“Well, Mara,” said Odile. Brannoch went by and said nothing to me.',
      'I kissed Odile Fenn on the stair, and I did not see my brother Tam.',
    ].join('\n')
    expect(namesOf('pairing', text)[0]).toBe('Odile Fenn/Mara Vell')
  })

  test('are not suggested where the work has any', () => {
    expect(
      namesOf('pairing', STORY, { pairings: [{ name: 'Tam Vell & Brannoch', kind: 'platonic' }] }),
    ).toEqual([])
  })
})

describe('each suggestion', () => {
  const suggestions = suggest([STORY, 'Mara slept.'], NOTHING, LEXICON)

  test('shows up to three sentences of the story, with the names marked where they stand', () => {
    for (const { sentences, because } of suggestions) {
      expect(because).not.toBe('')
      expect(sentences.length).toBeGreaterThan(0)
      expect(sentences.length).toBeLessThanOrEqual(3)
      for (const { parts, place, length } of sentences) {
        const text = parts.map((part) => part.text).join('')
        expect([STORY, 'Mara slept.'][place.chapter - 1]?.slice(place.offset, place.offset + length)).toBe(
          text,
        )
        expect(parts.some(({ marked }) => marked)).toBe(true)
      }
    }
  })

  test('says what was counted', () => {
    expect(suggestions.find(({ name }) => name === 'Mara Vell')?.because).toMatch(
      /^Named 4 times, in 2 of 2 scenes/,
    )
  })

  test('is never a rating', () => {
    expect(new Set(suggestions.map(({ type }) => type))).toEqual(new Set(['canon', 'character', 'pairing']))
  })
})

test('who is in a canon of another name is not found by it', () => {
  expect(namesOf('canon', STORY, {}, lexiconOf(ORRERY))).toEqual([])
})
