/** Limits that are proven, against runs that go on. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { squaredDistance } from '../../../src/descent/ends/limit.ts';
import { arrivalOf, goesToInfinity, localModel, provenLimit } from '../../../src/descent/index.ts';
import {
  compare,
  format,
  parseRational,
  type Rational,
  rational,
  rationalField,
} from '../../../src/numbers/index.ts';
import {
  backward,
  compile,
  evaluate,
  isEvaluationFailure,
  parseProgramText,
  selectionGradients,
} from '../../../src/programs/index.ts';

const numbers = (text: string): Rational[] => text.split(',').map(part => parseRational(part));
const limitOf = (program: string, x: string, step: string): string | undefined => {
  const model = localModel(compile(parseProgramText(program)), numbers(x));
  return model && provenLimit(model, numbers(x), parseRational(step))?.map(format).join(',');
};

describe('provenLimit', () => {
  test('quadratics', () => {
    expect(limitOf('(x - 3)^2/2', '0', '1')).toBe('3');
    expect(limitOf('(x - 3)^2/2', '0', '199/100')).toBe('3');
    expect(limitOf('(x - 3)^2/2', '0', '2')).toBeUndefined();
    expect(limitOf('-(x - 3)^2/2', '0', '1')).toBeUndefined();
    expect(limitOf('x^4', '1', '1/100')).toBeUndefined();
    expect(limitOf('f(x, y) = (x + y)^2/2', '1,0', '1/2')).toBe('1/2,-1/2');
    expect(limitOf('f(x, y) = (x + y)^2/2 + x', '1,0', '1/2')).toBeUndefined();
    expect(limitOf('f(x, y) = x*y', '1,1', '1/2')).toBeUndefined();
  });

  test('the ball must lie within the piece, strictly', () => {
    expect(limitOf('x^2/2 + relu(x - 1)', '1/2', '1')).toBe('0');
    expect(limitOf('x^2/2 + relu(x - 1)', '-1', '1')).toBeUndefined();
    expect(limitOf('x^2/2 + relu(x^2 - 1)', '1/2', '1')).toBeUndefined();
  });

  test('at a tie the run must stay on it', () => {
    expect(limitOf('f(x, y) = relu(x) + y^2/2', '0,1', '1/2')).toBe('0,0');
    expect(limitOf('f(x, y) = relu(x) + (y - x)^2/2', '0,1', '1/2')).toBeUndefined();
    expect(limitOf('f(x, y) = relu(-x) + y^2/2 + x', '0,1', '1/2')).toBeUndefined();
  });

  test('a divisor that is 0 on the way', () => {
    expect(limitOf('f(x) = x^2/2 + 0*relu(1/(x + 1))', '1/2', '1')).toBeUndefined();
  });
});

test('where a limit is claimed, the run comes closer each time and takes the same pieces', () => {
  const small = fc.integer({ min: -3, max: 3 });
  const positive = fc.integer({ min: 1, max: 4 });
  const point = fc.tuple(small, fc.integer({ min: 4, max: 6 })).map(([n, d]) => rational(n, d));
  let claimed = 0;
  fc.assert(
    fc.property(
      positive,
      positive,
      small,
      small,
      small,
      small,
      point,
      point,
      positive,
      (a, b, c, u, v, w, x, y, s) => {
        const text = `f(x, y) = ${a}*x^2/2 + ${b}*y^2/2 + x*y/2 + ${c}*x + relu(${u}*x + ${v}*y + ${5 * w}) + relu(${v}*x + ${7 * w} - y)`;
        const line = compile(parseProgramText(text));
        const step = rational(s, 24);
        const start = [x, y];
        const model = localModel(line, start)!;
        const limit = provenLimit(model, start, step);
        if (!limit) return;
        claimed += 1;
        let [here, distance] = [start, squaredDistance(start, limit)];
        const pieces = JSON.stringify(takenAt(line, start).pieces);
        for (let k = 0; k < 8; k += 1) {
          const { pieces: now, gradient } = takenAt(line, here);
          expect(JSON.stringify(now)).toBe(pieces);
          here = here.map((value, i) => value.sub(step.mul(gradient[i]!)));
          const next = squaredDistance(here, limit);
          expect(distance.n === 0n ? next.n === 0n : compare(next, distance) < 0).toBe(true);
          distance = next;
        }
      },
    ),
    { seed: 4, numRuns: 400 },
  );
  expect(claimed).toBeGreaterThan(40);
});

function takenAt(line: ReturnType<typeof compile>, x: readonly Rational[]) {
  const found = evaluate(rationalField, line, x);
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  const d = selectionGradients(rationalField, line, found);
  if (isEvaluationFailure(d)) throw new Error(d.failure.why);
  return { pieces: found.pieces, gradient: backward(rationalField, line, d)[0]! };
}

test('goesToInfinity', () => {
  const goes = (text: string, x: string) =>
    goesToInfinity(localModel(compile(parseProgramText(text)), numbers(x))!);
  expect(goes('x + y', '0,0')).toBe(true);
  expect(goes('relu(x) - 2*x', '1')).toBe(true);
  expect(goes('relu(x)', '1')).toBe(false);
  expect(goes('relu(x)', '-1')).toBe(false);
  expect(goes('x^2', '1')).toBe(false);
});

describe('arrivalOf', () => {
  const line = compile(parseProgramText('relu(-x - 1)^2/2 + relu(x - 1)^2/2 + relu(-x) - relu(x)'));
  const arrival = (points: string, steps: string) =>
    arrivalOf(
      line,
      numbers(points).map(x => [x]),
      numbers(steps),
      numbers('0'),
    );
  test('tells an exceptional step from a start in a null set', () => {
    expect(arrivalOf(line, [], [], numbers('0'))).toEqual({ kind: 'start' });
    expect(arrival('-3', '1')).toEqual({ kind: 'exceptional', at: 0, rank: 0, of: 1 });
    expect(arrival('-3', '999/1000')).toEqual({ kind: 'null-set' });
    expect(arrival('-1/2', '1')).toEqual({ kind: 'null-set' });
    expect(arrival('-1', '1').kind).toBe('undecided');
  });
  test('a singular Jacobian at one point of a piece that is not quadratic says nothing of the others', () => {
    const cubic = compile(parseProgramText('x^3/6'));
    expect(arrivalOf(cubic, [numbers('1')], numbers('1'), numbers('1/2')).kind).toBe('undecided');
    expect(arrivalOf(cubic, [numbers('1')], numbers('1/2'), numbers('1/2')).kind).toBe('null-set');
  });
  test('a flat piece takes an open set of starts, a tie or a single zero of the gradient does not', () => {
    const comes = (text: string, from: string, to: string) =>
      arrivalOf(compile(parseProgramText(text)), [numbers(from)], numbers('1/2'), numbers(to)).kind;
    expect(comes('relu(x)', '1/2', '-1/2')).toBe('flat');
    // Exactly to the end of the flat piece: no start beside comes there.
    expect(comes('relu(x)', '1', '0')).toBe('null-set');
    expect(comes('relu(x^2) - relu(x^2)', '1', '0')).toBe('undecided');
    expect(comes('max(x, (x + 3)^2/2)', '1', '-3')).toBe('null-set');
    expect(comes('max(x, (x + 3)^4)', '1', '-3')).toBe('undecided');
  });
});
