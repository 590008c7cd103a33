import { describe, expect, test } from 'vitest';
import { type CheckOptions, checkDocument, checkTarget, type Progress } from '../../src/check/index.ts';
import type { TargetFault, TargetHost } from '../../src/targets/index.ts';
import { composedTarget } from './composed.ts';
import { hostOf } from './host.ts';

test('only the operations asked for are put to the target, in the programs that are known as well', async () => {
  const target = composedTarget({ precision: 'float64' });
  const asked = new Set<string>();
  const host = hostOf({
    ...target,
    gradient: (program, at, mode) => {
      for (const { op } of program.nodes) asked.add(op);
      return target.gradient(program, at, mode);
    },
  });
  await checkTarget(host, { seed: 1, runs: 50, ops: ['max', 'sub', 'relu'] });
  expect([...asked].sort()).toEqual(['const', 'max', 'relu', 'sub']);
});

test('briefly: one node, few arguments, each an input of its own; and the document says so', async () => {
  const target = composedTarget({ precision: 'float64' });
  const shapes: string[] = [];
  const host = hostOf({
    ...target,
    gradient: (program, at, mode) => {
      shapes.push(program.nodes.map(({ args }) => new Set(args).size).join());
      return target.gradient(program, at, mode);
    },
  });
  const options = { seed: 1, runs: 0, ops: ['max', 'maxPool'], brief: true };
  const result = await checkTarget(host, options);
  expect([...new Set(shapes)].sort()).toEqual(['2']);
  const notes = (asked: object) =>
    checkDocument(host, 'composed', { ...options, ...asked }, result).notes.join('\n');
  expect(notes({})).toContain('Briefly');
  expect(notes({ brief: false })).not.toContain('Briefly');
});

describe('an operation that keeps failing is left alone', () => {
  /** Asked of relu alone, with so many first answers the same error. */
  const faulty = async (error: TargetFault, count = Number.POSITIVE_INFINITY) => {
    const host = hostOf(composedTarget({ precision: 'float64' }));
    let asked = 0;
    const ask: TargetHost['ask'] = async queries =>
      (await host.ask(queries)).map(answer =>
        asked++ < count ? { kind: 'error', error, message: 'no' } : answer,
      );
    return checkTarget({ ...host, ask }, { seed: 1, runs: 0, ops: ['relu'] });
  };

  test.each([
    ['hung', 7, false],
    ['hung', 8, true],
    ['crashed', 23, false],
    ['crashed', 24, true],
    ['threw', 1_000, false],
    ['unsupported', 1_000, false],
  ] as const)('that %s %i times: %s', async (error, count, alone) => {
    expect((await faulty(error, count)).leftAlone).toEqual(alone ? ['relu'] : []);
  });

  test('only what a target says that it does not do is listed as such', async () => {
    expect((await faulty('threw')).unsupported.size).toBe(0);
    const { unsupported, checks } = await faulty('unsupported');
    expect([...unsupported.values()].reduce((sum, n) => sum + n, 0)).toBe(checks);
  });
});

test('of a directional forward mode no convention is read', async () => {
  for (const [forward, modes] of [
    ['directional', ['backward']],
    ['jacobian', ['backward', 'forward']],
  ] as const) {
    const host = hostOf({ ...composedTarget({ precision: 'float64' }), forward });
    const { readings } = await checkTarget(host, { seed: 1, runs: 0, ops: ['relu'] });
    expect([...new Set(readings.map(({ mode }) => mode))].sort()).toEqual(modes);
  }
});

describe('what is counted', () => {
  const total = (counts: Iterable<number>): number => [...counts].reduce((sum, n) => sum + n, 0);

  test('every check once, by verdict; what is undecided by its reason', async () => {
    const host = hostOf(composedTarget({ precision: 'float64' }));
    const result = await checkTarget(host, {
      seed: 1,
      runs: 40,
      ops: ['relu', 'exp', 'mul', 'add', 'sub', 'pow'],
    });
    expect(total(result.summary.values())).toBe(result.checks);
    expect(total(result.undecided.values())).toBe(result.summary.get('undecided') ?? 0);
    expect(result.undecided.size).toBeLessThan(5);
    expect([result.surprises, result.narrow]).toEqual([0, false]);
  });

  test('gradients that are allowed, but not by the convention that was read', async () => {
    // Of two tied arguments the first has all the weight, in programs of several operations none.
    const [alone, among] = [1, 0].map(share => composedTarget({ precision: 'float32', share }));
    const host = hostOf({
      ...alone!,
      gradient: (program, at, mode) =>
        (program.nodes.length === 1 ? alone! : among!).gradient(program, at, mode),
    });
    const result = await checkTarget(host, { seed: 1, runs: 100, ops: ['max', 'add', 'sub'] });
    const { surprises, surprise, narrow } = result;
    expect(surprises).toBeGreaterThan(0);
    // One of them is named.
    expect(surprise).toMatch(
      /max\(.* at .* = .*: (backward|forward) mode returns \(.*\), predicted is \(.*\)$/,
    );
    // All answers of a target that says float32 are narrow.
    expect(narrow).toBe(false);
  });
});

describe('what is asked when', () => {
  const OPS = ['relu', 'add', 'neg', 'sub'];
  /** The operations of each program asked, constants left out. */
  const asked = async (options: Partial<CheckOptions>, change: (ops: string[]) => boolean = () => false) => {
    const host = hostOf(composedTarget({ precision: 'float64' }));
    const programs: string[][] = [];
    const ask: TargetHost['ask'] = async queries => {
      const answers = await host.ask(queries);
      return answers.map((answer, i) => {
        const ops = queries[i]!.program.nodes.map(({ op }) => op).filter(op => op !== 'const');
        programs.push(ops);
        return change(ops) ? { kind: 'error', error: 'crashed', message: 'gone' } : answer;
      });
    };
    const result = await checkTarget({ ...host, ask }, { seed: 1, runs: 0, ops: OPS, ...options });
    return { ...result, programs };
  };

  test('without runs operations alone; with runs programs of several after them', async () => {
    const alone = await asked({});
    expect(Math.max(...alone.programs.map(({ length }) => length))).toBe(1);
    const more = await asked({ runs: 5 });
    expect(more.programs.slice(0, alone.programs.length)).toEqual(alone.programs);
    expect(Math.max(...more.programs.map(({ length }) => length))).toBeGreaterThan(2);
    expect([alone.complete, more.complete, alone.narrow, more.narrow]).toEqual([true, true, false, false]);
  });

  test('nothing after a signal', async () => {
    const { complete, programs, checks } = await asked({ runs: 5, signal: AbortSignal.abort() });
    expect(complete).toBe(false);
    expect(checks).toBe(0);
    // The first batch is on its way already.
    expect(Math.max(0, ...programs.map(({ length }) => length))).toBeLessThan(2);
  });

  test('an operation that is left alone is in no program', async () => {
    const { leftAlone, programs } = await asked({ runs: 30 }, ops => ops.length === 1 && ops[0] === 'relu');
    expect(leftAlone).toEqual(['relu']);
    const several = programs.filter(({ length }) => length > 1);
    expect(several.length).toBeGreaterThan(30);
    for (const ops of several) expect(ops).not.toContain('relu');
  });

  test('progress is told: operations, then programs, to the last', async () => {
    const told: Progress[] = [];
    await asked({ runs: 70, onProgress: progress => told.push(progress) });
    expect(told[0]).toMatchObject({ phase: 'operations', total: OPS.length, findings: 0 });
    const operations = told.filter(({ phase }) => phase === 'operations');
    expect(operations.at(-1)!.done).toBe(OPS.length);
    for (const { done, total } of told) expect(done).toBeLessThanOrEqual(total);
    // Those that are chosen, in two modes, and the 70 that are drawn.
    const { phase, done, total } = told.at(-1)!;
    expect([phase, done]).toEqual(['programs', total]);
    expect(total).toBeGreaterThan(140);
  });
});
