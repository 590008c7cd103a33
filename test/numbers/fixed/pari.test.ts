/** Enclosures at thousands of random points hold PARI/GP’s values, and are one unit wide; those of planted faults do not. */
import { describe, expect, test } from 'vitest';
import { runs } from '../../random.ts';
import { answerOf, FUNCTIONS, type Kernels, type Question, questionsOf } from './functions.ts';
import { askPari, FINER, hasPari, holds, WITHOUT_PARI } from './pari.ts';
import { type Edit, planted } from './planted.ts';

const COUNT = 500;
const names = Object.keys(FUNCTIONS);
const questions = names.flatMap(name => questionsOf(name, COUNT));
const values = hasPari ? askPari(questions) : [];

/** Questions whose enclosure does not hold the value. */
function missed(from?: Kernels, asked = (_: Question): boolean => true): Question[] {
  return questions.filter((question, i) => asked(question) && !holds(answerOf(question, from), values[i]!));
}

describe.skipIf(!hasPari)(`as PARI/GP finds${WITHOUT_PARI}`, () => {
  test(`all hold the values at ${runs(COUNT)} points each`, () => {
    expect(missed()).toEqual([]);
  });

  test('none is more than a unit wide, and nearly none holds what is a unit away', () => {
    const off = 1n << BigInt(FINER);
    let wide = 0;
    for (const [i, question] of questions.entries()) {
      const found = answerOf(question);
      expect(found.hi - found.lo <= 1n).toBe(true);
      if (holds(found, values[i]! + off) || holds(found, values[i]! - off)) wide += 1;
    }
    // Powers of integers and values below a unit’s 2^−48 part lie at an end.
    expect(wide / questions.length).toBeLessThan(0.2);
  });

  /** Faults: what they spoil, and the texts that make them, by file. */
  const FAULTS: readonly (readonly [fault: string, spoilt: string, edits: readonly Edit[]])[] = [
    [
      'a floor for the ceiling of what is rounded',
      'cos',
      [{ file: 'rounding.ts', right: 'hi: lo + 1n', wrong: 'hi: lo' }],
    ],
    [
      'a ceiling for the floor of what is rounded',
      'atan',
      [{ file: 'rounding.ts', right: '= floorOf', wrong: '= 1n + floorOf' }],
    ],
    [
      'a floor for the ceiling of a root',
      'root',
      [{ file: 'root.ts', right: 'isRoot ? lo : lo + 1n', wrong: 'lo' }],
    ],
    [
      'a floor for the ceiling of a power',
      'integer power',
      [{ file: 'integer-power.ts', right: 'hi: ceilingShift(a, by)', wrong: 'hi: floorShift(a, by)' }],
    ],
    [
      'no second try where the first does not decide',
      'log',
      [
        { file: 'rounding.ts', right: 'GUARD = 12', wrong: 'GUARD = 1' },
        { file: 'rounding.ts', right: '=== down', wrong: '>= down' },
      ],
    ],
  ];

  test.each(FAULTS)('%s is noticed', async (_, spoilt, edits) => {
    const faulty = await planted(edits);
    expect(missed(faulty, ({ name }) => name === spoilt).length).toBeGreaterThan(0);
  });
});
