/** Searches of programs that are too large for them: these say so, and keep no number for each node and input. */
import { expect, test } from 'vitest';
import { criticalFaces, facesInBox, reachableFaces } from '../../src/arrangement/index.ts';
import { Purse, tooLarge, tooMany } from '../../src/arrangement/purse.ts';
import { rational } from '../../src/numbers/index.ts';
import { compile, type Program, parseProgramText } from '../../src/programs/index.ts';

/** Σ relu(xᵢ). */
function wide(n: number): Program {
  const inputs = Array.from({ length: n }, (_, i) => `x${i}`);
  const relus = inputs.map(x => ({ id: `r${x}`, op: 'relu', args: [x] }));
  const sum = { id: 's', op: 'sum', args: relus.map(({ id }) => id) };
  return { inputs, nodes: [...relus, sum], outputs: ['s'], selections: new Map() };
}

test('many inputs times many nodes are too many', () => {
  const line = compile(wide(20_000));
  const box = Array.from({ length: line.p }, () => ({ lo: rational(-1), hi: rational(1) }));
  for (const found of [criticalFaces(line), reachableFaces(line), facesInBox(line, box)]) {
    expect(found).toMatchObject({ complete: 'undecided', faces: [] });
    expect(found.why).toBe('more than 20000000 coefficients of nodes in the inputs');
  }
  expect(tooLarge(compile(wide(100)))).toBeUndefined();
});

test('so are the arguments of one node, of few inputs', () => {
  const args = Array.from({ length: 5_000 }, (_, i) => `a${i}`);
  const nodes = [...args.map(id => ({ id, op: 'neg', args: ['x'] })), { id: 'm', op: 'sum', args }];
  const line = compile({ inputs: ['x', 'y'], nodes, outputs: ['m'], selections: new Map() });
  expect(reachableFaces(line).why).toBe('more than 20000000 coefficients of the arguments of m');
  expect(tooMany(20_000_000, 'of them')).toBeUndefined();
});

test('a purse ends with its steps, and where somebody watches with the time', () => {
  const purse = new Purse(10);
  purse.spend(4);
  expect([purse.spent, purse.reach(10), purse.reach(11)]).toEqual([4, undefined, 'more than 10 steps']);
  purse.refill();
  expect(purse.spent).toBe(0);
});

test('in a box the choices at many ties are not followed all at once', () => {
  const line = compile(wide(250));
  const box = Array.from({ length: line.p }, () => ({ lo: rational(-1), hi: rational(1) }));
  // One look: the gradients of all nodes for 64 choices would be 8 million numbers.
  expect(facesInBox(line, box, 600).complete).toBe('undecided');
  expect(facesInBox(compile(parseProgramText('abs(x) + abs(y)')), box.slice(0, 2)).complete).toBe('yes');
});
