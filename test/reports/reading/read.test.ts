/** Documents from outside: what is wrong with them, in one line. */
import { describe, expect, test } from 'vitest';
import { targetDescribed } from '../../../src/check/document.ts';
import type { CheckDocument } from '../../../src/documents/index.ts';
import { readDocument } from '../../../src/reports/reading/read.ts';
import { misfit } from '../../../src/reports/reading/schema.ts';
import type { TargetInfo } from '../../../src/targets/index.ts';
import { saved } from '../saved.ts';

const refusal = (value: unknown): string => {
  try {
    readDocument(value, 'file.json');
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
};
const ADVICE = 'it was changed or cut short, or another version wrote it: make it again with --out';

describe('what is no document of ours', () => {
  test.each([
    [[], 'file.json: expected a document of cornercheck, an object with a format'],
    [null, 'file.json: expected a document of cornercheck, an object with a format'],
    ['{}', 'file.json: expected a document of cornercheck, an object with a format'],
    [{}, 'file.json, /format: expected a document of cornercheck, got none: it has no format'],
    [{ format: 3 }, 'file.json, /format: expected a document of cornercheck, got none: it has no format'],
  ])('%j', (value, message) => expect(refusal(value)).toBe(message));

  test('a kind that is not known: those that are, and what came', () => {
    expect(refusal({ format: 'cornercheck.other/1' })).toMatch(
      /^file\.json, \/format: expected one of cornercheck\.explain\/1, .*, got "cornercheck\.other\/1"$/,
    );
    expect(refusal({ ...saved('equal'), format: 'cornercheck.equal/2' })).toContain(
      'got "cornercheck.equal/2"',
    );
    expect(refusal({ format: 'toString' })).toContain('got "toString"');
  });
});

test('all that a target says of itself may be read again: of arrays, and of calls that it has in other precisions', () => {
  const report = saved('report') as CheckDocument;
  const info: TargetInfo = {
    ...{ name: 'arrays', version: '1', precision: 'float64', protocol: 2, modes: ['backward'] },
    ...{
      forward: 'jacobian',
      ops: ['relu'],
      computed: [],
      accuracy: { exp: 4 },
      thresholds: { softplus: 20 },
    },
    ...{ calls: { fmax: { is: 'max' } }, tensors: true, elsewhere: ['relu6'], compiles: true },
  };
  const target = targetDescribed(info, 'arrays.mjs');
  expect(target).toMatchObject({ tensors: true, elsewhere: ['relu6'] });
  expect(refusal({ ...report, target })).toBe('accepted');
});

describe('a damaged field is named', () => {
  const { programs: _, ...cut } = saved('equal') as unknown as Record<string, unknown>;
  test.each([
    [cut, '/programs: expected the field, got none'],
    [
      { ...saved('equal'), equal: 'perhaps' },
      '/equal: expected one of "yes", "no", "undecided", got "perhaps"',
    ],
    [{ ...saved('equal'), texts: 'relu(t)' }, '/texts: expected a list, got "relu(t)"'],
    [{ ...saved('equal'), another: 1 }, '/another: expected no such field, got 1'],
    [
      { ...saved('explain'), at: ['0', 'soon'] },
      '/at/1: expected an exact number such as "-7/3", or an object, got "soon"',
    ],
    [
      { ...saved('explain'), at: ['1/0'] },
      '/at/0: expected an exact number such as "-7/3", or an object, got "1/0"',
    ],
    [{ ...saved('critical'), on: ['0'] }, '/on: expected a list of 2'],
    [{ ...saved('stopped'), why: 7 }, '/why: expected a text, got 7'],
  ])('%#', (value, message) => {
    expect(refusal(value)).toContain(`file.json, ${message}`);
    expect(refusal(value)).toContain(ADVICE);
  });

  test('nothing is too deep to be refused', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i += 1) deep = [deep];
    expect(refusal({ ...saved('equal'), programs: [{ deep }] })).toBe(
      'file.json: expected at most 200 levels, got more',
    );
  });
});

test('of alternatives the one that fits furthest was meant', () => {
  const point = { type: 'object', required: ['at'], properties: { at: { type: 'string' } } };
  const definitions = { Point: point };
  const schema = { anyOf: [{ $ref: '#/definitions/Point' }, { type: 'null' }] };
  expect(misfit(schema, null, definitions)).toBeUndefined();
  expect(misfit(schema, { at: '0' }, definitions)).toBeUndefined();
  expect(misfit(schema, { at: 0 }, definitions)).toEqual({ path: '/at', expected: 'a text', got: '0' });
  expect(misfit(schema, 4, definitions)).toMatchObject({ path: '', expected: 'an object, or null' });
  expect(misfit({ type: 'number' }, 3, {})).toBeUndefined();
  expect(misfit({ type: 'integer' }, 0.5, {})?.expected).toBe('a whole number');
});
