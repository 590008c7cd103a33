/** What a guard asks for near the point: of each kind one, and what stays open. */
import { describe, expect, test } from 'vitest';
import { conditionOf, type Said } from '../../../src/fields/cells/condition.ts';
import { PathGerms } from '../../../src/fields/cells/germs/path-germs.ts';
import { Ladder } from '../../../src/fields/cells/ladder.ts';
import { inputStates, statesOf } from '../../../src/fields/directions/strictly.ts';
import { polyKey } from '../../../src/functions/near/poly.ts';
import { type Failure, format, isFailure } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { evaluated, vector } from '../evaluated.ts';
import { guardsOf, polyOf } from './guards.ts';

type Relation = '>' | '>=' | '=' | '!=';

/** Of the guard `a relation 0`, or of `guard` in a, of the last step of f(x, y), which takes one argument a; all steps before take piece 1. */
function said(body: string, relation: Relation, guard = 'a'): Said | Failure {
  const line = compile(parseProgramText(`f(x, y) =\n a = ${body}\n relu(a) + 0*x*y`));
  const evaluation = evaluated(line, vector(0, 0));
  const path = new PathGerms(line, evaluation);
  const slots = [...inputStates(2)];
  const k = line.steps.findIndex(({ g }) => g.name === 'relu');
  const at = (step: (typeof line.steps)[number]) => step.args.map(slot => evaluation.values[slot]!);
  for (const [j, step] of line.steps.slice(0, k).entries()) {
    const states = statesOf(step, at(step), 1, slots, 2);
    if (isFailure(states)) throw new Error(states.why);
    for (const [i, state] of states.entries()) slots[step.out + i] = state;
    path.take(j, 1);
  }
  const step = line.steps[k]!;
  const asked = { function: guardsOf('a', [guard])[0]!, relation };
  return conditionOf(step, k, asked, at(step), slots, path, new Ladder(path.germs, 1_000));
}

/** `row | h`, `apart row`, or the word; `?` where h is not known. */
function shown(body: string, relation: Relation, guard?: string): string {
  const found = said(body, relation, guard);
  if (isFailure(found)) return `failure: ${found.why}`;
  if (typeof found === 'string') return found;
  const row = ('apart' in found ? found.apart : found.row).row.map(format).join(' ');
  if ('apart' in found) return `apart ${row}`;
  const h = found.poly();
  return `${row} | ${h ? polyKey(h) : '?'}`;
}
const asks = (row: string, h: string) => `${row} | ${polyKey(polyOf(h))}`;

describe('a guard that is not flat', () => {
  test.each<[string, Relation, string]>([
    ['y - x^2', '>', asks('0 1', 'y - x^2')],
    ['y - x^2', '>=', asks('0 1', 'y - x^2')],
    ['y - x^2', '=', 'null'],
    ['y - x^2', '!=', 'apart 0 1'],
    ['x + y', '!=', 'apart 1 1'],
    ['exp(x) - 1', '>', asks('1 0', 'x')],
  ])('%s %s 0: %s', (body, relation, expected) => {
    expect(shown(body, relation)).toBe(expected);
  });
});

describe('a guard that is 0 everywhere', () => {
  test.each<[string, Relation, string]>([
    // As it is written, and as a polynomial.
    ['x - x', '>=', 'vacuous'],
    ['x - x', '=', 'vacuous'],
    ['x - x', '>', 'null'],
    ['x - x', '!=', 'null'],
    ['x*y - y*x', '>=', 'vacuous'],
    ['x*y - y*x', '=', 'vacuous'],
    ['x*y - y*x', '>', 'null'],
    ['x*y - y*x', '!=', 'null'],
  ])('%s %s 0: %s', (body, relation, expected) => {
    expect(shown(body, relation)).toBe(expected);
  });
});

describe('a guard that is flat, and not 0', () => {
  test.each<[string, Relation, string]>([
    ['x*y', '>', asks('0 0', 'x*y')],
    ['x*y', '>=', asks('0 0', 'x*y')],
    ['x*y', '=', 'null'],
    ['x*y', '!=', 'vacuous'],
    ['exp(x) - 1 - x', '=', 'null'],
    ['exp(x) - 1 - x', '!=', 'vacuous'],
    // e^{2x} = (e^x)² is not seen to be 0, nor not to be: no direction, and no arc, satisfies it.
    ['exp(2*x) - exp(x)^2', '=', '0 0 | ?'],
    ['exp(2*x) - exp(x)^2', '!=', '0 0 | ?'],
  ])('%s %s 0: %s', (body, relation, expected) => {
    expect(shown(body, relation)).toBe(expected);
  });
});

test('a function that is not known near the point leaves an inequality to first order, and an equation open', () => {
  const long = '((1 + x + y + x*y)^9)^2*(x*y)*((1 + x + y)^9)^2*((1 + x + y)^9)^2*((1 + x + y)^9)^2';
  for (const relation of ['>', '>=', '=', '!='] as const) expect(shown(long, relation)).toBe('0 0 | ?');
});

test('a guard without a derivative is a failure', () => {
  expect(shown('x', '>', '1/a')).toBe('failure: division by zero');
});
