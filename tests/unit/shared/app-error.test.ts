import { describe, expect, test } from 'vitest'
import { ArchiveError, toAppError } from '../../../src/shared/app-error'

describe('an error at the boundary', () => {
  test.each([
    [
      'what the reader has to be told',
      new ArchiveError('unknown-work', 'It is gone.'),
      'unknown-work',
      /^It is gone\.$/,
    ],
    ['a full disk', Object.assign(new Error('no space left'), { code: 'ENOSPC' }), 'disk-full', /make room/],
    ['a full disk under the library', new Error('database or disk is full'), 'disk-full', /make room/],
    ['a bug', new TypeError('x is not a function'), 'internal', /in Ficarium itself: x is not a function$/],
    ['what is no error at all', 'odd', 'internal', /in Ficarium itself: odd$/],
  ])('carries code and sentence of %s, and nothing else', (_what, error, code, message) => {
    expect(toAppError(error)).toStrictEqual({ code, message: expect.stringMatching(message) })
  })
})
