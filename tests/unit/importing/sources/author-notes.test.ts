import { describe, expect, test } from 'vitest'
import { textToBlocks } from '../../../../src/main/importing/paragraphs'
import { takeAuthorNotes } from '../../../../src/main/importing/sources/author-notes'

const take = (text: string) => {
  const { notes, story, endNotes, uncertain } = takeAuthorNotes(textToBlocks(text.split('\n')))
  const lines = (blocks: typeof notes) => blocks.map((block) => block.lines.join(' '))
  return { notes: lines(notes), story: lines(story), endNotes: lines(endNotes), uncertain }
}

describe('the notes of an author in the text', () => {
  test.each([
    [
      'a scene break ends',
      'A/N: Hello.\n\nMore.\n\n***\n\nOne.\n\nTwo.',
      ['A/N: Hello.', 'More.'],
      ['One.', 'Two.'],
    ],
    ['brackets hold', '(A/N: Hello.\n\nMore.)\n\nOne.', ['(A/N: Hello.', 'More.)'], ['One.']],
    ['square brackets hold', '[AN: Hello.]\n\nOne.', ['[AN: Hello.]'], ['One.']],
  ])('are taken from the head where %s them', (_what, text, notes, story) => {
    expect(take(text)).toEqual({ notes, story, endNotes: [], uncertain: false })
  })

  test.each([
    ['A/N: Hello.\n\nOne.', ['A/N: Hello.']],
    ['Author’s Note: Hello.\n\nOne.', ['Author’s Note: Hello.']],
    ["**Author's Notes**\n\nHello.\n\nOne.", ["**Author's Notes**", 'Hello.']],
  ])('are a guess where nothing ends them: %j', (text, notes) => {
    expect(take(text)).toEqual({ notes, story: ['One.'], endNotes: [], uncertain: true })
  })

  test('are taken from the foot', () => {
    expect(take('One.\n\nTwo.\n\nA/N: Bye.\n\nAnd thanks.')).toEqual({
      notes: [],
      story: ['One.', 'Two.'],
      endNotes: ['A/N: Bye.', 'And thanks.'],
      uncertain: false,
    })
  })

  test.each([
    ['the text speaks of them', 'One.\n\nThe author’s note was short.'],
    ['somebody is called An', 'An: hello.\n\nAn said so.'],
    ['there is nothing else', 'A/N: I am on holiday. Back in June.'],
    ['they stand in the middle of a long text', `One.\n\nA/N: So.\n\n${'Two.\n\n'.repeat(20)}`],
  ])('are left alone where %s', (_what, text) => {
    expect(take(text)).toMatchObject({ notes: [], endNotes: [], uncertain: false })
  })
})
