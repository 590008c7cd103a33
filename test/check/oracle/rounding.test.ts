import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Oracle } from '../../../src/check/oracle/oracle.ts';
import { compounded } from '../../../src/check/oracle/rounding.ts';
import { differentiatesExactly } from '../../../src/check/oracle/roundoff-free.ts';
import { generateCases } from '../../../src/check/questions/generate.ts';
import { vocabularyOf } from '../../../src/check/questions/vocabulary.ts';
import { floatField } from '../../../src/numbers/floating/double-field.ts';
import {
  enclosureField,
  isOneNumber,
  type RoundingEnclosure,
  sumsExactly,
} from '../../../src/numbers/floating/enclosure.ts';
import { roundOut } from '../../../src/numbers/floating/outward.ts';
import {
  compare,
  type Fallible,
  type FloatFormat,
  float64,
  floatFormats,
  fromFloat,
  isFailure,
  isRepresentable,
  type OrderedField,
  parseRational,
  pow,
  powerOfTwo,
  type Rational,
  rational,
  rationalField,
  rounderTo,
  toFloat,
} from '../../../src/numbers/index.ts';
import {
  backward,
  evaluate,
  isEvaluationFailure,
  parseProgramText,
  selectionGradients,
} from '../../../src/programs/index.ts';
import { checkDescription } from '../../../src/targets/description/description.ts';
import { questionOf } from '../../../src/targets/host/conversation/question.ts';
import { seeded } from '../../random.ts';
import { type Composition, composedTarget } from '../composed.ts';

const q = (text: string): Rational => parseRational(text);
const inside = (e: RoundingEnclosure, x: number): boolean =>
  compare(e.lo, fromFloat(x)) <= 0 && compare(fromFloat(x), e.hi) <= 0;

/** The generic engine over doubles, every result rounded to the format. */
const engineOf = (format: FloatFormat): OrderedField<number> => {
  const round = rounderTo(format);
  const members = Object.entries(floatField).map(([name, member]) => [
    name,
    typeof member !== 'function' || ['sign', 'bounded', 'key', 'from'].includes(name)
      ? member
      : (...x: number[]) => {
          const result = (member as (...x: number[]) => Fallible<number>)(...x);
          return typeof result === 'number' ? round(result) : result;
        },
  ]);
  return { ...Object.fromEntries(members), from: (x: Rational) => toFloat(x, format) };
};

const named = Object.values(floatFormats).map(format => [format.name, format, engineOf(format)] as const);

describe.each(named)('enclosures of %s', (_, format, machine) => {
  const field = enclosureField(format);
  const number = fc
    .oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
      fc.integer({ min: -9, max: 9 }),
    )
    .map(x => toFloat(fromFloat(x), format))
    .filter(Number.isFinite);

  test('contain what the machine computes, operation after operation', () => {
    const step = fc.record({ op: fc.constantFrom('add', 'sub', 'mul', 'div'), other: number });
    fc.assert(
      fc.property(number, fc.array(step, { maxLength: 6 }), (start, steps) => {
        let computed = start;
        let enclosed: RoundingEnclosure = field.from(fromFloat(start));
        for (const { op, other } of steps) {
          const name = op as 'add' | 'sub' | 'mul' | 'div';
          const next = machine[name](computed, other) as number;
          const e = field[name](enclosed, field.from(fromFloat(other)));
          if (isFailure(e) || !Number.isFinite(next) || Math.abs(next) > 2 ** format.maxExponent) return;
          [computed, enclosed] = [next, e];
          expect(inside(enclosed, computed)).toBe(true);
        }
      }),
    );
  });

  test('are single numbers exactly where nothing rounds', () => {
    const u = pow(rational(2n), -format.precision);
    const one = field.one;
    expect(isOneNumber(field.add(one, field.from(u.mul(q('2')))))).toBe(true);
    expect(isOneNumber(field.add(one, field.from(u)))).toBe(false);
    expect(isOneNumber(field.from(q('1/3')))).toBe(false);
    expect(isOneNumber(field.div(one, field.from(q('8'))) as RoundingEnclosure)).toBe(true);
  });

  test('numbers that a machine may flush to zero are not single, and 0 is among them', () => {
    const least = field.from(pow(rational(2n), format.minExponent));
    expect(isOneNumber(least)).toBe(true);
    const half = field.mul(least, field.from(q('1/2')));
    expect(isOneNumber(half)).toBe(false);
    expect(inside(half, 0)).toBe(true);
  });

  test('roundOut bounds, on the side asked for', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 60n), 10n ** 60n), fc.bigInt(1n, 10n ** 60n), (n, d) => {
        const x = rational(n, d);
        expect(compare(roundOut(x, 1), x)).toBeGreaterThanOrEqual(0);
        expect(compare(roundOut(x, -1), x)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('sumsExactly: every order of the sum gives the exact sum', () => {
    const terms = fc.array(fc.oneof(fc.integer({ min: -20, max: 20 }), number), {
      minLength: 1,
      maxLength: 5,
    });
    const drawn = seeded(200);
    const claimed = { single: 0, several: 0 };
    fc.assert(
      fc.property(terms, fc.nat(), (list, shuffle) => {
        const exact = list.map(fromFloat);
        if (!sumsExactly(exact, format)) return;
        claimed[list.length > 1 ? 'several' : 'single'] += 1;
        const order = list.toSorted((a, b) => ((a * 7919 + shuffle) % 13) - ((b * 7919 + shuffle) % 13));
        for (const some of [list, list.toReversed(), order])
          expect(fromFloat(some.reduce((sum, x) => machine.add(sum, x), 0))).toEqual(
            exact.reduce((sum, x) => sum.add(x)),
          );
      }),
      drawn,
    );
    expect(claimed.single).toBeGreaterThan(drawn.numRuns / 10);
    expect(claimed.several).toBeGreaterThan(drawn.numRuns / 7);
    expect(sumsExactly([q('1'), pow(rational(2n), -format.precision)], format)).toBe(false);
  });
});

/** Programs of all operations, at points of the format that need not be simple. */
const casesFor = (
  format: FloatFormat,
  precision: Composition['precision'],
  drawn: ReturnType<typeof seeded>,
) => {
  const target = composedTarget({ precision });
  const { info } = checkDescription({ ...target, gradient: 'function' }, 'composed');
  const near = fc.sample(
    fc.array(fc.double({ noNaN: true, min: -4, max: 4 }), { minLength: 3, maxLength: 3 }),
    drawn,
  );
  return [...generateCases(vocabularyOf(info), drawn.seed, drawn.numRuns)].map((subject, k) => ({
    program: subject.program,
    // Every third case stays at its simple point, where much is free of roundoff.
    at: subject.at.map((x, i) => (k % 3 === 0 ? x : fromFloat(toFloat(fromFloat(near[k]![i % 3]!), format)))),
  }));
};

const variants: readonly Omit<Composition, 'precision'>[] = [
  {},
  { reversed: true, reciprocals: true, share: 1 / 2 },
  { flush: true, reversed: true },
];

describe.each(named)('running error bounds in %s', (precision, format, machine) => {
  const cases = casesFor(format, precision, seeded(250));

  test('contain the values that any composition of the operations computes', () => {
    let seen = 0;
    for (const { program, at } of cases) {
      const oracle = Oracle.of({ program, at });
      if (isEvaluationFailure(oracle)) continue;
      const rounded = oracle.rounded(format);
      if (rounded === undefined) continue;
      seen += 1;
      const slot = rounded.slots[oracle.line.outputs[0]!]!;
      for (const how of variants) {
        const question = questionOf({ program, at, mode: 'backward' }, precision);
        const { value } = composedTarget({ precision, ...how }).gradient(
          JSON.parse(question.program),
          question.at,
          'backward',
        ) as { value: number };
        // What overflows is known to be about to.
        const contained = Number.isFinite(value) ? inside(slot, value) : oracle.isExtreme(format);
        expect(contained, question.program).toBe(true);
      }
    }
    expect(seen).toBeGreaterThan(cases.length / 2);
  });

  test('contain the gradients, in both modes, where nothing is tied', () => {
    let seen = 0;
    for (const { program, at } of cases) {
      const oracle = Oracle.of({ program, at });
      if (isEvaluationFailure(oracle) || oracle.pieces.some(active => active.length > 1)) continue;
      const radius = oracle.radius(format);
      if (radius === undefined || oracle.rounded(format)!.open || oracle.isExtreme(format)) continue;
      seen += 1;
      const [exact] = oracle.nodewise.gradients;
      for (const how of variants)
        for (const mode of ['backward', 'forward'] as const) {
          const question = questionOf({ program, at, mode }, precision);
          const { gradient } = composedTarget({ precision, ...how }).gradient(
            JSON.parse(question.program),
            question.at,
            mode,
          ) as unknown as { gradient: number[] };
          for (const [i, slope] of gradient.entries())
            expect(
              compare(fromFloat(slope).sub(exact![i]!).abs(), radius[i]!),
              question.program,
            ).toBeLessThanOrEqual(0);
        }
    }
    expect(seen).toBeGreaterThan(cases.length / 8);
  });

  test('claims that nothing rounds are true: the engine over floats agrees bit for bit', () => {
    let free = 0;
    let agreed = 0;
    for (const { program, at } of cases) {
      const oracle = Oracle.of({ program, at });
      if (isEvaluationFailure(oracle)) continue;
      const rounded = oracle.rounded(format);
      const d = oracle.ownDerivatives;
      if (rounded === undefined || d === undefined) continue;
      if (!differentiatesExactly(oracle.line, rounded, oracle.evaluation, d, format)) continue;
      free += 1;
      const evaluation = evaluate(
        machine,
        oracle.line,
        at.map(x => toFloat(x, format)),
      );
      if (isEvaluationFailure(evaluation)) continue;
      const slopes = selectionGradients(machine, oracle.line, evaluation);
      if (isEvaluationFailure(slopes)) continue;
      agreed += 1;
      expect(fromFloat(evaluation.values[oracle.line.outputs[0]!]!)).toEqual(oracle.value);
      const exact = backward(rationalField, oracle.line, d)[0]!;
      expect(backward(machine, oracle.line, slopes)[0]!.map(fromFloat)).toEqual(exact);
    }
    expect(agreed).toBe(free);
    expect(free).toBeGreaterThan(cases.length / 16);
  });
});

describe('cases that are not free of roundoff are not claimed to be', () => {
  test.each([
    ['x / 3', '1'],
    ['x + 1/3', '1'],
    ['0.1 * x', '1'],
    ['hardSwish(x)', '5'],
    ['x * x', '4503599627370497/4503599627370496'],
    ['mean(x, x, x)', '1'],
  ])('%s at %s', (text, at) => {
    const subject = { program: parseProgramText(text), at: [q(at)] };
    expect(isRepresentable(subject.at[0]!, float64)).toBe(true);
    const oracle = Oracle.of(subject);
    if (isEvaluationFailure(oracle)) throw new Error('expected a value');
    const rounded = oracle.rounded(float64)!;
    const free = differentiatesExactly(
      oracle.line,
      rounded,
      oracle.evaluation,
      oracle.ownDerivatives!,
      float64,
    );
    expect(free).toBe(false);
  });
});

test.each(named)('(1 + u)^n - 1 is at most so many u as are said, for any n: %s', (_, format) => {
  const one = 2 ** format.precision;
  const tries = [0, 1, 2, 3, 10, 100, one / 2, one, one + 1, 3 * one, 10 * one].filter(n => n <= 20_000);
  for (const n of tries) {
    const [whole, times] = [BigInt(one), BigInt(n)];
    // (1 + u)^n - 1 and the bound, both times (1/u)^(n + 1).
    const grown = ((whole + 1n) ** times - whole ** times) * whole;
    expect(grown <= BigInt(compounded(n, format)) * whole ** times, `${n}`).toBe(true);
  }
});

test('of endless roundings a number is said, too', () => {
  expect(Number.isFinite(compounded(1e9, { precision: 8 }))).toBe(true);
});

test('where rounding may take another branch, branches that are far off allow for nothing', () => {
  const boundsOf = (text: string, ...at: string[]) => {
    const oracle = Oracle.of({ program: parseProgramText(text), at: at.map(q) });
    if (isEvaluationFailure(oracle)) throw new Error(oracle.failure.why);
    const rounded = oracle.rounded(float64)!;
    const { lo, hi } = rounded.slots[oracle.line.outputs[0]!]!;
    return { open: rounded.open, width: hi.sub(lo), radius: oracle.allowance(float64, at.map(q))! };
  };
  const small = powerOfTwo(-40);
  for (const [text, ...at] of [
    ['max(x, y, -7)', '1/3', '1/3'],
    ['atan(normInf(x, x))', '1/3'],
    ['sqrt(kthLargest(x, y, 9; k=2))', '1/3', '1/3'],
    ['exp(huber(3*x))', '1/3'],
  ] as const) {
    const { open, width, radius } = boundsOf(text, ...at);
    expect(open, text).toBe(true);
    for (const bound of [width, ...radius]) expect(compare(bound, small), text).toBe(-1);
  }
});
