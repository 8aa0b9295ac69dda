import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FACET_TYPES, pairingKind } from '../../../src/shared/model'
import { foldName, pairingMembers, tagKey } from '../../../src/shared/tag-key'

const name = fc.stringMatching(/^[A-Z][a-zé]{0,8}( [A-Z][a-z]{1,5})?( \| Y)?$/)

describe('spellings of a name', () => {
  test.each([
    ['character', 'Mara Vell', 'mara  VELL '],
    ['character', 'Noémie', 'Noe\u0301mie'],
    ['character', 'Noémie', 'Noemie'],
    ['tag', 'Don’t Touch', "don't touch"],
    ['tag', 'Ｓｌｏｗ　Ｂｕｒｎ', 'Slow Burn'],
    ['pairing', 'Mara/Odile', 'Odile/Mara'],
    ['pairing', 'Mara/Odile', 'odile / MARA'],
    ['pairing', 'Mara & Odile', 'ODILE  & mara'],
    ['pairing', 'A/B/C', 'C/A/B'],
    ['pairing', 'Tam (A/B)/Mara', 'Mara/Tam (A/B)'],
    ['pairing', 'Odile | Lamplighter/Mara', 'Mara/Odile | Lamplighter'],
  ] as const)('are the same %s: %s, %s', (type, one, two) => {
    expect(tagKey(type, one)).toBe(tagKey(type, two))
  })

  test.each([
    ['pairing', 'Mara/Odile', 'Mara & Odile'],
    ['pairing', 'A/B/C', 'A/B'],
    ['pairing', 'R&D', 'D&R'],
    ['pairing', 'Tam (A/B)', 'Tam (B/A)'],
    ['pairing', 'Mara/Odile', 'Mara/Odile (Other Book)'],
    ['tag', 'Hurt/Comfort', 'Comfort/Hurt'],
    ['canon', 'Crime & Punishment', 'Punishment & Crime'],
    ['character', 'Mara', 'Maria'],
    ['tag', 'Slow Burn', 'Slowburn'],
  ] as const)('are not the same %s: %s, %s', (type, one, two) => {
    expect(tagKey(type, one)).not.toBe(tagKey(type, two))
  })

  test.each([
    ['Mara/Odile', ['Mara', 'Odile']],
    ['Mara / Odile', ['Mara', 'Odile']],
    ['Mara & Odile/Tam', ['Mara', 'Odile', 'Tam']],
    ['Min | Suga/X', ['Min | Suga', 'X']],
    ['Original Character(s)/Reader', ['Original Character(s)', 'Reader']],
    ['Tam [A & B] & Mara (C/D)', ['Tam [A & B]', 'Mara (C/D)']],
    ['AT&T', ['AT&T']],
    ['Mara/', ['Mara']],
    ['', []],
  ])('of a pairing give its members: %j', (pairing, members) => {
    expect(pairingMembers(pairing)).toEqual(members)
  })

  test('of a pairing do not depend on order, case or space, and its kind does', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 4 }), (members) => {
        const turned = members.map((member) => ` ${member.toUpperCase()} `).reverse()
        expect(tagKey('pairing', turned.join('/'))).toBe(tagKey('pairing', members.join('/')))
        expect(tagKey('pairing', members.join(' & '))).not.toBe(tagKey('pairing', members.join('/')))
        expect([' & ', '/'].map((sign) => pairingKind(members.join(sign)))).toEqual(['platonic', 'romantic'])
      }),
    )
  })

  test('fold to what folds to itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FACET_TYPES), fc.oneof(fc.string(), name), (type, spelling) => {
        expect(foldName(foldName(spelling))).toBe(foldName(spelling))
        expect(tagKey(type, tagKey(type, spelling))).toBe(tagKey(type, spelling))
      }),
    )
  })
})
