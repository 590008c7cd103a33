import { describe, expect, test } from 'vitest';
import { checkDocument, checkTarget } from '../../src/check/index.ts';
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
  expect([...new Set(shapes)].sort()).toEqual(['2', '3']);
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
