/** The ties of the contract, arities, limits, and thousands of arguments. */
import { describe, expect, it } from 'vitest';
import { CornercheckError } from '../../../src/errors.ts';
import {
  isFailure,
  type OrderedField,
  parseRational,
  rational,
  rationalField,
} from '../../../src/numbers/index.ts';
import { library, type Parameters } from '../../../src/selections/index.ts';
import { CONTINUOUS } from '../cases.ts';

const at = (text: string) => text.split(' ').map(part => parseRational(part));
/** Parameters, numbers as text. */
type Written = Readonly<Record<string, string | number | readonly string[]>>;
const built = (name: string, arity: number, written: Written = {}) => {
  const exact = Object.entries(written).map(([key, value]) => [
    key,
    typeof value === 'string'
      ? parseRational(value)
      : typeof value === 'number'
        ? value
        : value.map(one => parseRational(one)),
  ]);
  return library.get(name)!.build(arity, Object.fromEntries(exact) as Parameters);
};

/** The label of the selected piece, and those of the active ones. */
function selected(name: string, text: string, parameters: Written = {}): string {
  const x = at(text);
  const f = built(name, x.length, parameters);
  const index = f.index(rationalField, x);
  return isFailure(index) ? index.why : f.piece(index).label;
}
function active(name: string, text: string, parameters: Written = {}): string[] {
  const x = at(text);
  const f = built(name, x.length, parameters);
  const pieces = f.active(rationalField, x);
  return isFailure(pieces) ? [pieces.why] : pieces.map(i => f.piece(i).label);
}

const TIES = [
  ['relu', '0', {}, '0'],
  ['abs', '0', {}, 'x'],
  ['relu6', '0', {}, 'x'],
  ['relu6', '6', {}, 'x'],
  ['clip', '1', { lo: '1', hi: '2' }, 'x'],
  ['clip', '2', { lo: '1', hi: '2' }, 'x'],
  ['clip', '1 1 1', {}, 'x'],
  ['hardTanh', '-1', { lo: '-1', hi: '1' }, 'x'],
  ['hardSigmoid', '3', {}, '1/6*x + 1/2'],
  ['sparseSigmoid', '-1', {}, '1/2*x + 1/2'],
  ['softShrink', '1/2', { alpha: '1/2' }, '0'],
  ['huber', '-1', { alpha: '1' }, 'x^2 / 2'],
  ['hinge', '1', {}, '0'],
  ['max', '1 2 2', {}, 'x2'],
  ['min', '1 2 1', {}, 'x1'],
  ['maxPool', '0 0 0', {}, 'x1'],
  ['sort', '1 2 2', {}, 'x2, x3, x1'],
  ['topk', '1 2 2', { k: 2 }, 'x2, x3'],
  ['kthLargest', '2 2 1', { k: 2 }, 'x2'],
  ['median', '5 5 5', {}, 'x2'],
  ['median', '1 1 1 1', {}, '1/2*x2 + 1/2*x3'],
  ['norm1', '0 -1', {}, 'x1 - x2'],
  ['normInf', '1 -1', {}, 'x1'],
  ['normInf', '0 0', {}, 'x1'],
  ['leakyRelu', '0', { alpha: '1/4' }, '1/4*x'],
  ['leakyRelu', '0 2', {}, 'alpha * x'],
  ['elu', '0', { alpha: '1' }, '1 * (exp(x) - 1)'],
  ['pinball', '0', { alpha: '1/4' }, '1/4*x'],
  ['epsilonInsensitive', '1/2', { alpha: '1/2' }, '0'],
  ['hardSwish', '3', {}, 'x * (x + 3) / 6'],
  ['squaredHinge', '1', {}, '0'],
  ['softsign', '0', {}, 'x / (1 + x)'],
  ['cummax', '1 1', {}, 'x1, x1'],
  ['cummin', '1 1', {}, 'x1, x1'],
  ['interp', '1', { knots: ['0', '1', '2'], values: ['0', '1', '3'] }, '2*x - 1'],
] as const;

/** The same function under another name. */
const TWINS = [
  ['reduceMax', 'max'],
  ['maxPool', 'max'],
  ['reduceMin', 'min'],
] as const;

describe('ties', () => {
  it.each(TIES)('%s at %s %j takes the piece %s', (name, x, parameters, label) => {
    expect(selected(name, x, parameters)).toBe(label);
  });

  it('of every operation that has some', () => {
    const told = new Set<string>([...TIES, ...TWINS].map(([name]) => name));
    // Where functions jump no pieces meet; what is selected there is asked in cases and laws.
    expect(CONTINUOUS.filter(name => !told.has(name))).toEqual([]);
  });

  it('a clip with crossed bounds is the upper one', () => {
    expect(selected('clip', '0', { lo: '2', hi: '-1' })).toBe('-1');
  });

  it('a median finds the pairs that have its value by coincidence', () => {
    expect(active('median', '0 1 3 4')).toEqual(['1/2*x2 + 1/2*x3', '1/2*x1 + 1/2*x4']);
    expect(active('median', '0 1 3 5')).toEqual(['1/2*x2 + 1/2*x3']);
  });

  it('a kernel twin is the same function under its own name', () => {
    for (const [twin, name] of TWINS) {
      expect(active(twin, '3 1 3 1')).toEqual(active(name, '3 1 3 1'));
      expect(built(twin, 2).name).toBe(twin);
    }
  });
});

describe('bounds', () => {
  const code = (act: () => unknown): string => {
    try {
      act();
    } catch (error) {
      return error instanceof CornercheckError ? `${error.code}: ${error.message}` : 'another error';
    }
    return 'no error';
  };
  it('sort refuses more than 10 arguments, and takes 10', () => {
    expect(code(() => built('sort', 11))).toMatch(/^limit: sort: expected at most 10 arguments/);
    expect(built('sort', 10).pieceCount).toBe(3_628_800);
  });
  it('norm1 refuses more than 20 arguments, and takes 20', () => {
    expect(code(() => built('norm1', 21))).toMatch(/^limit: norm1: expected at most 20/);
    expect(built('norm1', 20).pieceCount).toBe(2 ** 20);
  });
  it('topk refuses too many pieces, and takes many arguments', () => {
    expect(code(() => built('topk', 5000, { k: 3 }))).toMatch(
      /^limit: topk: expected at most 3628800 pieces/,
    );
    expect(built('topk', 1000, { k: 2 }).pieceCount).toBe(999_000);
  });
  it.each([0, 4, 1.5])('kthLargest and topk of 3 refuse k = %s', k => {
    expect(code(() => built('kthLargest', 3, { k }))).toMatch(
      /^bad-program: kthLargest: expected k from 1 to 3/,
    );
    expect(code(() => built('topk', 3, { k }))).toMatch(/^bad-program: topk: expected k from 1 to 3/);
  });
  it('refuses a negative alpha where the function would jump', () => {
    for (const name of ['softShrink', 'huber', 'epsilonInsensitive'])
      expect(code(() => built(name, 1, { alpha: '-1' }))).toBe(
        `bad-program: ${name}: expected alpha >= 0, got -1`,
      );
  });
  it('lists no more index cells than a program can use', () => {
    const x = Array.from({ length: 10 }, () => rational(0));
    const cells = built('sort', 10).cells(rationalField, x);
    expect(isFailure(cells) && cells.kind).toBe('undecided');
  });
});

describe('thousands of arguments', () => {
  const n = 5000;
  const x = Array.from({ length: n }, (_, i) => rational((i * 37) % n));
  it.each([
    ['max', {}, n - 1],
    ['min', {}, 0],
    ['normInf', {}, n - 1],
    ['kthLargest', { k: 10 }, n - 10],
    ['median', {}, (n - 1) / 2],
  ] as const)('%s', (name, parameters, value) => {
    const f = built(name, n, parameters);
    const index = f.index(rationalField, x) as number;
    expect(f.piece(index).outputs[0]!.value(rationalField, x)).toEqual(
      Number.isInteger(value) ? rational(value) : rational(2 * value, 2),
    );
    expect(f.cells(rationalField, x)).toEqual([{ piece: index, guards: [] }]);
  });
});

describe('undecided comparisons', () => {
  /** Rationals whose difference has an unknown sign within 1/1000. */
  const vague: OrderedField<ReturnType<typeof rational>> = {
    ...rationalField,
    sign: a => (a.abs().compare(rational(1, 1000)) < 0 ? 'undecided' : rationalField.sign(a)),
  };
  it.each([
    ['max', '2 20001/10000 5', 3],
    ['max', '5 2 20001/10000', 1],
    ['max', '2 20001/10000 20009/10000 5', 4],
  ])('%s of %s is decided where the leader is clear', (name, text, piece) => {
    const x = at(text);
    expect(built(name, x.length).index(vague, x)).toBe(piece);
  });
  it('a value that could not be compared with an earlier leader may still lead', () => {
    // 10 - 0 has no decided sign, 10 - 5 has.
    const sign: typeof vague.sign = a => (a.abs().equals(rational(10)) ? 'undecided' : rationalField.sign(a));
    const index = built('max', 3).index({ ...rationalField, sign }, at('0 10 5'));
    expect(isFailure(index) && index.kind).toBe('undecided');
    expect(built('max', 4).index({ ...rationalField, sign }, at('0 10 5 11'))).toBe(4);
    expect(built('max', 4).active({ ...rationalField, sign }, at('0 10 5 10'))).not.toEqual([3]);
  });
  it('two close leaders are undecided', () => {
    const index = built('max', 3).index(vague, at('2 5 50001/10000'));
    expect(isFailure(index) && index.kind).toBe('undecided');
  });
  it.each(['sort', 'median', 'norm1', 'normInf', 'relu'])('%s passes undecided on', name => {
    const x = at(name === 'relu' ? '1/10000' : '1/10000 0');
    const index = built(name, x.length).index(vague, x);
    expect(isFailure(index) ? index.kind : index).toBe('undecided');
  });
});
