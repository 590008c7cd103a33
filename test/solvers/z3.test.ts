/** The solver as a program: what it is asked, what is taken from its answers, and what becomes of the documents. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cells } from '../../fixtures/smooth/cells.ts';
import { cellQuestion, type Solver } from '../../src/fields/index.ts';
import { z3Solver } from '../../src/solvers/index.ts';
import { polysOf } from '../fields/cells/guards.ts';
import { hasZ3, WITHOUT } from './available.ts';

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-z3-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that answers `--version` as z3 does, and then does as the script says. */
function fake(name: string, script: string): string {
  const path = join(folder, name);
  const version = '[ "$1" = --version ] && { echo "Z3 version 0"; exit; }';
  writeFileSync(path, `#!/bin/sh\n${version}\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const asks = (solver: Solver, inputs: string, ...guards: string[]): boolean => {
  const { germs, polys } = polysOf(inputs, guards);
  return solver.isEmpty(cellQuestion(germs.p, polys, germs.remainders));
};
const X = ['x', 'x'] as const;

describe('a program in its place', () => {
  test('that is not there, or is something else, is refused in one line', () => {
    expect(() => z3Solver({ command: join(folder, 'nothing') })).toThrow(/^--solver: .*cannot be run/);
    expect(() => z3Solver({ command: 'true' })).toThrow('cannot be run');
  });

  test.each([
    ['unsat', 'echo unsat', true],
    ['sat', 'echo sat', false],
    ['unknown', 'echo unknown', false],
    ['an answer with more', 'echo unsat; echo unsat', false],
    ['a failure', 'echo unsat; exit 1', false],
    ['a flood', 'yes unsat', false],
    ['a signal', 'echo unsat; kill -9 $$', false],
  ])('%s', (name, script, empty) => {
    expect(asks(z3Solver({ command: fake(name.replaceAll(' ', '-'), script), each: 1 }), ...X)).toBe(empty);
  });

  test('that does not answer is stopped, and not asked for ever', () => {
    const solver = z3Solver({ command: fake('sleeps', 'exec sleep 60'), each: 1, total: 2 });
    const from = performance.now();
    for (let i = 0; i < 5; i += 1) expect(asks(solver, ...X)).toBe(false);
    expect(performance.now() - from).toBeLessThan(20_000);
  });
});

/** QF_NRA has no exp: a remainder that may be anything small makes more cells look inhabited. */
const isPolynomial = (guards: readonly string[]): boolean => !/exp|log|sin|cos/.test(guards.join());

describe.skipIf(!hasZ3)(`z3 as a judge (skipped where ${WITHOUT})`, () => {
  const solver = hasZ3 ? z3Solver({ each: 10, total: 300 }) : undefined!;
  const seen = { empty: 0, open: 0 };

  test.each(cells)('does not contradict: $name', ({ inputs, guards, interior }) => {
    const empty = asks(solver, inputs, ...guards);
    seen[empty ? 'empty' : 'open'] += 1;
    if (interior) expect(empty).toBe(false);
    // In so small a ball it sees that nothing is left of an empty cell.
    else if (isPolynomial(guards)) expect(empty).toBe(true);
  });

  test('and sees a cell that is taken for the other', () => {
    expect(asks(solver, 'x, y', 'y - x^2', 'x^2/2 - y')).toBe(true);
    expect(asks(solver, 'x, y', 'y - x^2', '2*x^2 - y')).toBe(false);
    expect(Math.min(seen.empty, seen.open)).toBeGreaterThan(20);
  });
});
