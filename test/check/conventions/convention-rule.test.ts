import { describe, expect, test } from 'vitest';
import { sealed, verifyDocument } from '../../../src/certificates/index.ts';
import { EACH } from '../../../src/check/conventions/convention-rule.ts';
import { checkDocument, checkTarget } from '../../../src/check/index.ts';
import { renderCheck, renderMarkdown } from '../../../src/reports/index.ts';
import { conventionWords, familiar, readWords } from '../../../src/reports/words/convention.ts';
import type { ModuleTarget } from '../../../src/targets/libraries/module-target.ts';
import float64 from '../../../src/targets/own/float64.ts';
import { hostOf } from '../host.ts';

type Partials = (x: readonly number[], node: Readonly<Record<string, unknown>>) => [number, number[]];

const tape = '../../../fixtures/broken/tape.mjs';
const { createTarget } = (await import(tape)) as {
  readonly createTarget: (name: string, options: object) => unknown;
};

const targetWith = (operations: Readonly<Record<string, Partials>>, rest = {}): ModuleTarget =>
  createTarget('odd', { operations, ...rest }) as unknown as ModuleTarget;

const reportOf = async (target: ModuleTarget, ...ops: string[]) => {
  const host = hostOf(target);
  const options = { seed: 1, runs: 0, ops };
  const document = checkDocument(host, 'odd', options, await checkTarget(host, options));
  return JSON.parse(JSON.stringify(document)) as typeof document;
};
const conventionOf = async (target: ModuleTarget, op: string) =>
  (await reportOf(target, op)).conventions[op]!;

/** The k-th of n tied ones has the weight that nested binary maxima with one half each give it. */
const nested = (x: readonly number[], value: number): number[] => {
  let gradient: number[] = [1];
  let best = x[0]!;
  for (const [i, entry] of x.entries()) {
    if (i === 0) continue;
    const share = entry > best ? 0 : entry === best ? 1 / 2 : 1;
    gradient = [...gradient.map(slope => slope * share), 1 - share];
    best = Math.max(best, entry);
  }
  expect(best).toBe(value);
  return gradient;
};

describe('A4: a convention varies only where two readings of one tie differ', () => {
  test.each([
    [
      "relu'(0) = 0.1",
      'relu',
      ([x]: readonly number[]) => [Math.max(x!, 0), [x! > 0 ? 1 : x === 0 ? 0.1 : 0]],
      '0.1 at x = 0',
    ],
    [
      "relu'(0) = 1/4",
      'relu',
      ([x]: readonly number[]) => [Math.max(x!, 0), [x! > 0 ? 1 : x === 0 ? 0.25 : 0]],
      '1/4 at x = 0',
    ],
    [
      "relu6' is 0 at 0 and 0 at 6",
      'relu6',
      ([x]: readonly number[]) => [Math.min(Math.max(x!, 0), 6), [x! > 0 && x! < 6 ? 1 : 0]],
      '0 at x = 0, 0 at x = 6',
    ],
    [
      "relu6' is 0 at 0 and 1/2 at 6",
      'relu6',
      ([x]: readonly number[]) => [Math.min(Math.max(x!, 0), 6), [x! > 0 && x! < 6 ? 1 : x === 6 ? 0.5 : 0]],
      '0 at x = 0, 1/2 at x = 6',
    ],
    [
      'nested binary maxima',
      'max',
      (x: readonly number[]) => [Math.max(...x), nested(x, Math.max(...x))],
      '(1/2, 1/2) of 2 tied, (1/4, 1/4, 1/2) of 3 tied',
    ],
  ] as const)('%s', async (_, op, rule, words) => {
    const target = targetWith({ [op]: rule as unknown as Partials });
    const convention = await conventionOf(target, op);
    expect(convention.status).toBe('legal');
    expect(readWords(convention.readings)).toContain(words);
    const report = await reportOf(target, op);
    expect(verifyDocument(sealed(report))).toMatchObject({ verdict: 'accepted', problems: [] });
    for (const view of [renderCheck(report, { width: 200 }), renderMarkdown(report)])
      expect(view.replaceAll('\\', '')).toContain(words);
  });

  test('the same tie answered in two ways, and only that, varies', async () => {
    let asked = 0;
    const target = targetWith({ relu: ([x]) => [Math.max(x!, 0), [x! > 0 ? 1 : x === 0 ? asked++ % 2 : 0]] });
    const both = targetWith({
      max: x => [
        Math.max(...x),
        x.map((entry, i) =>
          entry < Math.max(...x)
            ? 0
            : x[0] === 0
              ? Number(i === x.lastIndexOf(Math.max(...x)))
              : Number(i === x.indexOf(Math.max(...x))),
        ),
      ],
    });
    const read = await conventionOf(both, 'max');
    expect(read).toMatchObject({ status: 'varies', rule: 'not the same at every tie' });
    expect(conventionWords(read)).toContain('(0, 1) or (1, 0) of 2 tied of max(x, y)');
    // Of one point with two modes: the readings of each mode are ties of their own.
    expect((await conventionOf(target, 'relu')).status).toBe('legal');
  });

  test('a sort takes what stands at a place: other pieces at ties of as many, and always the same', async () => {
    // The middle one, or two, in ascending order; of equal ones what stands first comes first.
    const middle = (x: readonly number[]): [number, number[]] => {
      const order = x.map((_, i) => i).sort((i, j) => x[i]! - x[j]! || i - j);
      const two = [order[Math.floor((x.length - 1) / 2)]!, order[Math.floor(x.length / 2)]!];
      return [(x[two[0]!]! + x[two[1]!]!) / 2, x.map((_, i) => two.filter(k => k === i).length / 2)];
    };
    const report = await reportOf(targetWith({ median: middle }), 'median');
    expect(report.conventions.median).toMatchObject({
      status: 'varies',
      rule: 'a choice by where the tied arguments stand',
    });
    expect(conventionWords(report.conventions.median!)).toContain('(0, 1) or (1, 0) of 2 tied');
    expect(verifyDocument(sealed(report))).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  test('rules have their names where they fit', async () => {
    expect(await conventionOf(float64, 'max')).toMatchObject({
      status: 'legal',
      rule: "the index's own piece",
    });
    const last = targetWith({ relu: ([x]) => [Math.max(x!, 0), [x! >= 0 ? 1 : 0]] });
    expect(await conventionOf(last, 'relu')).toMatchObject({
      status: 'legal',
      rule: 'the last active piece',
    });
    const quarter = targetWith({ relu: ([x]) => [Math.max(x!, 0), [x! > 0 ? 1 : x === 0 ? 0.25 : 0]] });
    expect(await conventionOf(quarter, 'relu')).toMatchObject({ rule: EACH });
    const double = targetWith({ relu: ([x]) => [Math.max(x!, 0), [x! > 0 ? 1 : x === 0 ? 2 : 0]] });
    expect(await conventionOf(double, 'relu')).toMatchObject({ status: 'illegal' });
  });
});

test('numbers that a person knows', () => {
  expect(familiar('3602879701896397/36028797018963968')).toBe('0.1');
  expect(familiar('13421773/134217728')).toBe('0.1');
  expect(familiar('6004799503160661/18014398509481984')).toBe('≈ 1/3');
  expect(familiar('-6004799503160661/9007199254740992')).toBe('≈ −2/3');
  expect(familiar('11184811/33554432')).toBe('≈ 1/3');
  expect(familiar('1/2')).toBe('1/2');
  expect(familiar('-1')).toBe('−1');
  expect(familiar('NaN')).toBe('NaN');
  expect(familiar('2251799813685249/2251799813685248')).toContain('≈ 1.0000000000000004');
});
