import { describe, expect, test } from 'vitest';
import { format, rational } from '../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../src/programs/index.ts';
import {
  type AskGradient,
  askAlong,
  isRestrictionFailure,
  parseCurve,
  restrict,
} from '../../src/segments/index.ts';

const along = (text: string, curve: string) => {
  const program = parseProgramText(text);
  const found = restrict(compile(program), parseCurve(curve, program.inputs));
  if (isRestrictionFailure(found)) throw new Error(found.failure.why);
  return found;
};
const always =
  (...gradient: number[]): AskGradient =>
  async () => [
    {
      mode: 'backward',
      gradient: gradient.map(value => rational(value)),
      tolerance: gradient.map(() => rational(0)),
    },
  ];
const said =
  (words: string, fault: boolean): AskGradient =>
  async () => [{ mode: 'backward', words, fault }];
const anywhere = () => true;

describe('a gradient from elsewhere', () => {
  test('(1, 1) for max along x = y does not integrate to the difference', async () => {
    const [piece] = await askAlong(along('max(x, y)', 't, t'), always(1, 1), anywhere);
    expect(piece!.integrates).toBe('no');
    expect(piece!.points.map(({ slope, expected }) => [format(slope!), format(expected)])).toEqual([
      ['2', '1'],
      ['2', '1'],
      ['2', '1'],
    ]);
  });

  test.each([
    [1, 0],
    [0, 1],
    [7, -6],
  ])('(%i, %i) does', async (a, b) => {
    const [piece] = await askAlong(along('max(x, y)', 't, t'), always(a, b), anywhere);
    expect(piece!.integrates).toBe('no objection');
  });

  test('points are found on curves on which hardly any point is a float', async () => {
    const dyadic = (point: readonly { readonly d: bigint }[]) =>
      point.every(({ d }) => (d & (d - 1n)) === 0n);
    const line = along('max(x, y)', '(1 + t)/17, (1 + t)/17');
    const [piece] = await askAlong(line, always(1, 1), dyadic);
    expect(piece!.points.length).toBe(3);
    expect(piece!.integrates).toBe('no');
    // 3 (k/2^m)³ is 1 modulo 3 for no k.
    const [none] = await askAlong(along('max(x, y)', 't^3 - 1/3, t'), always(1, 1), dyadic);
    expect(none!.integrates).toBe('not asked');
  });

  test('wrong on one of two pieces', async () => {
    const pieces = await askAlong(along('relu(x)', '2*t - 1'), always(1), anywhere);
    expect(pieces.map(({ integrates }) => integrates)).toEqual(['no', 'no objection']);
  });

  test('what rounding explains is no objection; words instead of a gradient are', async () => {
    const rounded: AskGradient = async () => [
      { mode: 'backward', gradient: [rational(1_000_001, 1_000_000)], tolerance: [rational(1, 1_000_000)] },
    ];
    const [first] = await askAlong(along('x', 't'), rounded, anywhere);
    expect(first!.integrates).toBe('no objection');
    const [second] = await askAlong(along('x', 't'), said('NaN', false), anywhere);
    expect(second!.integrates).toBe('no');
    const [third] = await askAlong(along('x', 't'), always(1), () => false);
    expect(third!.integrates).toBe('not asked');
    const [fourth] = await askAlong(along('x', 't'), said('threw: not implemented', true), anywhere);
    expect(fourth!.integrates).toBe('no gradient');
  });

  test('each mode by itself: one that is always off is enough, and the other does not hide it', async () => {
    const [right, wrong] = await Promise.all([always(1)([]), always(2)([])]);
    const both: AskGradient = async () => [...right, { ...wrong[0]!, mode: 'forward' }];
    const [piece] = await askAlong(along('x', 't'), both, anywhere);
    expect(piece!.integrates).toBe('no');
    expect(piece!.points.filter(({ off }) => off).map(({ mode }) => mode)).toEqual(Array(3).fill('forward'));
    let calls = 0;
    const sometimes: AskGradient = async () => (calls++ === 1 ? wrong : right);
    const [mixed] = await askAlong(along('x', 't'), sometimes, anywhere);
    expect(mixed!.integrates).toBe('mixed');
  });
});
