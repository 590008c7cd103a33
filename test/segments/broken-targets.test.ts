/**
 * `integrate --target` on every target of fixtures/broken/: those whose gradient errs on a set of positive length along
 * some segment are refuted on the piece where they do, and on no other; those that err nowhere, or on null sets only,
 * cannot be; those that return no gradient are answered in words.
 */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import broken from '../../fixtures/broken/index.json' with { type: 'json' };
import { askerOf } from '../../src/cli/commands/integrate-target.ts';
import type { TargetOutcome } from '../../src/documents/index.ts';
import { compile, parseProgramText } from '../../src/programs/index.ts';
import { askAlong, isRestrictionFailure, parseCurve, restrict } from '../../src/segments/index.ts';
import { openTarget, type TargetHost } from '../../src/targets/index.ts';
import type { ModuleTarget } from '../../src/targets/libraries/module-target.ts';
import { hostOf } from '../check/host.ts';

interface Line {
  readonly program: string;
  /** γ, for t from 0 to 1. */
  readonly curve: string;
  readonly pieces: readonly TargetOutcome[];
  readonly words?: RegExp;
}

const FINE = 'no objection';
const HALF: readonly TargetOutcome[] = [FINE, 'no'];

/**
 * What errs on positive length. Unless another thing is said, x runs from −1 to 1 as 2t − 1, so that the first piece has
 * x < 0, where relu(x) is the constant 0, and the second x > 0, where relu(x) is x.
 */
const REFUTED: Readonly<Record<string, Line>> = {
  // 2⁻²⁰ < 10⁻⁶, so all of x in (−2⁻²⁰, 0) gets the slope 1 of the other side.
  'relu-near-zero': { program: 'relu(x)', curve: '(2*t - 1)/1048576', pieces: ['no', FINE] },
  // y = x: for x > 0 both arguments are tied along the whole piece, f = x, and (1, 1) and (0, 0) have slopes 2 and 0 for 1.
  'max-all-tied': { program: 'max(relu(x), y)', curve: '2*t - 1, 2*t - 1', pieces: HALF },
  'max-none-tied': { program: 'max(relu(x), y)', curve: '2*t - 1, 2*t - 1', pieces: HALF },
  // Three tied: slope 3/2 for 1. (Of two tied arguments 1/2 each is in the hull.)
  'max-half-of-each': {
    program: 'max(relu(x), y, z)',
    curve: '2*t - 1, 2*t - 1, 2*t - 1',
    pieces: HALF,
  },
  // x is an argument of mul and, through relu, used a second time: relu'(x) x overwrites relu(x), x for 2x where x > 0.
  'overwritten-adjoint': { program: 'x * relu(x)', curve: '2*t - 1', pieces: HALF },
  // h h with h = relu(x): h for 2h.
  'same-argument-once': { program: 'h = relu(x)\nh * h', curve: '2*t - 1', pieces: HALF },
  // Forward mode: relu'(x) x without relu(x) · 1.
  'forward-drops-term': { program: 'relu(x) * x', curve: '2*t - 1', pieces: HALF },
  // Forward mode: (0, 1) for (1, 0) along e₁; for x < 0 the gradient is (0, 0) in either order.
  'forward-permuted': { program: 'f(x, y) = relu(x)', curve: '2*t - 1, 0', pieces: HALF },
  // y = x: for x < 0 the minimum x stands alone, for x > 0 it is tied: 0/0.
  'nan-at-ties': { program: 'min(relu(x), y)', curve: '2*t - 1, 2*t - 1', pieces: HALF },
  // The argument relu(x) is 0 on the first piece: 1/0 · 0 is NaN.
  'infinity-at-ties': { program: 'abs(relu(x))', curve: '2*t - 1', pieces: ['no', FINE] },
  'pow-at-zero': { program: 'relu(x)^2', curve: '2*t - 1', pieces: ['no', FINE] },
  // 1020 for 1025.
  'rounded-gradient': { program: '1025 * relu(x)', curve: '2*t - 1', pieces: HALF },
  // y = 1, z = 1/2, x = 3t/4. While x < z the order is y, z, x: the second largest is z, but the inverse permutation hands
  // its gradient to x, slope 3/4 for 0. Then the order is y, x, z, its own inverse.
  'sort-inverse-permutation': {
    program: 'sort(x, y, z)[2]',
    curve: '3*t/4, 1, 1/2',
    pieces: ['no', FINE],
  },
  // clip(0, y, 2) with y from −1 to 1: for y > 0 it is the bound y, slope 0 for 2.
  'clip-bounds-dropped': { program: 'clip(x, y, z)', curve: '0, 2*t - 1, 2', pieces: HALF },
  // α = 2: slope 1 for 2 where x < 0, and 2 for 1 where x > 0.
  'leaky-relu-as-max': { program: 'leakyRelu(x, 2)', curve: '2*t - 1', pieces: ['no', 'no'] },
  // y = 2048: half of its slope where x > 0; relu(x) is constant where x < 0.
  'saturates-far-out': { program: 'relu(x) * y', curve: '2*t - 1, 2048', pieces: HALF },
  // For x > 0 the arguments relu(x) and x are equal: slope 2 for 0.
  'sub-equal-arguments': { program: 'relu(x) - x', curve: '2*t - 1', pieces: HALF },
};

/**
 * What errs on null sets only, or nowhere: along every curve its slope is (f∘γ)′ for almost all t. Each is shown on a line
 * along which it is as wrong as can be.
 */
const HARMLESS: Readonly<Record<string, Line>> = {
  // {2} at 0 and the derivative elsewhere is a conservative field of abs: the change is on a null set of ℝ. By the chain rule
  // (Theorem 3) slopes are right. Along x = y it returns (2, −2), outside D_f, and its slope 2 (x − y)′ is 0, as it should be.
  'abs-two': { program: 'abs(x - y)', curve: 't, t', pieces: [FINE] },
  // Both modes follow legal conventions, each of them conservative.
  'modes-differ-at-ties': { program: 'relu(relu(x))', curve: '2*t - 1', pieces: [FINE, FINE] },
  // Its gradients are right. (relu6 is kinked at x = 0 and 6.)
  'wrong-value': { program: 'relu6(x)', curve: '16*t - 8', pieces: [FINE, FINE, FINE] },
  // A dropped adjoint is the derivative 0 of the identity at 0, changed on a null set: conservative, as abs-two.
  'falsy-zero': { program: 'relu(x) * y + relu(x)', curve: '2*t - 1, t', pieces: [FINE, FINE] },
  // Every seventh call: finitely many of the answers, whatever the points. Here the gradient before is the same.
  'stale-gradient': { program: 'x + y', curve: 't, t', pieces: [FINE] },
};

const NONE: TargetOutcome = 'no gradient';
/** What returns no gradient, and says so in words. exp(x − x) is exp(0), which has an exact value. */
const FAULTS: Readonly<Record<string, Line>> = {
  hangs: { program: 'relu(x) * exp(x - x)', curve: 't', pieces: [NONE], words: /^hung: / },
  'never-settles': { program: 'sum(x, 1)', curve: 't', pieces: [NONE], words: /^hung: / },
  exits: { program: 'x + log(x - x + 1)', curve: 't', pieces: [NONE], words: /^crashed: / },
  throws: { program: 'x / 2', curve: 't', pieces: [NONE], words: /^threw: .*not implemented/ },
  'throws-later': { program: '-x', curve: 't', pieces: [NONE], words: /^(?:threw|crashed): / },
  // Which of its limits it meets first is the machine's affair.
  'out-of-memory': { program: 'square(x)', curve: 't', pieces: [NONE], words: /^(?:crashed|hung): / },
  'wrong-length': {
    program: 'x + y',
    curve: 't, t',
    pieces: [NONE],
    words: /^malformed: gradient: expected 2 entries, got 3$/,
  },
  // Only where the derivative is 0.
  'words-for-numbers': { program: 'relu(x)', curve: '2*t - 1', pieces: [NONE, FINE], words: /none/ },
  'rubbish-lines': { program: 'x - 1', curve: 't', pieces: [NONE], words: /^malformed: / },
  'chatty-lines': { program: 'x - 1', curve: 't', pieces: [NONE], words: /^malformed: / },
  floods: { program: '2 * x', curve: 't', pieces: [NONE], words: /^(?:malformed|crashed|hung): / },
  'wrong-ids': { program: 'abs(x)', curve: 't', pieces: [NONE], words: /^(?:malformed|hung): / },
};

const TABLE = { ...REFUTED, ...HARMLESS, ...FAULTS };

async function ask(host: TargetHost, line: Line, each = 3) {
  const program = parseProgramText(line.program);
  const along = restrict(compile(program), parseCurve(line.curve, program.inputs));
  if (isRestrictionFailure(along)) throw new Error(along.failure.why);
  const { ask, askable } = askerOf(host, program);
  return askAlong(along, ask, askable, each);
}

test('every target of fixtures/broken/ is in the table, once', () => {
  expect(Object.keys(TABLE).sort()).toEqual(broken.map(({ name }) => name).sort());
  const sizes = [REFUTED, HARMLESS, FAULTS].map(lines => Object.keys(lines).length);
  expect(sizes.reduce((a, b) => a + b)).toBe(broken.length);
});

const targetOf = (name: string): string => broken.find(entry => entry.name === name)!.target;

// Each waits for a process of its own, for longer than it has to compute.
describe.concurrent.each(Object.entries(FAULTS))('%s returns no gradient', (name, line) => {
  test('and that is said in words', async () => {
    const host = await openTarget(targetOf(name), { timeout: 500, memory: 64 });
    const pieces = await ask(host, line, 1).finally(() => host.close());
    expect(pieces.map(({ integrates }) => integrates)).toEqual(line.pieces);
    for (const { returned, fault } of pieces[0]!.points) {
      expect(fault).toBe(true);
      expect(returned).toMatch(line.words!);
    }
  });
});

test.each(Object.entries({ ...REFUTED, ...HARMLESS }))('%s', async (name, line) => {
  const { default: target } = (await import(/* @vite-ignore */ `../../${targetOf(name)}`)) as {
    readonly default: ModuleTarget;
  };
  // A target that remembers the question before may have been asked another one by another file.
  await ask(hostOf(target), line, 1);
  const pieces = await ask(hostOf(target), line);
  expect(pieces.map(({ integrates }) => integrates)).toEqual(line.pieces);
  for (const { points } of pieces) expect(points.length).toBeGreaterThan(0);
});

describe.each(['fixtures/broken/right.mjs', 'exact', 'float64'])('nothing against %s', specifier => {
  let host: TargetHost;
  beforeAll(async () => {
    host = await openTarget(specifier);
  });
  afterAll(() => host.close());

  test.each(Object.entries(TABLE))('on the line of %s', async (_, line) => {
    // Exact targets have no exp and no log.
    if (host.info.precision === 'exact' && /exp|log/.test(line.program)) return;
    const pieces = await ask(host, line);
    for (const { integrates, points } of pieces) {
      expect(integrates).toBe(FINE);
      expect(points.length).toBeGreaterThan(0);
    }
  });
});
