import { describe, expect, test } from 'vitest';
import {
  compileExpression,
  type Degree,
  parseExpression,
  type Relation,
} from '../../../src/expressions/index.ts';
import { guardRow } from '../../../src/fields/directions/guards.ts';
import { rationalField as field, format, isFailure, rational } from '../../../src/numbers/index.ts';
import type { Step } from '../../../src/programs/index.ts';
import { type Blurred, blurredField } from '../../numbers/blurred.ts';

/** What h relation 0 asks for where u and v, slots 0 and 1, have these gradients. */
function asked(
  text: string,
  relation: Relation,
  {
    at = [0, 0],
    gradients = [
      [1, 0],
      [0, 1],
    ],
    degrees = ['affine', 'affine'] as Degree[],
    args = [0, 1],
  } = {},
): string {
  const names = ['u', 'v'];
  const h = compileExpression(parseExpression(text, names), 2);
  const slots = gradients.map((gradient, i) => ({
    gradient: gradient.map(n => rational(n)),
    degree: degrees[i]!,
  }));
  const said = guardRow(
    field,
    { args } as unknown as Step,
    { function: h, relation },
    at.map(n => rational(n)),
    slots,
  );
  if (isFailure(said)) return `failure: ${said.why}`;
  return typeof said === 'string'
    ? said
    : `${said.row.map(format).join(' ')} ${said.relation}${said.affine ? '' : ' to first order'}`;
}

describe('a guard that vanishes at the point', () => {
  test('asks for a half-space', () => {
    expect(asked('u - 2*v', '>')).toBe('1 -2 >');
    expect(asked('u - 2*v', '>=')).toBe('1 -2 >');
    expect(
      asked('u - 2*v', '>', {
        gradients: [
          [1, 1],
          [0, 3],
        ],
      }),
    ).toBe('1 -5 >');
    expect(asked('u - v^2', '>')).toBe('1 0 > to first order');
    expect(asked('u + v', '>', { degrees: ['affine', 'other'] as unknown as Degree[] })).toBe(
      '1 1 > to first order',
    );
  });

  test('as an equation holds on a null set, as an inequation off a hyperplane', () => {
    expect(asked('u + v', '=')).toBe('null');
    expect(asked('u + v', '!=')).toBe('1 1 !=');
    expect(asked('u - v^2', '=')).toBe('null');
    expect(asked('u - v^2', '!=')).toBe('1 0 != to first order');
  });

  test('that is 0 nearby holds there, or nowhere', () => {
    for (const options of [{ args: [0, 0] }, { degrees: ['constant', 'constant'] as Degree[] }])
      expect(
        (['>=', '=', '>', '!='] as const).map(relation =>
          asked('u - v', relation, {
            ...options,
            gradients: [
              [0, 0],
              [0, 0],
            ],
          }),
        ),
      ).toEqual(['vacuous', 'vacuous', '0 0 >', '0 0 >']);
    // An argument that is given twice cancels, though it moves.
    expect(asked('u - v', '>=', { args: [0, 0] })).toBe('vacuous');
    expect(asked('u - v', '>', { args: [0, 0] })).toBe('0 0 >');
    // Affine and flat.
    expect(
      asked('u', '>=', {
        gradients: [
          [0, 0],
          [0, 1],
        ],
      }),
    ).toBe('vacuous');
  });

  test('that is flat and not affine is not decided by its row', () => {
    expect(asked('u^2 - v^2', '>')).toBe('0 0 > to first order');
    expect(asked('u^2 - v^2', '=')).toBe('0 0 > to first order');
    expect(asked('u^2 - v^2', '!=')).toBe('0 0 > to first order');
  });

  test('may have no gradient', () => {
    expect(asked('exp(u) - v', '>', { at: [1, 0] })).toMatch(/^failure: exp\(1\) is not rational/);
  });
});

describe('over numbers of which it is not seen that they are 0', () => {
  const names = ['u', 'v'];
  const number = (n: number, blurred = false): Blurred => ({ value: rational(n), blurred });
  const said = (text: string, relation: Relation, gradients: readonly (readonly Blurred[])[]) => {
    const found = guardRow(
      blurredField,
      { args: [0, 1] } as unknown as Step,
      { function: compileExpression(parseExpression(text, names), 2), relation },
      [number(0), number(0)],
      gradients.map(gradient => ({ gradient, degree: 'affine' as const })),
    );
    return isFailure(found) || typeof found === 'string' ? found : found.relation;
  };

  test('a row that may be 0 says nothing, in any relation', () => {
    const flat = [[number(0, true)], [number(0)]];
    for (const relation of ['>', '>=', '=', '!='] as const)
      expect(said('u - v', relation, flat)).toBe('open');
    expect(said('u - v', '>', [[number(0)], [number(0)]])).toBe('>');
  });

  test('one that is not 0 in some entry says what it says', () => {
    const tilted = [
      [number(0, true), number(1, true)],
      [number(0), number(0)],
    ];
    expect((['>', '>=', '!=', '='] as const).map(relation => said('u - v', relation, tilted))).toEqual([
      '>',
      '>',
      '!=',
      'null',
    ]);
  });
});
