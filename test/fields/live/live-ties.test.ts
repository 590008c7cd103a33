/** Ties that no gradient depends on: decided along the program, at any size. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Undecided } from '../../../src/fields/budget.ts';
import { activePieces, clarkeSubdifferential, explain, nodewiseSet } from '../../../src/fields/index.ts';
import { liveTies } from '../../../src/fields/live/live-ties.ts';
import { Failure, format, type Rational, rational, rationalField, ZERO } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, type StraightLine } from '../../../src/programs/index.ts';
import { programFromJson } from '../../../src/programs/json/json.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { listNodewise, printed } from '../brute-force.ts';

const at = (line: StraightLine, x: readonly Rational[]) => {
  const evaluation = evaluate(rationalField, line, x);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  return evaluation;
};

describe('live ties', () => {
  const entry = fc.constantFrom('0', '1', 'x', 'y', 'a', 'b', 'c');
  const node = fc.oneof(
    fc.tuple(fc.constantFrom('relu', 'abs'), entry).map(([op, a]) => `${op}(${a})`),
    fc.tuple(fc.constantFrom('max', 'min'), entry, entry).map(([op, a, b]) => `${op}(${a}, ${b})`),
    fc.tuple(fc.constantFrom('+', '-', '*', '*'), entry, entry).map(([op, a, b]) => `${a} ${op} ${b}`),
  );
  test('D_P without harmless ties is D_P by every combination', () => {
    let closed = 0;
    fc.assert(
      fc.property(fc.array(node, { minLength: 4, maxLength: 7 }), fc.constantFrom(0, 1), (nodes, y) => {
        const names = ['a', 'b', 'c', 'd', 'e', 'g', 'h'];
        const lines = nodes.map((text, k) => {
          const seen = text.replace(/[abc]/g, name => (names.indexOf(name) < k ? name : 'x'));
          return ` ${names[k]} = ${/^(relu|abs|max|min)/.test(text) ? text.replace(/(?<![a-z])[abc](?![a-z(])/g, name => (names.indexOf(name) < k ? name : 'x')) : seen}`;
        });
        const text = `f(x, y) =\n${lines.join('\n')}\n ${names[nodes.length - 1]} + ${names[nodes.length - 2]} * a`;
        const line = compile(parseProgramText(text));
        const evaluation = at(line, [ZERO, rational(y)]);
        const listed = listNodewise(line, evaluation)!;
        const set = nodewiseSet(rationalField, line, evaluation);
        expect(set.status).toBe('exact');
        expect(printed(set.gradients)).toEqual(listed.gradients);
        if (set.status === 'exact') expect(set.count).toBe(listed.count);
        const active = activePieces(rationalField, line, evaluation);
        if (isEvaluationFailure(active)) throw new Error(active.failure.why);
        const tied = active.filter(pieces => pieces.length > 1).length;
        if (liveTies(rationalField, line, evaluation, active).size < tied) closed += 1;
      }),
      { numRuns: 400, seed: 1 },
    );
    expect(closed).toBeGreaterThan(100);
  });
});

/** A layer of H relus of affine forms in p inputs, summed. */
function layer(p: number, h: number, bias: number): StraightLine {
  const inputs = Array.from({ length: p }, (_, i) => `x${i}`);
  const nodes = Array.from({ length: h }, (_, j) => [
    {
      id: `a${j}`,
      op: 'affine',
      args: inputs,
      coefficients: inputs.map((_, i) => `${((i * 7 + j * 13) % 19) - 9}/16`),
      constant: String(bias),
    },
    { id: `r${j}`, op: 'relu', args: [`a${j}`] },
  ]).flat();
  const sum = { id: 'sum', op: 'sum', args: Array.from({ length: h }, (_, j) => `r${j}`) };
  return compile(programFromJson({ inputs, nodes: [...nodes, sum], output: 'sum' }));
}

/** Weights as inputs, all 0: Σ_j v_j relu(Σ_i w_ij z_i). */
function deadStart(units: number, width: number): StraightLine {
  const hidden = Array.from({ length: units }, (_, j) => {
    const terms = Array.from({ length: width }, (_, i) => `${i + 1} * w${j}_${i}`).join(' + ');
    return `  u${j} = relu(${terms})`;
  });
  const sum = Array.from({ length: units }, (_, j) => `v${j} * u${j}`).join(' + ');
  return compile(
    parseProgramText(`f =\n${hidden.join('\n')}\n  ${sum}`.replace('f =', `f(${inputsOf(units, width)}) =`)),
  );
}
const inputsOf = (units: number, width: number): string =>
  Array.from({ length: units }, (_, j) => [`v${j}`, ...Array.from({ length: width }, (_, i) => `w${j}_${i}`)])
    .flat()
    .join(', ');

test('G1: at a point without a tie D_P is the gradient, whatever the size and the budget', () => {
  const line = layer(200, 30, 1);
  const x = Array.from({ length: 200 }, (_, i) => rational((i % 5) - 2, 8));
  const set = nodewiseSet(rationalField, line, at(line, x), 10);
  expect(set.status).toBe('exact');
  expect(set.gradients).toHaveLength(1);
});

test('G1: few live ties among many inputs are swept, not enumerated', () => {
  const line = layer(60, 5, 0);
  const zero = Array.from({ length: 60 }, () => ZERO);
  const set = nodewiseSet(rationalField, line, at(line, zero), 100_000);
  expect(set.status === 'exact' && [set.count, set.gradients.length]).toEqual([32n, 32]);
});

test('G2: where D_P has one gradient Clarke’s set is that gradient', () => {
  const line = deadStart(14, 3);
  const zero = Array.from({ length: line.p }, () => ZERO);
  const found = explain(line, zero, { budget: 20_000 });
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  expect(found.nodewise.status === 'exact' && found.nodewise.count).toBe(2n ** 14n);
  expect([found.clarke.status, found.clarke.by, found.clarke.gradients.length]).toEqual([
    'exact',
    'nodewise',
    1,
  ]);
  expect([found.clarkeCritical.verdict, found.reachable.verdict]).toEqual(['yes', 'yes']);
});

test('G2, wrong on purpose: two gradients in D_P do not make one of Clarke’s', () => {
  const line = compile(parseProgramText('relu(-t) + t - relu(t)'));
  const evaluation = at(line, [ZERO]);
  const nodewise = nodewiseSet(rationalField, line, evaluation);
  const clarke = clarkeSubdifferential(line, evaluation, { nodewise });
  expect(clarke.by).toBeUndefined();
  expect(clarke.gradients.map(gradient => gradient.map(format))).toEqual([['0']]);
});

test('G3: a pool over dead relus is harmless and needs no enumeration', () => {
  const pools = Array.from(
    { length: 40 },
    (_, k) => `max(relu(x - ${k + 1}), relu(x - ${k + 2}), relu(-1 - x), relu(x - 99))`,
  );
  const line = compile(parseProgramText(`f(x) = ${pools.join(' + ')} + x`));
  const found = explain(line, [ZERO], { budget: 3_000 });
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  expect(found.nodewise.status === 'exact' && found.nodewise.count).toBe(4n ** 40n);
  expect(found.clarke.gradients.map(gradient => gradient.map(format))).toEqual([['1']]);
});

describe('G4: coincidences of I(x) do not spend what the rest needs', () => {
  const terms = Array.from(
    { length: 20 },
    (_, k) => `relu(${k + 1} * x - ${2 * k + 1} * y + ${(k * k) % 7})`,
  );
  const line = compile(
    parseProgramText(`f(x, y) = ${terms.map((term, k) => `${(k % 3) + 1}/7 * ${term}`).join(' + ')}`),
  );
  const x = [rational(3, 11), rational(-5, 13)];

  test('what is known of D_f is at least D_P; D_P and Clarke are exact', () => {
    const found = explain(line, x, { budget: 50_000 });
    if (isEvaluationFailure(found)) throw new Error(found.failure.why);
    expect([found.nodewise.status, found.clarke.status]).toEqual(['exact', 'exact']);
    expect(printed(found.active.gradients)).toEqual(
      expect.arrayContaining(printed(found.nodewise.gradients)),
    );
  });

  test('a tenth of the budget is theirs, all of it where they are asked for', () => {
    const status = (budget: number, coincidences: boolean) => {
      const found = explain(
        compile(parseProgramText('relu(x) + relu(y) - relu(z)')),
        [1, 2, 3].map(n => rational(n)),
        {
          budget,
          coincidences,
        },
      );
      if (isEvaluationFailure(found)) throw new Error(found.failure.why);
      return found.active.status;
    };
    expect([status(100, false), status(100, true), status(1_000, false)]).toEqual([
      'undecided',
      'exact',
      'exact',
    ]);
  });
});

test('G5: a watch that throws ends the work; what is known then is said, cheap sets first', () => {
  const line = layer(3, 14, 0);
  const known: string[] = [];
  let calls = 0;
  const found = explain(line, [ZERO, ZERO, ZERO], {
    budget: 1_000_000,
    watch: () => {
      calls += 1;
    },
    report: part => known.push(...Object.keys(part)),
  });
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  expect(known).toEqual(['nodewise', 'clarke', 'active']);
  expect(calls).toBeGreaterThan(3);
});

test('the time is looked at before, between and behind the sweeps, and for each output', () => {
  const line = compile(parseProgramText('relu(relu(abs(x)))'));
  const looks = (before: number): void => {
    const evaluation = at(line, [ZERO]);
    const active = activePieces(rationalField, line, evaluation);
    if (isEvaluationFailure(active)) throw new Error(active.failure.why);
    let left = before;
    liveTies(rationalField, line, evaluation, active, () => {
      if (left-- === 0) throw new Error('over');
    });
  };
  for (const before of [0, 1, 2, 3]) expect(() => looks(before)).toThrow('over');
  expect(() => looks(4)).not.toThrow();
});

test('of a long program all that takes a sweep is left open once the time is over', () => {
  const nodes = Array.from({ length: 50_001 }, (_, k) => ({
    id: `n${k}`,
    op: 'relu',
    args: [k === 0 ? 'x' : `n${k - 1}`],
  }));
  const line = compile(programFromJson({ inputs: ['x'], nodes, output: 'n50000' }));
  const watch = (): void => {
    throw new Undecided('more than 1 s');
  };
  const found = explain(line, [ZERO], { watch });
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  const open = { status: 'undecided', why: 'more than 1 s' };
  expect(found).toMatchObject({ nodewise: open, clarke: open });
  expect(found.lexicographic).toEqual(new Failure('undecided', 'more than 1 s'));
});
