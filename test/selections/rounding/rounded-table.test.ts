/** Tables that round inside: near a point, the cells of the whole numbers that are taken there. */
import { describe, expect, it } from 'vitest';
import { parseExpression, parseGuards } from '../../../src/expressions/index.ts';
import { format, isFailure, rational, rationalField } from '../../../src/numbers/index.ts';
import { roundedSelection } from '../../../src/selections/rounding/rounded-table.ts';
import type { Rounding } from '../../../src/selections/rounding/rounding.ts';

/** One input x; q, r: what is rounded. */
function tableOf(
  cells: readonly (readonly [piece: string, when: string])[],
  ...rounded: readonly (readonly [Rounding, string])[]
) {
  const names = ['x', 'q', 'r'].slice(0, 1 + rounded.length);
  return roundedSelection({
    name: 's',
    inputs: ['x'],
    pieces: cells.map(([piece]) => [parseExpression(piece, names)]),
    cells: cells.map(([, when], i) => ({ piece: i + 1, guards: parseGuards(when, names) })),
    rounded: rounded.map(([rounding, of]) => ({ rounding, of: parseExpression(of, names) })),
  });
}

const near = (g: ReturnType<typeof tableOf>, n: number, d = 1): string => {
  const cells = g.cells(rationalField, [rational(n, d)]);
  if (isFailure(cells)) return cells.kind;
  return cells
    .map(({ piece, guards }) =>
      [
        g.piece(piece).label,
        ...guards.map(({ function: f, relation }) => `${f.text(['x'])} ${relation} 0`),
      ].join(' if '),
    )
    .join('; ');
};

const active = (g: ReturnType<typeof tableOf>, n: number, d = 1): string[] | string => {
  const found = g.active(rationalField, [rational(n, d)]);
  return isFailure(found) ? found.kind : found.map(piece => g.piece(piece).label);
};

describe('where guards alone round', () => {
  const one = tableOf(
    [
      ['x', 'q = 0'],
      ['0', 'q != 0'],
    ],
    ['floor', 'x'],
  );

  it('there are the pieces of the table, and active is what has the value', () => {
    expect(one.pieceCount).toBe(2);
    expect(one.local).toBeUndefined();
    expect(active(one, 0)).toEqual(['x', '0']);
    expect(active(one, 1, 2)).toEqual(['x']);
  });

  it('cells near a jump have guards that say on which side', () => {
    expect(near(one, 1, 2)).toBe('x');
    expect(near(one, 0)).toBe('x if x >= 0; 0 if -x > 0');
    expect(near(one, 1)).toBe('x if -x + 1 > 0; 0 if x - 1 >= 0');
  });
});

describe('where pieces round', () => {
  const many = tableOf(
    [
      ['x*q', 'x < 5'],
      ['r', 'x >= 5'],
    ],
    ['floor', 'x'],
    ['round', 'q/2'],
  );

  it('only those near the point stand for the function', () => {
    expect(many.pieceCount).toBe(Infinity);
    expect(many.local).toBe(true);
    expect(active(many, 0)).toEqual(['0', '-x']);
    expect(active(many, -2)).toEqual(['-2*x']);
    expect(near(many, 5)).toBe('4*x if -x + 5 > 0 if -x + 5 > 0; 2 if x - 5 >= 0 if x - 5 >= 0');
  });

  it('each piece has a number of its own, and comes back by it', () => {
    for (const n of [-9, -1, 0, 3, 7, 40]) {
      const number = many.index(rationalField, [rational(n, 3)]);
      if (isFailure(number)) throw new Error(number.why);
      const whole = Math.floor(n / 3);
      expect(many.piece(number).label).toBe(
        n < 15 ? (whole === 1 ? 'x' : whole === 0 ? '0' : whole === -1 ? '-x' : `${whole}*x`) : '6',
      );
    }
    expect(many.index(rationalField, [rational(2 ** 30)])).toMatchObject({ kind: 'undecided' });
  });
});

describe('what has no value', () => {
  const above = tableOf(
    [
      ['q', 'x > 0'],
      ['0', 'x <= 0'],
    ],
    ['floor', '1/x'],
  );

  it('is not rounded where other guards exclude the cell', () => {
    expect(near(above, -1)).toBe('0');
    const own = above.index(rationalField, [rational(0)]);
    expect(
      isFailure(own)
        ? own.kind
        : format(above.piece(own).outputs[0]!.value(rationalField, [rational(0)]) as never),
    ).toBe('0');
  });

  it('leaves the cells open where it may reach the point', () => {
    expect(near(above, 0)).toBe('undefined');
    expect(near(above, 2, 5)).toBe('2');
    expect(near(above, 1, 2)).toContain('1 if');
  });
});
