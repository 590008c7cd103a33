/** Clarke's set by cones that cover the directions: it is what all tuples of cells give, and of 3-SAT programs what all orders give. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coveredSet } from '../../../src/fields/cover/covered.ts';
import { runsStrictly } from '../../../src/fields/directions/strictly.ts';
import { clarkeSubdifferential, explain } from '../../../src/fields/index.ts';
import { membership } from '../../../src/linear/index.ts';
import { type Rational, rationalField, ZERO } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { runs, seeded } from '../../random.ts';
import { clausesOf, gradientsOf, textOf, windowsOf, written } from '../satisfiability.ts';
import { listTuples } from '../tuples.ts';

function at0(text: string) {
  const line = compile(parseProgramText(text));
  const evaluation = evaluate(rationalField, line, new Array<Rational>(line.p).fill(ZERO));
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  return { line, evaluation };
}

const SELECTIONS = `select odd(x) { 0 when x != 0; x when x = 0 }
select bend(x, y) { x when x >= y; 2*x - y when x < y }
select same(x, y) { x + y when x >= 0; x + y when x < 0 }
`;

describe('a cover', () => {
  test('gives the gradients of all tuples of cells, of random programs with many kinds of ties', () => {
    const some = fc.tuple(fc.nat(40), fc.constantFrom('', '-', '2*')).map(([k, factor]) => ({ k, factor }));
    const node = fc.record({ form: fc.nat(9), args: fc.tuple(some, some, some) });
    let several = 0;
    fc.assert(
      fc.property(fc.array(node, { minLength: 2, maxLength: 4 }), nodes => {
        const names = ['x', 'y'];
        const lines = nodes.map(({ form, args }, i) => {
          const [a, b, c] = args.map(({ k, factor }) => `${factor}${names[k % names.length]}`);
          names.push(`h${i}`);
          const forms = [
            `max(${a}, ${b})`,
            `min(${a}, ${b}, ${c})`,
            `relu(${a} + ${b})`,
            `abs(${a} - ${b})`,
            `median(${a}, ${b}, ${c})`,
            `bend(${a}, ${b})`,
            `odd(${a})`,
            `same(${a}, ${b})`,
            `sort(${a}, ${b})[2]`,
            `max(${a} + ${b}, ${a} - ${b}, 0)`,
          ];
          return `  h${i} = ${forms[form]}`;
        });
        const { line, evaluation } = at0(
          `${SELECTIONS}f(x, y) =\n${lines.join('\n')}\n  ${names.at(-1)} + x`,
        );
        const truth = listTuples(line, evaluation, 5_000);
        const covered = coveredSet(line, evaluation, undefined, 1_000_000, 0);
        fc.pre(truth !== undefined && covered !== undefined);
        expect(covered!.status).toBe('exact');
        expect(new Set(covered!.gradients.map(written))).toEqual(new Set(truth!.gradients));
        if (covered!.gradients.length > 1) several += 1;
      }),
      seeded(200),
    );
    expect(several).toBeGreaterThan(10);
  });

  test.each([
    [4, 17],
    [5, 21],
  ])('of 3-SAT with %i inputs and %i clauses: equal to brute force', (n, m) => {
    const known = { satisfiable: 0, not: 0 };
    for (let seed = 1; seed <= Math.max(4, runs(40)); seed++) {
      const clauses = clausesOf(n, m, seed);
      const { line, evaluation } = at0(textOf(n, clauses));
      const covered = coveredSet(line, evaluation, undefined, 1_000_000, 0)!;
      const truth = gradientsOf(n, clauses);
      expect([covered.status, new Set(covered.gradients.map(written))]).toEqual(['exact', truth]);
      known[truth.size > 1 ? 'satisfiable' : 'not'] += 1;
    }
    expect(known.satisfiable).toBeGreaterThan(0);
  });

  test('leaves bounds where the budget ends: what was found, and D_P', () => {
    const { line, evaluation } = at0(textOf(6, clausesOf(6, 26, 4)));
    const whole = clarkeSubdifferential(line, evaluation);
    const all = explain(line, new Array<Rational>(6).fill(ZERO));
    if (isEvaluationFailure(all)) throw new Error(all.failure.why);
    const part = clarkeSubdifferential(line, evaluation, { effort: 2_000, nodewise: all.nodewise });
    expect([whole.by, part.status, part.by]).toEqual(['cover', 'bounds', 'nodewise']);
    const keys = new Set(whole.gradients.map(written));
    expect(part.gradients.every(gradient => keys.has(written(gradient)))).toBe(true);
    expect(part.outer).toEqual(all.nodewise.gradients);
    expect(part.directions.every(d => runsStrictly(line, evaluation, d))).toBe(true);
    const open = clarkeSubdifferential(line, evaluation, { effort: 2_000 });
    expect(open.status).toBe('undecided');
  });
});

test('20 steps with windows of 5: all 20 unit vectors, D_P and Clarke', () => {
  const { line } = at0(windowsOf(20, 5));
  const found = explain(line, new Array<Rational>(20).fill(ZERO));
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  expect([found.nodewise.status, found.active.status, found.clarke.status, found.clarke.by]).toEqual([
    'exact',
    'exact',
    'exact',
    'nodewise',
  ]);
  expect(found.clarke.gradients).toHaveLength(20);
  expect(found.clarkeCritical.verdict).toBe('no');
});

describe('a relu of forty relus, which has too many cones', () => {
  const names = Array.from({ length: 40 }, (_, i) => `x${i}`);
  const relus = names.map(name => `relu(${name})`).join(' + ');
  const criticalAt0 = (text: string) => {
    const { line, evaluation } = at0(text);
    const covered = coveredSet(line, evaluation, undefined, 50_000)!;
    expect(covered.status).toBe('undecided');
    expect(covered.directions.every(d => runsStrictly(line, evaluation, d))).toBe(true);
    const { gradients } = covered;
    return membership(gradients, new Array<Rational>(line.p).fill(ZERO)).inside;
  };
  test.each([
    [`relu(${relus})`, true],
    [`relu(${relus}) - 1/2*(${names.join(' + ')})`, true],
    [`relu(${relus}) + 3*x0`, false],
  ])('%s: whether gradients that are found have 0 in their hull', (text, isCritical) => {
    expect(criticalAt0(text)).toBe(isCritical);
  });
});
