/** Guards near a point along a path of choices of pieces, and along another that is taken in its place. */
import { expect, test } from 'vitest';
import { PathGerms } from '../../../../src/fields/cells/germs/path-germs.ts';
import { polyKey } from '../../../../src/functions/near/poly.ts';
import { compile, parseProgramText } from '../../../../src/programs/index.ts';
import { evaluated, vector } from '../../evaluated.ts';
import { guardsOf, polyOf } from '../guards.ts';

/** A path through a program, and the guard `text` of a step in its first argument, a. */
function pathOf(program: string, ...at: number[]) {
  const line = compile(parseProgramText(program));
  const path = new PathGerms(line, evaluated(line, vector(...at)));
  const guard = (k: number, text = 'a'): string | undefined => {
    const h = path.guard(k, { function: guardsOf('a', [text])[0]!, relation: '>' });
    return h && polyKey(h);
  };
  return { path, guard, last: line.steps.length - 1 };
}
const key = (text: string) => polyKey(polyOf(text));

test('a guard is a function of the inputs, by the pieces that were taken before it', () => {
  const { path, guard } = pathOf('f(x, y) =\n a = abs(x)\n b = a - y\n relu(b)', 0, 0);
  const along = (piece: number) => {
    path.take(0, piece);
    path.take(1, 1);
    return guard(2);
  };
  expect([along(1), along(2), along(2), along(1)]).toEqual(['x - y', '-x - y', '-x - y', 'x - y'].map(key));
});

test('what comes behind a choice that changes is open again, what stands before it is not', () => {
  const { path, guard } = pathOf('f(x, y) =\n a = abs(x)\n b = abs(y)\n c = a + b\n relu(c)', 0, 0);
  const take = (...pieces: number[]) => {
    for (const [k, piece] of pieces.entries()) path.take(k, piece);
  };
  take(1, 1, 1);
  expect(guard(3)).toBe(key('x + y'));
  path.take(1, 2);
  expect(guard(2)).toBe(key('x'));
  expect(guard(3)).toBe(key('x - y'));
  take(2, 2, 1);
  expect(guard(3)).toBe(key('-x - y'));
});

test('a factor that is not 0 at the point is left out, and the denominator', () => {
  const { path, guard } = pathOf('f(x) =\n a = exp(x) - 1\n relu(a)', 0);
  for (const k of [0, 1, 2]) path.take(k, 1);
  expect(guard(3)).toBe(key('x'));
  expect(guard(3, 'a/(1 + a)')).toBe(key('x'));
  expect(guard(3, '-a^3')).toBe(key('-x^3'));
});

test('all outputs of a step are known', () => {
  const { path, guard } = pathOf('f(x, y) =\n a, b = sort(x, y)\n relu(b)', 0, 0);
  path.take(0, 1);
  expect(guard(1)).toBe(key('y'));
  path.take(0, 2);
  expect(guard(1)).toBe(key('x'));
});

test('undefined where the guard has no value there, or a function before it is not known', () => {
  const { path, guard } = pathOf('f(x, y) =\n a = x*y\n relu(a)', 0, 0);
  path.take(0, 1);
  expect(guard(1, 'a/(a - 1)')).toBe(key('-x*y'));
  expect(guard(1, '1/a')).toBeUndefined();
  expect(guard(1, 'log(a)')).toBeUndefined();
});

test('whoever looks into an unknown function stops, though it is multiplied by 0', () => {
  const long = 'f(x, y, z) =\n a = x + y + z\n b = (1 + a)^12\n c = b*b\n d = 0*c\n e = d + x\n relu(e)';
  const { path, guard, last } = pathOf(long, 0, 0, 0);
  for (let k = 0; k < last; k++) path.take(k, 1);
  expect(guard(last)).toBeUndefined();
});
