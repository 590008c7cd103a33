/** Selections as tables: what happens at guards without a value, without a sign, and outside the index. */
import { describe, expect, it } from 'vitest';
import { rationalField as F, isFailure, rational } from '../../src/numbers/index.ts';
import { tableFromText, tableSelection } from '../../src/selections/index.ts';

const select = (inputs: string[], pieces: string[], ...index: [number, string][]) =>
  tableSelection(
    tableFromText({
      name: 's',
      summary: '',
      inputs,
      pieces,
      index: index.map(([piece, when]) => ({ piece, when })),
    }),
  );

describe('the null function of the paper, 0 when x != 0; x when x = 0', () => {
  const f = select(['x'], ['0', 'x'], [1, 'x != 0'], [2, 'x = 0']);
  it('selects x at 0, where both pieces are active', () => {
    expect(f.index(F, [F.zero])).toBe(2);
    expect(f.active(F, [F.zero])).toEqual([1, 2]);
    expect(f.index(F, [F.one])).toBe(1);
    expect(f.active(F, [F.one])).toEqual([1]);
  });
  it('has two local cells at 0 and one elsewhere', () => {
    const cells = f.cells(F, [F.zero]);
    expect(isFailure(cells) || cells.map(c => [c.piece, c.guards.map(g => g.relation)])).toEqual([
      [1, ['!=']],
      [2, ['=']],
    ]);
    expect(f.cells(F, [F.one])).toEqual([{ piece: 1, guards: [] }]);
  });
});

describe('guards without a value', () => {
  const f = select(['x'], ['1', 'x'], [1, 'log(x) > 0 and x > 1'], [2, 'x <= 1']);
  it('do not matter where another guard of the cell fails', () => {
    expect(f.index(F, [rational(-1)])).toBe(2);
    expect(f.cells(F, [rational(-1)])).toEqual([{ piece: 2, guards: [] }]);
  });
  it('are undecided where the field has no value', () => {
    const index = f.index(F, [rational(2)]);
    expect(isFailure(index) && index.kind).toBe('undecided');
    const cells = f.cells(F, [rational(2)]);
    expect(isFailure(cells) && cells.kind).toBe('undecided');
  });
  it('leave a point outside the index where another guard of the cell fails', () => {
    const index = select(['x'], ['1'], [1, 'exp(x) > 100 and x > 2']).index(F, [F.one]);
    expect(isFailure(index) && index.kind).toBe('undefined');
  });
  it('do not matter where another cell contains the point', () => {
    const g = select(['x'], ['1', 'x'], [1, 'exp(x) > 100'], [2, 'x <= 1']);
    expect(g.index(F, [F.one])).toBe(2);
  });
});

it('a point outside all cells is undefined', () => {
  const index = select(['x'], ['0'], [1, 'x > 0']).index(F, [F.zero]);
  expect(isFailure(index) && index.kind).toBe('undefined');
});

it('a piece that is undefined at the point is not active', () => {
  const f = select(['x'], ['0', 'x / x'], [1, 'x = 0'], [2, 'x != 0']);
  expect(f.active(F, [F.zero])).toEqual([1]);
});

it('guards between numbers vanish from the cells', () => {
  const f = select(['x'], ['0', 'x'], [1, '1 <= 2 and x <= 0'], [2, '1 <= 1 and x > 0'], [2, '1 > 1']);
  const cells = f.cells(F, [F.zero]);
  expect(isFailure(cells) || cells.map(c => c.guards.length)).toEqual([1, 1]);
});

it('a piece with several cells is one piece', () => {
  const f = select(['x'], ['x', '-x'], [1, 'x > 0'], [2, 'x < 0'], [1, 'x = 0']);
  expect(f.pieceCount).toBe(2);
  expect(f.index(F, [F.zero])).toBe(1);
});
