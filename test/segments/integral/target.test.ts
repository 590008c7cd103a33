import { describe, expect, test } from 'vitest';
import { format, rational } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import {
  type AskGradient,
  askAlong,
  evenPoints,
  isRestrictionFailure,
  parseCurve,
  restrict,
  worstOutcome,
} from '../../../src/segments/index.ts';

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

describe('where it is asked', () => {
  const places = async (text: string, curve: string, each?: number, askable = anywhere) => {
    const pieces = await askAlong(along(text, curve), always(1), askable, each);
    return pieces.map(({ points }) => points.map(({ t }) => format(t)));
  };

  test('at simple points inside each piece, three of them where nothing else is said', async () => {
    expect(await places('x', 't')).toEqual([['1/2', '3/4', '1/4']]);
    expect(await places('x', 't', 1)).toEqual([['1/2']]);
    expect(await places('x', 't', 6)).toEqual([['1/2', '3/4', '1/4', '5/8', '3/8', '9/16']]);
    expect(await places('relu(x)', '2*t - 1')).toEqual([
      ['1/4', '3/8', '1/8'],
      ['3/4', '7/8', '5/8'],
    ]);
    expect(await places('x', 't', 0)).toEqual([[]]);
  });

  test('with what came back, and what it should have been', async () => {
    const [piece] = await askAlong(along('x*y', 't^2, 2*t'), always(3, 5), anywhere, 1);
    expect(piece!.points).toEqual([
      {
        mode: 'backward',
        t: rational(1, 2),
        point: [rational(1, 4), rational(1)],
        returned: [rational(3), rational(5)],
        // ⟨(3, 5), (2t, 2)⟩ = 13, and (2t³)′ = 3/2.
        slope: rational(13),
        expected: rational(3, 2),
        off: true,
        fault: false,
      },
    ]);
    const [silent] = await askAlong(along('x', 't'), said('threw', true), anywhere, 1);
    expect(silent!.points).toEqual([
      {
        mode: 'backward',
        t: rational(1, 2),
        point: [rational(1, 2)],
        returned: 'threw',
        slope: undefined,
        expected: rational(1),
        off: true,
        fault: true,
      },
    ]);
  });

  test('rounding is weighed along the curve, whatever its direction; without a bound nothing is off', async () => {
    const within = (gradient: number, tolerance: readonly ReturnType<typeof rational>[] | undefined) =>
      askAlong(
        along('x', '1 - 2*t'),
        async () => [{ mode: 'forward', gradient: [rational(gradient)], tolerance }],
        anywhere,
        1,
      ).then(([piece]) => piece!.integrates);
    expect(await within(3, [rational(2)])).toBe('no objection');
    expect(await within(3, [rational(199, 100)])).toBe('no');
    expect(await within(-1, [rational(2)])).toBe('no objection');
    expect(await within(3, undefined)).toBe('no objection');
  });

  test('again and again where nothing is answered, and not for ever', async () => {
    let asked = 0;
    const nothing: AskGradient = async () => {
      asked += 1;
      return [];
    };
    const [piece] = await askAlong(along('x', 't'), nothing, anywhere);
    expect([piece!.integrates, piece!.points]).toEqual(['not asked', []]);
    // The sample, two points a level but for the ends, and the even ones.
    expect(asked).toBe(1 + 2 * 23 + 2047);
  });

  test('faults and wrong gradients of one mode are wrong, not faults', async () => {
    let calls = 0;
    const mixed: AskGradient = async () =>
      calls++ === 0
        ? [{ mode: 'backward', words: 'threw', fault: true }]
        : [{ mode: 'backward', words: 'NaN', fault: false }];
    const [piece] = await askAlong(along('x', 't'), mixed, anywhere);
    expect(piece!.integrates).toBe('no');
  });
});

test('the worst of several outcomes', () => {
  expect(worstOutcome(['no objection', 'mixed', 'not asked'])).toBe('mixed');
  expect(worstOutcome(['no gradient', 'no', 'mixed'])).toBe('no');
  expect(worstOutcome(['mixed', 'no gradient'])).toBe('no gradient');
  expect(worstOutcome(['not asked', 'no objection'])).toBe('no objection');
  expect(worstOutcome([])).toBe('not asked');
});

test('even points of a piece ascend strictly inside, about as many as are asked for', () => {
  const [piece] = along('x', 't').pieces;
  expect(evenPoints(piece!, 4).map(format)).toEqual(['1/4', '1/2', '3/4']);
  expect(evenPoints(piece!, 1).map(format)).toEqual([]);
  expect(evenPoints(piece!, 5).map(format)).toEqual(['1/4', '1/2', '3/4']);
  expect(evenPoints(piece!, 6)).toHaveLength(7);
  // Multiples of 2^−40 are the finest.
  const [narrow] = along(`relu(x - 1/${2n ** 38n})`, 't').pieces;
  const finest = evenPoints(narrow!, 5).map(t => t.mul(rational(2n ** 40n)));
  expect(finest.map(format)).toEqual(['1', '2', '3']);
  expect(evenPoints(narrow!, 6)).toEqual([]);
  const irrational = along('relu(x)', '2*t^2 - 1').pieces;
  expect(irrational.map(one => evenPoints(one, 4).map(format))).toEqual([
    ['1/8', '1/4', '3/8', '1/2', '5/8'],
    ['3/4', '7/8'],
  ]);
});
