/** D_f of a program of one input at single points: by all composite pieces with f’s value there (Definition 5). */
import { describe, expect, test } from 'vitest';
import { rational } from '../../../src/numbers/index.ts';
import {
  exactRoot,
  formatFunction,
  isExact,
  type RealRoot,
  VARIABLE,
} from '../../../src/polynomials/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import {
  type FieldPoint,
  fieldAtBreakpoint,
  fieldInside,
  isReachable,
} from '../../../src/segments/critical/critical-field.ts';
import { compositePieces } from '../../../src/segments/restriction/composite.ts';
import { axis } from '../../../src/segments/restriction/curve.ts';
import { isRestrictionFailure, REAL_LINE, restrict } from '../../../src/segments/restriction/restrict.ts';
import { pointText } from '../../../src/segments/restriction/values.ts';

function along(text: string) {
  const line = compile(parseProgramText(text));
  const restriction = restrict(line, axis, REAL_LINE, { partial: true });
  if (isRestrictionFailure(restriction)) throw new Error(restriction.failure.why);
  const composite = compositePieces(line, axis);
  if (typeof composite === 'string') throw new Error(composite);
  return { line, restriction, composite };
}

const shown = ({ at, value, clarke, active, all, lacking }: FieldPoint) => ({
  at: pointText(at),
  value: formatFunction(value, 't'),
  clarke: clarke.map(f => formatFunction(f, 't')),
  active: active.map(f => formatFunction(f, 't')),
  all,
  ...(lacking !== undefined && { lacking }),
});

describe('inside the k-th piece', () => {
  const inside = (text: string, k: number, known = true, lacking?: string) => {
    const { restriction, composite } = along(text);
    const list = known ? composite : undefined;
    return fieldInside(restriction, restriction.pieces[k]!, list, lacking).map(shown);
  };
  const at = (text: string, value: string, clarke: string[], active: string[], all = true) => ({
    at: text,
    value,
    clarke,
    active,
    all,
  });

  test('f′ is 0', () => {
    expect(inside('t^3 - 3*t', 0)).toEqual([
      at('-1', 't^3 - 3*t', ['3*t^2 - 3'], ['3*t^2 - 3']),
      at('1', 't^3 - 3*t', ['3*t^2 - 3'], ['3*t^2 - 3']),
    ]);
    // At the ends of a piece it is not inside.
    expect(inside('relu(t)*t', 1)).toEqual([]);
    expect(inside('t', 0)).toEqual([]);
    expect(inside('t - t', 0)).toEqual([]);
  });

  test('another composite piece has f’s value by coincidence', () => {
    // Between 0 and 4 f = t − 2(4 − t); both off: 0.
    expect(inside('relu(t) - 2*relu(4 - t)', 1)).toEqual([at('8/3', '3*t - 8', ['3'], ['3', '0'])]);
    // Also where f is constant: 0 where t ≤ 0, and t + 1 is 0 at −1.
    expect(inside('max(relu(t), -1) + where(t > 9, t + 1, 0)', 0)).toContainEqual(
      at('-1', '0', ['0'], ['0', '1']),
    );
    // One place, however many pieces have the value: 2(t + 4)t, (t + 4)t and 0 at 0.
    const places = inside('(relu(t + 4) + relu(t + 4))*t', 1);
    expect(places.map(({ at: place, active }) => [place, active.length])).toEqual([
      ['-2', 1],
      ['0', 3],
    ]);
    // Not where that piece divides by 0: 3(x − 3)/(x − 3) at 3.
    const divided = 'select g(x) { x when x >= 0; 3*(x - 3)/(x - 3) when x < 0 }; g(t)';
    expect(inside(divided, 1)).toEqual([at('3', 't', ['1'], ['1'])]);
  });

  test('without the list of composite pieces not all is known; nor where a piece has no value', () => {
    expect(inside('t^2', 0, false)).toEqual([at('0', 't^2', ['2*t'], ['2*t'], false)]);
    expect(inside('t^2', 0, true, 'n')).toEqual([{ ...at('0', 't^2', ['2*t'], [], false), lacking: 'n' }]);
  });
});

describe('at a breakpoint', () => {
  const between = (text: string, k = 0, known = true) => {
    const { line, restriction, composite } = along(text);
    const sides = restriction.pieces.slice(k, k + 2);
    const list = known ? composite : undefined;
    const point = fieldAtBreakpoint(line, restriction, restriction.breakpoints[k]!, sides, list);
    const { clarke, active, all, lacking } = shown(point);
    return lacking === undefined ? { clarke, active, all } : { clarke, active, all, lacking };
  };

  test('the slopes of both sides, and those of other pieces', () => {
    expect(between('relu(t)')).toEqual({ clarke: ['0', '1'], active: ['0', '1'], all: true });
    // relu(t)|t − 1| has 0, t(1 − t) and t(t − 1) at 0.
    expect(between('relu(t)*abs(t - 1)')).toMatchObject({ active: ['0', '-2*t + 1', '2*t - 1'], all: true });
    // zero(t): 0 on both sides, and 1 and −1 by the tie.
    expect(between('relu(-t) + t - relu(t)')).toEqual({ clarke: ['0'], active: ['0', '1', '-1'], all: true });
  });

  test('slopes that are one number there are one', () => {
    expect(between('max(t^2, t^3)')).toMatchObject({ clarke: ['2*t'], active: ['2*t'] });
  });

  test('without the list: all at rational points, at others those of D_P', () => {
    const { active, all } = between('relu(t)*abs(t - 1)', 0, false);
    expect([active, all]).toEqual([['0', '-2*t + 1', '-1'], true]);
    expect(between('abs(t^2 - 2) + t', 0, false)).toEqual({
      clarke: ['2*t + 1', '-2*t + 1'],
      active: ['2*t + 1', '-2*t + 1'],
      all: false,
    });
  });

  test('a piece without a value, by its cell or beside the point, leaves D_f out', () => {
    const cell = 'select g(x) { x when x >= 0; 1/(x - x) when x < 0 }; g(t^2) + t';
    expect(between(cell)).toEqual({ clarke: ['2*t + 1'], active: [], all: false, lacking: 'g.1' });
    const side = 'select g(x) { x^2/x when x > 0; 0 when x <= 0 }; g(t)';
    expect(between(side)).toEqual({ clarke: ['0', '1'], active: [], all: false, lacking: 'g.1' });
  });
});

describe('whether automatic differentiation may return 0', () => {
  const at = (n: number, d = 1): RealRoot => exactRoot(VARIABLE, rational(n, d));

  test.each([
    ['t^2', at(0), true],
    ['t^2', at(1), false],
    ['abs(t)', at(0), true],
    ['abs(t) + 2*t', at(0), false],
    ['t - (relu(-t) + t - relu(t))', at(0), true],
    // Critical by a coincidence of values, at no tie.
    ['relu(t) - 2*relu(4 - t)', at(8, 3), false],
    ['1/t', at(0), undefined],
  ])('%s', (text, point, expected) => {
    expect(isReachable(compile(parseProgramText(text)), point)).toBe(expected);
  });

  test('is not known at a point that is not rational', () => {
    const { line, restriction } = along('abs(t^2 - 2)');
    const { at: root } = restriction.breakpoints[0]!;
    expect(isExact(root)).toBe(false);
    expect(isReachable(line, root)).toBeUndefined();
  });
});
