import { describe, expect, test } from 'vitest';
import type { Case } from '../../../src/check/oracle/case.ts';
import { Oracle } from '../../../src/check/oracle/oracle.ts';
import { drawnCases, generateCases } from '../../../src/check/questions/generate.ts';
import { shapeCases } from '../../../src/check/questions/shapes.ts';
import { vocabularyOf } from '../../../src/check/questions/vocabulary.ts';
import { float32, format, isRepresentable, isZero, toFloat } from '../../../src/numbers/index.ts';
import { isEvaluationFailure, printProgram } from '../../../src/programs/index.ts';
import { library } from '../../../src/selections/index.ts';
import type { TargetInfo } from '../../../src/targets/index.ts';
import { cpuTime } from '../../cpu-time.ts';

const target = (ops: readonly string[]): TargetInfo => ({
  name: 'some',
  version: '1',
  precision: 'float32',
  modes: ['backward'],
  forward: 'jacobian',
  ops,
});
const everything = vocabularyOf(target([...library.keys(), 'component']));
const KIN: ReadonlySet<string> = new Set(everything.transcendental[1]!.map(([form]) => form!.op.name));
/** Without exp, log and their kin: what is exact about programs with these takes longer. */
const all = vocabularyOf(target([...library.keys(), 'component'].filter(op => !KIN.has(op))));
const text = (seed: number, count: number): string[] =>
  [...generateCases(all, seed, count)].map(
    ({ program, at }) => `${printProgram(program)} at ${at.map(format).join(', ')}`,
  );

describe('drawnCases', () => {
  const told = ([{ program, at }, place]: readonly [Case, number]): string =>
    `${place}: ${printProgram(program)} at ${at.map(format).join(', ')}`;
  const cases = (wanted: Parameters<typeof drawnCases>[3]): string[] =>
    [...drawnCases(everything, 5, 40, wanted)].map(told);

  test('of one kind those of all, in their places', () => {
    const whole = cases(() => 'given');
    const smooth = cases(kind => (kind === 'smooth' ? 'given' : 'none'));
    expect(smooth).toHaveLength(10);
    expect(smooth).toEqual(whole.filter((_, i) => i % 4 === 3));
    expect(cases(kind => (kind === 'rational' ? 'given' : 'none'))).toEqual(
      whole.filter((_, i) => i % 4 !== 3),
    );
    // Those behind one that is passed over come after it.
    let made = 0;
    const second = cases(kind => (kind === 'smooth' ? (made++ === 0 ? 'made' : 'given') : 'none'));
    expect(second).toEqual(smooth.slice(1));
  });

  test('of a kind that is not wanted one is made at most, to know that there are any', () => {
    const spent = cpuTime();
    const first = drawnCases(everything, 5, 1e9, (_, both) => (both ? 'given' : 'none')).next();
    expect(first.done).toBe(false);
    expect(spent()).toBeLessThan(20_000);
    // Without exp and its kin all are of the other kind.
    const alone = [...drawnCases(all, 5, 12, (_, both) => (both ? 'none' : 'given'))];
    expect(alone.map(([, place]) => place)).toEqual(Array.from({ length: 12 }, (_, i) => i));
  });
});

describe('generateCases', () => {
  test('a seed says it all; another seed, other cases; more cases begin with the same', () => {
    const some = text(7, 60);
    expect(text(7, 60)).toEqual(some);
    expect(text(8, 60)).not.toEqual(some);
    expect(text(7, 700).slice(0, 60)).toEqual(some);
    expect(text(2_147_483_647, 3)).toHaveLength(3);
  });

  test('as many as asked for, without drawing them all at once', () => {
    const made = text(1, 1_200);
    expect(made).toHaveLength(1_200);
    // Drawn some hundreds at a time, and other ones each time.
    expect(new Set(made).size).toBeGreaterThan(900);
    const spent = cpuTime();
    const first = generateCases(all, 1, 1e9).next();
    expect(first.done).toBe(false);
    expect(spent()).toBeLessThan(5_000);
  });

  test('points are numbers of either format, values exist, most have ties', () => {
    let tied = 0;
    for (const subject of generateCases(all, 3, 200)) {
      expect(subject.at.every(x => isRepresentable(x, float32))).toBe(true);
      const oracle = Oracle.of(subject);
      if (isEvaluationFailure(oracle)) throw new Error('expected a value');
      if (oracle.pieces.some(active => active.length > 1)) tied += 1;
    }
    expect(tied).toBeGreaterThan(60);
  });

  test('one in four has exp, log or their kin in it, at a point where the function is regular; ties among them', () => {
    const smooth = [...generateCases(everything, 5, 120)].filter((_, i) => i % 4 === 3);
    expect(KIN).toContain('sigmoid');
    let tied = 0;
    let ofIrrationals = 0;
    for (const subject of smooth) {
      expect(subject.program.nodes.some(({ op }) => KIN.has(op))).toBe(true);
      const oracle = Oracle.of(subject) as Oracle;
      expect(oracle.regular.verdict).toBe('yes');
      const ties = oracle.line.steps.filter((_, k) => oracle.pieces[k]!.length > 1);
      if (ties.length > 0) tied += 1;
      if (ties.some(({ args }) => args.some(slot => !isZero(oracle.known.off[slot]!)))) ofIrrationals += 1;
    }
    expect(tied).toBeGreaterThan(smooth.length / 6);
    expect(ofIrrationals).toBeGreaterThan(0);
  });

  test('where there is nothing but these, all have them; where there is nothing to draw, there is no case', () => {
    const alone = vocabularyOf(target(['exp']));
    const cases = [...generateCases(alone, 1, 20)];
    expect(cases).toHaveLength(20);
    for (const { program } of cases) for (const { op } of program.nodes) expect(op).toBe('exp');
    expect([...generateCases(vocabularyOf({ ...target(['exp']), precision: 'exact' }), 1, 20)]).toEqual([]);
  });

  test('those without them are the same as where the target has none of them', () => {
    const rational = [...generateCases(all, 7, 30)];
    const some = { ...all, transcendental: vocabularyOf(target(['exp', 'relu'])).transcendental };
    const both = [...generateCases(some, 7, 40)].filter((_, i) => i % 4 !== 3);
    expect(both.map(({ program }) => printProgram(program))).toEqual(
      rational.map(({ program }) => printProgram(program)),
    );
  });

  test('only operations of the target; none at all where it has none with values', () => {
    const few = vocabularyOf(target(['relu', 'neg']));
    for (const { program } of generateCases(few, 1, 40))
      for (const { op } of program.nodes) expect(['relu', 'neg']).toContain(op);
    expect([...generateCases(vocabularyOf(target(['const'])), 1, 40)]).toEqual([]);
  });
});

describe('C: no program is too large, and none has too many inputs, to be generated', () => {
  const drawn = [...generateCases(all, 1, 1_000)];

  test.each([1, 2, 3])('seed %i: programs of more than 20, 30 and 40 nodes, and of 5 to 12 inputs', seed => {
    const cases = seed === 1 ? drawn : [...generateCases(all, seed, 1_000)];
    const most = Math.max(...cases.map(({ program }) => program.nodes.length));
    expect(most).toBeGreaterThan(40);
    for (const size of [20, 30])
      expect(cases.filter(({ program }) => program.nodes.length > size).length).toBeGreaterThan(10);
    const inputs = new Set(cases.map(({ at }) => at.length));
    for (let p = 1; p <= 12; p++) expect(inputs, `of ${p} inputs`).toContain(p);
  });

  test('numbers that are not dyadic, as the format has them; each coordinate another one', () => {
    const third = Math.fround(1 / 3);
    expect(drawn.some(({ at }) => at.some(x => toFloat(x) === third))).toBe(true);
    const large = drawn.filter(({ at }) => at.length >= 7);
    expect(large.length).toBeGreaterThan(10);
    for (const { at } of large) expect(new Set(at.map(format)).size).toBe(at.length);
  });

  test('every operation with several arguments gets up to 8 in some program', () => {
    const most = new Map<string, number>();
    for (const { program } of drawn)
      for (const { op, args } of program.nodes) most.set(op, Math.max(most.get(op) ?? 0, args.length));
    expect([...most.values()].filter(n => n === 8).length).toBeGreaterThan(5);
  });
});

describe('shapes', () => {
  const shapes = shapeCases(target([...library.keys(), 'component']));

  test('deep ones, wide ones, and values that are used many times; none has a tie', () => {
    expect(Math.max(...shapes.map(({ program }) => program.nodes.length))).toBeGreaterThanOrEqual(59);
    expect(Math.max(...shapes.map(({ at }) => at.length))).toBe(12);
    const uses = shapes.map(({ program }) => {
      const args = program.nodes.flatMap(node => node.args);
      return Math.max(...args.map(name => args.filter(other => other === name).length));
    });
    expect(Math.max(...uses)).toBeGreaterThan(20);
    for (const subject of shapes) {
      const oracle = Oracle.of(subject);
      if (isEvaluationFailure(oracle)) throw new Error('expected a value');
      expect(oracle.nodewise.gradients).toHaveLength(1);
    }
  });

  test('only what the target can run', () => {
    const few = shapeCases(target(['add', 'neg', 'const']));
    expect(few.length).toBeGreaterThan(5);
    for (const { program } of few) for (const { op } of program.nodes) expect(['add', 'neg']).toContain(op);
    expect(shapeCases(target(['const']))).toEqual([]);
  });
});
