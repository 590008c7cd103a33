/** Mutants that are put to the claims: what is put where, and that a claim notices. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isAsked, type Place } from './claims/kinds.ts';
import { CLAIM_ROOMS, roomOf } from './claims/rooms.ts';
import { bundler, changed } from './claims/sources.ts';
import { run } from './claims/worker.ts';

const RELU = join(import.meta.dirname, '../../src/selections/library/relu.ts');
const LINE = "    { piece: 1, when: 'x <= 0' },";

/** The guard x <= 0 of relu, with something in its place. */
const place = (original: string, replacement: string, mutatorName: string): Place => {
  const column = LINE.indexOf(original) + 1;
  const line = 10;
  return {
    id: '0',
    fileName: RELU,
    location: { start: { line, column }, end: { line, column: column + original.length } },
    mutatorName,
    replacement,
  };
};

test('what stood there is replaced, and nothing else; operators within brackets', () => {
  const text = changed(place('1', '2', 'NumberLiteral'));
  expect(text).toContain("{ piece: 2, when: 'x <= 0' }");
  expect(changed(place('1', '2', 'ArithmeticOperator'))).toContain('{ piece: (2), when');
  expect(text.split('\n').length).toBe(changed(place('1', '1', 'NumberLiteral')).split('\n').length);
});

test('files belong to one room at most', () => {
  expect(Object.keys(CLAIM_ROOMS)).toContain(roomOf('src/programs/algorithm2.ts'));
  expect(roomOf('src/linear/proposals/round.ts')).toBeUndefined();
  expect(roomOf('src/linear/elimination/residual.ts')).toBeUndefined();
  expect(roomOf('src/linear/elimination/solve.ts')).toBe('hull');
  expect(roomOf('src/certificates/kernel/hull.ts')).toBeUndefined();
});

/** The first place of a text in a file. */
function placeOf(file: string, original: string, mutatorName: string): Place {
  const fileName = join(import.meta.dirname, '../../src', file);
  const lines = readFileSync(fileName, 'utf8').split('\n');
  const row = lines.findIndex(line => line.includes(original));
  const column = lines[row]!.indexOf(original) + 1;
  return {
    id: '0',
    fileName,
    location: { start: { line: row + 1, column }, end: { line: row + 1, column: column + original.length } },
    mutatorName,
    replacement: '',
  };
}

test('names, reasons, refusals, what is undecided, limits and what is booked are not put; the conditions beside them are', () => {
  const out: readonly Parameters<typeof placeOf>[] = [
    ['selections/library/sort.ts', "'sort'", 'StringLiteral'],
    ['selections/library/sort.ts', 'arity > MAX_ARGUMENTS', 'ConditionalExpression'],
    ['selections/library/sort.ts', '{ min: 1, max: Infinity }', 'ObjectLiteral'],
    ['expressions/exponent.ts', 'text.length > 100', 'ConditionalExpression'],
    ['linear/over/elimination.ts', '!rows.flat().every(field.bounded)', 'ConditionalExpression'],
    ['segments/critical/elementary-composite.ts', 'i === 1', 'ConditionalExpression'],
    ['segments/equal/equal.ts', 'p.p !== 1 || q.p !== 1', 'LogicalOperator'],
    ['selections/families/order.ts', "'undecided'", 'StringLiteral'],
    [
      'functions/rational/function-field.ts',
      "top === 'undecided' || bottom === 'undecided'",
      'LogicalOperator',
    ],
    ['fields/regular/arcs.ts', 'k === 0 ? jump', 'ConditionalExpression'],
    ['fields/over/sides.ts', 'open ??= side.why', 'AssignmentOperator'],
    ['fields/cells/germs/curves.ts', '(rows + 1) ** 2', 'ArithmeticOperator'],
    ['fields/cells/arcs/arc-search.ts', 'this.#left <= 0', 'ConditionalExpression'],
    ['segments/elementary/zeros.ts', 'depth + 1', 'ArithmeticOperator'],
    ['segments/elementary/zeros.ts', 'this.#stretches += 1', 'AssignmentOperator'],
    ['segments/critical/critical.ts', 'compare(margin, SMALLEST) > 0', 'EqualityOperator'],
    ['fields/directions/lexicographic.ts', "() => 'undecided'", 'ArrowFunction'],
    [
      'segments/integral/elementary-integral.ts',
      "({ isDerivative }) => isDerivative === 'undecided'",
      'ArrowFunction',
    ],
  ];
  expect(out.filter(one => isAsked(placeOf(...one)))).toEqual([]);
  const put: readonly Parameters<typeof placeOf>[] = [
    ['selections/families/extremum.ts', 'direction > 0', 'ConditionalExpression'],
    ['fields/critical.ts', "set.status === 'undecided' && set.hull", 'LogicalOperator'],
    ['fields/critical.ts', "'yes'", 'StringLiteral'],
    ['fields/regular/arcs.ts', "slope.kind === 'breaks'", 'ConditionalExpression'],
    ['fields/cells/germs/curves.ts', 'degree(one) > 0', 'EqualityOperator'],
  ];
  expect(put.filter(one => !isAsked(placeOf(...one)))).toEqual([]);
});

const made = await bundler();
afterAll(() => made.dispose());

test('a claim has its status without a mutant, and another where relu has', async () => {
  const known = [{ id: 'figure-1-relu 0', status: 'holds', time: 1_000 }];
  const plain = await run(await made.bundle(new Map()), known);
  expect(plain).toMatchObject({ end: 'done', told: [{ status: 'holds' }] });
  const mutant = changed(place("'x <= 0'", "'x < 0'", 'StringLiteral')).replace("'x > 0'", "'x >= 0'");
  const broken = await run(await made.bundle(new Map([[RELU, mutant]])), known);
  expect(broken).toMatchObject({ end: 'done', told: [{ status: 'refuted' }] });
});

test('what does not end is stopped, and what throws is an error', async () => {
  const claims = [{ id: 'x', status: 'holds', time: -900 }];
  expect((await run("throw new Error('broken')", claims)).end).toBe('error');
  expect((await run('for (;;);', claims)).end).toBe('time');
});
