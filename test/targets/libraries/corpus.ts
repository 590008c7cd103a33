/** Recorded behaviours of a library at corners, as a table of tests. */
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FloatFormat, float32, isRepresentable } from '../../../src/numbers/index.ts';
import { builtIns, openTarget, type TargetHost } from '../../../src/targets/index.ts';
import { query, show } from '../ask.ts';

/** What it is, the query, and the answer; a list of answers: backward, forward. */
export type Row = readonly [
  name: string,
  question: Parameters<typeof query>,
  answer: string | readonly [string, string],
];

export const THIRD = '11184811/33554432'; // the float32 nearest to 1/3

export function describeRows(
  name: string,
  version: string,
  rows: readonly Row[],
  format: FloatFormat = float32,
): void {
  const installed = builtIns.get(name)!.packages.every(isInstalled);
  describe.skipIf(!installed)(`${name} ${version}${installed ? '' : ' (not installed: skipped)'}`, () => {
    let target: TargetHost;
    beforeAll(async () => {
      target = await openTarget(name);
    });
    afterAll(() => target.close());

    test('describes itself', () => {
      expect(target.info).toMatchObject({ name, version, precision: format.name });
      expect(target.warnings).toEqual([]);
    });

    test.each(rows)('%s', async (_, [program, at], answer) => {
      const answers = await target.ask(target.info.modes.map(mode => query(program, at, mode)));
      expect(answers.map(show)).toEqual([answer].flat());
      for (const answer of answers)
        for (const reading of answer.kind === 'answered' ? answer.gradient : [])
          if (typeof reading !== 'string') expect(isRepresentable(reading, format)).toBe(true);
    });
  });
}

export function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}
