import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compare,
  format,
  isZero,
  parseRational,
  type Rational,
  rational,
  rationalField,
  toFloat,
} from '../../../src/numbers/index.ts';
import {
  compile,
  differentiate,
  evaluate,
  isEvaluationFailure,
  type Program,
  parseProgramText,
  printProgram,
} from '../../../src/programs/index.ts';
import { type Forgery, forge as forgeOrNot, type Wish } from '../../../src/segments/index.ts';
import { openTarget } from '../../../src/targets/index.ts';

const numbers = (...texts: string[]): Rational[] => texts.map(text => parseRational(text));

function forge(program: Program, wishes: readonly Wish[]): Forgery {
  const found = forgeOrNot(program, wishes);
  if (isEvaluationFailure(found)) throw new Error(`undecided: ${found.failure.why}`);
  return found;
}

function derivative(program: Program, at: readonly Rational[]) {
  const line = compile(program);
  const evaluation = evaluate(rationalField, line, at);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  const found = differentiate(rationalField, line, evaluation);
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  return { value: format(found.value[0]!), gradient: found.backward[0]!.map(format) };
}

describe('Theorem 1', () => {
  test('x² with derivative 0 at 3, as text that is read back', () => {
    const found = forge(parseProgramText('t^2'), [{ at: numbers('3'), gradient: numbers('0') }]);
    expect([found.addsZero, found.same]).toEqual(['yes', 'yes']);
    expect(found.points.map(({ before, after }) => [format(before[0]!.lo), format(after[0]!)])).toEqual([
      ['6', '0'],
    ]);
    const again = parseProgramText(printProgram(found.program));
    expect(derivative(again, numbers('3'))).toEqual({ value: '9', gradient: ['0'] });
    expect(derivative(again, numbers('2'))).toEqual({ value: '4', gradient: ['4'] });
  });

  test('several points at once, on one line of the plane too', () => {
    const wishes = [
      { at: numbers('0', '0'), gradient: numbers('1', '1') },
      { at: numbers('0', '1'), gradient: numbers('-1', '5') },
      { at: numbers('2', '1'), gradient: numbers('0', '0') },
      { at: numbers('0', '2'), gradient: numbers('2', '0') },
    ];
    const { program, addsZero, same } = forge(parseProgramText('abs(x) * y'), wishes);
    expect([addsZero, same]).toEqual(['yes', undefined]);
    for (const { at, gradient } of wishes)
      expect(derivative(program, at).gradient).toEqual(gradient.map(format));
  });

  test('where another point lies in the kernel of a coordinate, two halves of the gradient, turned apart', () => {
    const flat = parseProgramText('x - x + y - y');
    const constants = (...others: Rational[][]) => {
      const wishes = [
        { at: numbers('0', '0'), gradient: numbers('1', '1') },
        ...others.map(at => ({ at, gradient: numbers('0', '0') })),
      ];
      return forge(flat, wishes).program.nodes.flatMap(({ op, parameters }) =>
        op === 'const' ? format(parameters!.value as Rational) : [],
      );
    };
    // One term a coordinate needs none.
    expect(constants(numbers('2', '3'))).toEqual([]);
    // 1/2 ± k and 1/2 ± k², for the first k that will do.
    expect(constants(numbers('0', '1'))).toEqual(['3/2', '3/2', '-1/2', '-1/2']);
    expect(constants(numbers('0', '1'), numbers('1', '-1'))).toEqual(['5/2', '9/2', '-3/2', '-7/2']);
  });

  test('names of the program are left alone; what is right already needs nothing', () => {
    const program = parseProgramText('z1 = x^2\nz1 + relu(z1)');
    expect(forge(program, [{ at: numbers('1'), gradient: numbers('4') }]).program.nodes).toEqual(
      program.nodes,
    );
    const found = forge(program, [{ at: numbers('1'), gradient: numbers('-1') }]);
    expect(derivative(found.program, numbers('1')).gradient).toEqual(['-1']);
  });

  test('refused: a point twice, no exact derivative, several outputs', () => {
    const wish = { at: numbers('1'), gradient: numbers('0') };
    expect(() => forge(parseProgramText('t'), [wish, wish])).toThrow('the point 1 is given twice');
    expect(() => forge(parseProgramText('1/(t - 1)'), [wish])).toThrow('no derivative there');
    expect(() => forge(parseProgramText('t, t'), [wish])).toThrow('expected one output');
  });

  describe('derivatives that are not rational: inputs through identities of derivative 0', () => {
    test('Figure 1, bottom right: the sine with prescribed derivatives', async () => {
      // cos is rational at 0 only: at −2, −1, 1 and 2 the sine has to lose its own derivative first.
      const wanted = [
        [-2, '2'],
        [-1, '-1'],
        [0, '-1/2'],
        [1, '3/2'],
        [2, '0'],
      ] as const;
      const wishes = wanted.map(([at, r]) => ({ at: [rational(at)], gradient: numbers(r) }));
      const sine = parseProgramText('sin(t)');
      const { program, points, addsZero, identity, same } = forge(sine, wishes);
      expect([addsZero, identity, same]).toEqual(['yes', 'yes', undefined]);
      expect(points.map(({ after }) => format(after[0]!))).toEqual(wanted.map(([, r]) => r));
      for (const { at, before } of points) {
        const [{ lo, hi }] = before as [(typeof before)[0]];
        expect(toFloat(lo)).toBeCloseTo(Math.cos(toFloat(at[0]!)), 12);
        expect(compare(lo, hi)).toBe(isZero(at[0]!) ? 0 : -1);
      }
      // And an AD implementation in doubles returns these numbers too, with the values of the sine.
      const host = await openTarget('float64');
      const again = parseProgramText(printProgram(program));
      const answers = await host.ask(
        host.info.modes.flatMap(mode =>
          wishes.flatMap(({ at }) => [sine, again].map(asked => ({ program: asked, at, mode }))),
        ),
      );
      await host.close();
      const gradients = answers.map(answer => (answer.kind === 'answered' ? answer.gradient[0] : answer));
      const values = answers.map(answer => (answer.kind === 'answered' ? answer.value : answer));
      for (const [i, gradient] of gradients.entries()) {
        const [at, r] = wanted[Math.floor(i / 2) % wanted.length]!;
        if (i % 2 === 0) expect(toFloat(gradient as Rational)).toBeCloseTo(Math.cos(at), 12);
        else {
          expect(gradient).toEqual(parseRational(r));
          expect(values[i]).toEqual(values[i - 1]);
        }
      }
    });

    test('at 0 alone nothing but a multiple of zero is added: cos(0) is 1', () => {
      const found = forge(parseProgramText('sin(t)'), [{ at: numbers('0'), gradient: numbers('3') }]);
      expect(found.identity).toBeUndefined();
      expect(printProgram(found.program)).toBe('sin_1 = sin(t)\nz5 = relu(-t) + t - relu(t)\nsin_1 + 2 * z5');
    });

    test('several inputs, some points with rational derivatives', () => {
      const program = parseProgramText('exp(x) * log(y) + relu(x - y)');
      const wishes = [
        { at: numbers('0', '1'), gradient: numbers('5', '7') },
        { at: numbers('0', '2'), gradient: numbers('0', '0') },
        { at: numbers('1', '1/2'), gradient: numbers('-1', '1/3') },
      ];
      const { points, identity } = forge(program, wishes);
      expect(identity).toBe('yes');
      expect(points.map(({ after }) => after.map(format))).toEqual(wishes.map(w => w.gradient.map(format)));
      expect(points[0]!.before.map(({ lo, hi }) => [format(lo), format(hi)])).toEqual([
        ['0', '0'],
        ['1', '1'],
      ]);
    });

    test('refused where there is no derivative, or none that can be enclosed', () => {
      const wish = { at: numbers('1'), gradient: numbers('0') };
      expect(() => forge(parseProgramText('log(t - 1)'), [wish])).toThrow('no derivative there: log of 0');
      // sin(1)² + cos(1)² − 1 is 0, which enclosures do not see.
      const hidden = parseProgramText('1 / (sin(t)^2 + cos(t)^2 - 1)');
      expect(() => forge(hidden, [wish])).toThrow('undecided: division by a number that may be 0');
    });
  });

  test('any points, any gradients: the derivative is the one asked for, values do not change', () => {
    const small = fc.integer({ min: -2, max: 2 }).map(n => rational(n));
    const pair = fc.tuple(small, small, small, small);
    fc.assert(
      fc.property(
        fc.uniqueArray(pair, {
          minLength: 1,
          maxLength: 4,
          selector: ([a, b]) => `${format(a)} ${format(b)}`,
        }),
        pair,
        (rows, [x, y]) => {
          const program = parseProgramText('max(x, y^2) + relu(x*y - 1)');
          const wishes = rows.map(([a, b, c, d]) => ({ at: [a, b], gradient: [c, d] }));
          const forged = forge(program, wishes).program;
          expect(derivative(forged, [x, y]).value).toBe(derivative(program, [x, y]).value);
          for (const { at, gradient } of wishes)
            expect(derivative(forged, at).gradient).toEqual(gradient.map(format));
        },
      ),
      { numRuns: 40 },
    );
  });
});

test('of many inputs, with a term each', () => {
  const inputs = Array.from({ length: 12_000 }, (_, i) => `x${i}`);
  const program: Program = {
    inputs,
    nodes: [{ id: 's', op: 'sum', args: inputs }],
    outputs: ['s'],
    selections: new Map(),
  };
  const at = inputs.map(() => rational(0));
  const forged = forgeOrNot(program, [{ at, gradient: at }]) as Forgery;
  expect(forged.points[0]!.after.every(isZero)).toBe(true);
});
