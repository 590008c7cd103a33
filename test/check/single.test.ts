import { describe, expect, test } from 'vitest';
import { checkOne } from '../../src/check/index.ts';
import { rational } from '../../src/numbers/index.ts';
import { parseProgramText } from '../../src/programs/index.ts';
import { openTarget } from '../../src/targets/index.ts';
import { composedTarget } from './composed.ts';
import { hostOf } from './host.ts';

const right = hostOf(composedTarget({ precision: 'float64' }));
const NULL = 'select null(x) { 0 when x != 0; x when x = 0 }\n';
const one = (text: string, ...at: number[]) =>
  checkOne(right, { program: parseProgramText(text), at: at.map(x => rational(x)) });

describe('a target is not blamed for what it was never said to run', () => {
  test('programs of several outputs', async () => {
    await expect(one('x, y', 0, 0)).rejects.toThrow('expected a program of one output');
    await expect(one('sort(x, y)', 1, 1)).rejects.toThrow('expected a program of one output');
    expect([...(await one('sort(x, y)[1]', 1, 1)).summary.keys()]).toEqual(['clarke']);
  });

  test('selections that the program defines: they cannot be listed', async () => {
    await expect(one(`${NULL}null(t)`, 0)).rejects.toThrow(/does not run the selection null/);
  });

  test('where libraries do not agree on the function: no verdict', async () => {
    const { summary, findings, inapplicable } = await one('clip(x, 2, 1)', 1);
    expect([...summary.keys()]).toEqual(['inapplicable']);
    expect(findings).toEqual([]);
    expect(inapplicable).toContain('libraries do not agree');
  });

  test('but it is judged where it answers', async () => {
    const exact = await openTarget('exact');
    const { summary } = await checkOne(exact, {
      program: parseProgramText(`${NULL}null(t)`),
      at: [rational(0)],
    });
    await exact.close();
    expect([...summary.keys()]).toEqual(['conservative']);
  });
});
