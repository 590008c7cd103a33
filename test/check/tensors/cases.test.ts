/** Targets that take arrays: they are asked programs over arrays, and what is wrong with those alone is found. */
import { describe, expect, test } from 'vitest';
import { sealed, verifyDocument } from '../../../src/certificates/index.ts';
import { checkDocument, checkTarget } from '../../../src/check/index.ts';
import { tensorCases } from '../../../src/check/tensors/cases.ts';
import { stringifyDocument, VIOLATIONS } from '../../../src/documents/index.ts';
import { targetProgramText } from '../../../src/targets/host/conversation/program-text.ts';
import type { ModuleTarget, TargetProgram } from '../../../src/targets/libraries/module-target.ts';
import float64 from '../../../src/targets/own/float64.ts';
import { isTensorProgram, unrolled } from '../../../src/tensors/index.ts';
import { hostOf } from '../host.ts';

/** float64, for arrays as well; `wrong`: the factor of a gradient of a program over arrays that has this operation. */
function arrays(wrong?: string, asked: string[] = []): ModuleTarget {
  return {
    ...float64,
    tensors: true,
    gradient(program, at, mode) {
      if (!isTensorProgram(program)) return float64.gradient(program, at, mode);
      const text = JSON.stringify(program);
      asked.push(text);
      const own: TargetProgram = JSON.parse(targetProgramText(unrolled(program).program));
      const { value, gradient } = float64.gradient(own, at, mode) as { value: number; gradient: number[] };
      return { value, gradient: text.includes(`"${wrong}"`) ? gradient.map(entry => 2 * entry) : gradient };
    },
  } as ModuleTarget;
}

const check = async (target: ModuleTarget, ops: readonly string[]) => {
  const host = hostOf(target);
  const options = { seed: 1, runs: 0, ops };
  return checkDocument(host, 'arrays.mjs', options, await checkTarget(host, options));
};

describe('a sweep over arrays', { timeout: 120_000 }, () => {
  test('finds nothing where all is right', async () => {
    const asked: string[] = [];
    const { findings } = await check(arrays(undefined, asked), ['reduceMax', 'maxPool', 'relu']);
    expect(findings.filter(({ verdict }) => VIOLATIONS.includes(verdict))).toEqual([]);
    expect(asked.length).toBeGreaterThan(100);
    for (const part of ['"axes":[-1]', '"keepdims":true', '"shape":[17]', '"dilation":2', '"padding":1'])
      expect(
        asked.some(text => text.includes(part)),
        part,
      ).toBe(true);
  });

  test('finds what is wrong over arrays alone; it is asked again over arrays, and the report is accepted', async () => {
    const report = await check(arrays('maxPool'), ['maxPool']);
    const found = report.findings.filter(({ verdict }) => verdict === 'outside');
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]!.replay).toContain('cornercheck.tensors/1');
    expect(found[0]!.program.inputs).toContain('x[0]');
    const verified = verifyDocument(JSON.parse(stringifyDocument(sealed(report))));
    expect(verified.verdict).toBe('accepted');
  });

  test('a target that does not say so is asked about numbers only', async () => {
    const asked: string[] = [];
    await check({ ...arrays('maxPool', asked), tensors: false } as ModuleTarget, ['maxPool']);
    expect(asked).toEqual([]);
    expect([...tensorCases(hostOf(float64).info)]).toEqual([]);
  });
});
