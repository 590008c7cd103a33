/** What a search was asked, in its normal form, and what is no question. */
import { describe, expect, test } from 'vitest';
import { Review } from '../../../src/certificates/book/review.ts';
import {
  checkQuestion,
  OF_FUNCTIONS,
  PROPERTIES,
  type Property,
} from '../../../src/certificates/verdicts/question.ts';
import { refusal } from '../units.ts';

const ask = (property: Property, question: object) =>
  refusal(() => checkQuestion(question, property, new Review(1_000_000)));
const ZERO = { ops: ['sub', 'relu'], constants: 'any', inputs: 1, derivative: '1' };
const ARTIFICIAL = { ops: ['sub', 'relu'], constants: ['0', '1/2'], inputs: 1 };
const TARGET = { ops: ['max'], constants: [], inputs: 2, target: 'exact' };

test('what there is to ask for', () => {
  expect([PROPERTIES, OF_FUNCTIONS]).toEqual([
    ['identity', 'zero', 'artificial', 'target'],
    ['identity', 'zero'],
  ]);
  expect([ask('zero', ZERO), ask('identity', { ...ZERO, derivative: 'wrong', at: '1/3' })]).toEqual([
    'none',
    'none',
  ]);
  expect([
    ask('zero', { ...ZERO, constants: ['1'] }),
    ask('artificial', ARTIFICIAL),
    ask('target', TARGET),
  ]).toEqual(['none', 'none', 'none']);
});

describe('is refused', () => {
  test.each<readonly [property: Property, question: object, wrong: string, path: string]>([
    ['zero', { ...ZERO, ops: ['sub', 'sub'] }, 'expected each once', '/ops'],
    ['zero', { ...ZERO, ops: ['perhaps'] }, 'expected names of operations', '/ops'],
    ['zero', { ...ZERO, ops: [] }, 'expected names of operations', '/ops'],
    ['zero', { ...ZERO, ops: 'sub' }, 'expected a list', '/ops'],
    ['zero', { ...ZERO, constants: ['1', '1'] }, 'expected each once', '/constants'],
    ['artificial', { ...ARTIFICIAL, constants: 'any' }, 'expected numbers', '/constants'],
    ['artificial', { ...ARTIFICIAL, constants: [1] }, 'expected a string', '/constants/0'],
    ['zero', { ...ZERO, inputs: 0 }, 'expected an integer, at least 1', '/inputs'],
    ['zero', { ...ZERO, inputs: 2 }, 'expected one input', '/inputs'],
    ['artificial', { ...ARTIFICIAL, inputs: 2 }, 'expected one input', '/inputs'],
    ['zero', { ...ZERO, derivative: undefined }, 'expected it of functions only', '/derivative'],
    ['artificial', { ...ARTIFICIAL, derivative: '1' }, 'expected it of functions only', '/derivative'],
    ['zero', { ...ZERO, derivative: '2/4' }, 'expected a number in lowest terms', '/derivative'],
    ['artificial', { ...ARTIFICIAL, at: '1' }, 'expected it of functions only', '/at'],
    ['zero', { ...ZERO, at: 'here' }, 'expected an exact number such as "-7/3"', '/at'],
    ['zero', { ...ZERO, target: 'exact' }, 'expected it of targets only', '/target'],
    ['target', { ...TARGET, target: undefined }, 'expected it of targets only', '/target'],
  ])('of %s %j', (property, question, wrong, path) =>
    expect(ask(property, question)).toEqual({ wrong, path }),
  );
});
