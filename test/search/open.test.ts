/** Programs with open constants, against the same programs with numbers. */
import { describe, expect, test } from 'vitest';
import { format, parseRational, type Rational, rational } from '../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../src/programs/index.ts';
import { decideOpen, type OpenDecision } from '../../src/search/open/decide.ts';
import { Enumerator } from '../../src/search/space/enumerate.ts';
import { decideFunction, wishOf } from '../../src/search/space/function.ts';
import { spaceOf } from '../../src/search/space/space.ts';
import { openConstants, programOf } from '../../src/search/space/written.ts';
import { ask } from './questions.ts';

const decide = (property: 'identity' | 'zero', text: string, more = {}): OpenDecision =>
  decideOpen(compile(parseProgramText(text)), wishOf(ask(property, 'add', 0, { constants: 'any', ...more })));

/** The numbers that were found. */
const found = (decision: OpenDecision): string[] =>
  decision.verdict === 'yes' ? decision.constants.map(format) : [decision.verdict];

describe('constants are found where there are some', () => {
  test('one way only', () => {
    // t - 5 = relu(t - 5) - relu(5 - t)
    const text = 'f(t, c1, c2) =\n u = t + c1\n relu(u) - relu(-u) + c2';
    expect(found(decide('identity', text, { at: '5' }))).toEqual(['-5', '5']);
    expect(found(decide('identity', text, { at: '1/3' }))).toEqual(['-1/3', '1/3']);
    expect(decide('identity', text, { at: '5', derivative: '2' })).toEqual({ verdict: 'no', function: true });
  });

  test('a constant strictly between others, and none', () => {
    const between =
      'f(t, c) =\n t + relu(c - 1/3) - relu(1/3 - c) - c + 1/3 + relu(relu(-t) + t - relu(t) - c)';
    expect(decide('identity', between).verdict).toBe('no');
    const clipped = 'f(t, c) = relu(t - c) - relu(c - t) + c + relu(relu(1 - c) - 1/2) + relu(relu(c) - 1/2)';
    expect(found(decide('identity', clipped, { at: '1/2' }))).toEqual(['1/2']);
    expect(decide('identity', clipped, { at: '1/3' })).toEqual({ verdict: 'no', function: true });
    const empty = 'f(t, c) = relu(t - c) - relu(c - t) + c + relu(relu(1 - c) - 1/4) + relu(relu(c) - 1/4)';
    expect(decide('identity', empty)).toEqual({ verdict: 'no', function: false });
  });

  test('breakpoints in every order', () => {
    // Zero only where c1 = c2; then the derivative is relu's own at both.
    const text = 'f(t, c1, c2) = relu(t - c1) - relu(t - c2)';
    expect(decide('zero', text)).toEqual({ verdict: 'no', function: true });
    const spurious = 'f(t, c1, c2) = relu(t - c1) - relu(c2 - t) - t + c1';
    expect(decide('zero', spurious).verdict).toBe('yes');
  });

  test('what is not affine in its constants is not decided', () => {
    expect(decide('zero', 'f(t, c) = relu(c*t)').verdict).toBe('undecided');
  });
});

test('the same as numbers say, for all small programs and some numbers', () => {
  const numbers = ['0', '1', '-1', '2', '1/2'].map(text => parseRational(text));
  const seen = { yes: 0, no: 0, functions: 0 };
  for (const [property, ops, size] of [
    ['identity', 'add,max', 2],
    ['zero', 'sub,relu', 3],
    ['identity', 'max,min', 2],
  ] as const) {
    const question = ask(property, ops, size, { constants: 'any' });
    const space = spaceOf(question);
    const wish = wishOf(question);
    const list: number[] = [];
    new Enumerator(space).walk(size, [], {
      place: (depth, candidate) => {
        list[depth] = candidate;
      },
      last: closing => {
        for (const candidate of closing) {
          const own = [...list.slice(0, size - 1), candidate];
          const k = openConstants(space, own);
          const open = decideOpen(compile(programOf(space, own)), wish);
          const instances = tuples(numbers, Math.min(k, 3)).map(values => {
            const all = Array.from({ length: k }, (_, i) => values[i] ?? rational(0));
            return decideFunction(compile(programOf(space, own, all)), wish);
          });
          if (open.verdict === 'yes') {
            seen.yes += 1;
            expect(decideFunction(compile(programOf(space, own, open.constants)), wish).verdict).toBe('yes');
          } else {
            seen.no += 1;
            expect(open.verdict).toBe('no');
            expect(instances.some(({ verdict }) => verdict === 'yes')).toBe(false);
            const some = instances.some(one => one.verdict === 'no' && one.function);
            if (some) seen.functions += 1;
            if (some && open.verdict === 'no') expect(open.function).toBe(true);
          }
        }
      },
    });
  }
  expect(seen.yes).toBeGreaterThan(1);
  expect(seen.no).toBeGreaterThan(100);
  expect(seen.functions).toBeGreaterThan(20);
});

function tuples(values: readonly Rational[], k: number): Rational[][] {
  let all: Rational[][] = [[]];
  for (let i = 0; i < k; i++) all = all.flatMap(tuple => values.map(value => [...tuple, value]));
  return all;
}
