import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Archive } from '../../../src/main/archive/archive'
import { Database } from '../../../src/main/library/database'
import { found, query, storyFile, withLibrary, type TestLibrary } from './test-library'

const stories = ['Lamp', 'Kettle', 'Stairs'].map((title) => storyFile(title, {}, `The ${title}.`))

function withThreeWorks(body: (library: TestLibrary) => void | Promise<void>): Promise<void> {
  return withLibrary(async (library) => {
    await library.add(...stories)
    await body(library)
  })
}

const notesOf = (archive: Archive, id: number): string | null => archive.readWork(id).work.privateNotes

describe('a private note', () => {
  test('is found by its words, as a note, and not by the ones it had before', () =>
    withThreeWorks(({ archive }) => {
      archive.markWorks([1], { privateNotes: 'Cried on the tram.' })
      expect(found(archive, 'tram')).toEqual([1])
      expect(found(archive, 'notes:crying')).toEqual([1])
      archive.markWorks([1], { privateNotes: 'Laughed on the ferry.' })
      expect(found(archive, 'tram')).toEqual([])
      expect(found(archive, 'ferry')).toEqual([1])
    }))

  test('is taken back with its words', () =>
    withThreeWorks(({ archive }) => {
      archive.markWorks([1], { privateNotes: 'tram' })
      const receipt = archive.markWorks([1, 2], { privateNotes: 'ferry' })
      archive.undo(receipt)
      expect([found(archive, 'tram'), found(archive, 'ferry')]).toEqual([[1], []])
      expect([notesOf(archive, 1), notesOf(archive, 2)]).toEqual(['tram', null])
    }))

  test('outlives an edit of the work, its undo, and the trash', () =>
    withThreeWorks(({ archive }) => {
      archive.markWorks([1], { privateNotes: 'tram' })
      const edited = archive.editWorks([1], { title: 'Lantern', add: [{ type: 'mine', name: 'Comfort' }] })
      expect([found(archive, 'tram'), found(archive, 'tag:comfort')]).toEqual([[1], [1]])
      archive.undo(edited)
      expect([found(archive, 'tram'), found(archive, 'tag:comfort')]).toEqual([[1], []])
      archive.undo(archive.removeWorks([1]))
      expect(found(archive, 'tram')).toEqual([1])
    }))

  test('of nothing but space is none', () =>
    withThreeWorks(({ archive }) => {
      archive.markWorks([1], { privateNotes: ' \n ' })
      expect(notesOf(archive, 1)).toBeNull()
    }))

  test('is found in an index that is built anew', () =>
    withThreeWorks(async ({ archive, folder, reopen }) => {
      archive.markWorks([1], { privateNotes: 'tram' })
      const again = reopen(() => {
        const db = new Database(join(folder, 'library.db'))
        db.run("UPDATE settings SET value = '0' WHERE name = 'analysis-version'")
        db.close()
      })
      expect(found(again, 'tram')).toEqual([])
      expect(await again.renewIndex()).toBe(true)
      expect(found(again, 'tram')).toEqual([1])
    }))
})

test('what is not named of a mark stays, for each of many works', () =>
  withThreeWorks(({ archive }) => {
    archive.markWorks([1, 2, 3], { reading: 'to-read' })
    archive.markWorks([1, 2], { stars: 4 })
    const receipt = archive.markWorks([2, 3], { reading: 'read', stars: 5 })
    const marks = () =>
      [1, 2, 3].map((id) => {
        const { reading, stars } = archive.readWork(id).work
        return `${reading} ${stars}`
      })
    expect(marks()).toEqual(['to-read 4', 'read 5', 'read 5'])
    const facets = [{ type: 'reading', name: 'read', state: 'include' }] as const
    expect(found(archive, '', { facets })).toEqual([2, 3])
    archive.undo(receipt)
    expect(marks()).toEqual(['to-read 4', 'to-read 4', 'to-read null'])
    expect(archive.search(query('')).facets.reading.values).toEqual([{ name: 'to-read', count: 3 }])
  }))
