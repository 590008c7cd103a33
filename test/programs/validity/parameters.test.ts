import { describe, expect, test } from 'vitest';
import { rational } from '../../../src/numbers/index.ts';
import {
  argumentParameters,
  parametersAreArguments,
  parametersKey,
  withDefaults,
} from '../../../src/programs/validity/parameters.ts';
import { library } from '../../../src/selections/library/index.ts';

const op = (name: string) => library.get(name)!;
const half = rational(1, 2);

describe('parameters', () => {
  test('that may be arguments', () => {
    const names = (name: string) => argumentParameters(op(name)).map(parameter => parameter.name);
    expect([names('clip'), names('leakyRelu'), names('pow'), names('relu')]).toEqual([
      ['lo', 'hi'],
      ['alpha'],
      [],
      [],
    ]);
  });

  test('are arguments where there are as many as for both', () => {
    expect([1, 2, 3, 4].map(count => parametersAreArguments(op('clip'), count))).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(parametersAreArguments(op('pow'), 1)).toBe(false);
    expect(parametersAreArguments(op('relu'), 1)).toBe(false);
  });

  test('have defaults, unless they are arguments', () => {
    expect(parametersKey(withDefaults(op('leakyRelu'), 1, {}))).toBe('alpha=1/100 ');
    expect(parametersKey(withDefaults(op('leakyRelu'), 1, { alpha: half }))).toBe('alpha=1/2 ');
    expect(withDefaults(op('leakyRelu'), 2, {})).toEqual({});
    expect(withDefaults(op('clip'), 1, {})).toEqual({});
  });

  test('have a key: names and exact values', () => {
    expect(parametersKey(undefined)).toBe('');
    expect(parametersKey({ exponent: 2 })).toBe('exponent=2 ');
    expect(parametersKey({ coefficients: [half, rational(-3)], constant: half })).toBe(
      'coefficients=1/2,-3 constant=1/2 ',
    );
  });
});
