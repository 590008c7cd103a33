import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { renderCheck, renderExplain } from '../../src/reports/index.ts';
import { wrap } from '../../src/reports/terminal/layout.ts';
import { ANSI, bundle, CONTROL, hostileReport } from './fixtures.ts';

const plain = (text: string): string => text.replace(ANSI, '');
const explain = (i: number, width?: number): string =>
  plain(renderExplain(bundle('clean').explains![i]!, width === undefined ? {} : { width }));

test('of a program of a thousand lines the beginning and the end are shown', () => {
  const one = bundle('clean').explains![0]!;
  const lines = Array.from({ length: 1000 }, (_, i) => `n${i} = relu(x)`);
  const shown = plain(renderExplain({ ...one, text: lines.join('\n') })).split('\n');
  expect(shown.slice(38, 42)).toEqual([
    'n38 = relu(x)',
    '… 960 more lines',
    'n999 = relu(x)',
    expect.anything(),
  ]);
  expect(plain(renderExplain({ ...one, text: lines.slice(0, 40).join('\n') }))).not.toContain('more lines');
});

describe('renderExplain', () => {
  test('the zero program at 0', () => {
    expect(explain(0, 100)).toBe(
      `zero(t) = relu(-t) + t - relu(t)
at t = 0

  value         0
  derivative    1
  ties          relu at relu.1: 0 | x
                relu at relu.2: 0 | x
  I(x)          4 active, 3 distinct gradients: −1, 0, 1
  D_f = D_P     [−1, 1]
  Clarke        {0}

  0 ∈ D_f       yes. 0 is one of the active gradients, so it is in D_f(x).
  0 ∈ Clarke    yes. 0 is one of the gradients of essential pieces, so it is in ∂ᶜf(x).
  artificial    no`,
    );
  });

  test('the lexicographic derivative stands beside that of Algorithm 2, at ties', () => {
    const doc = bundle('clean').explains![0]!;
    const text = (more: Partial<typeof doc>) => plain(renderExplain({ ...doc, ...more }));
    const found = { lexicographic: { gradient: ['0'] } };
    expect(text(found)).toContain('derivative    1\n  in Clarke     0 (the lexicographic derivative)');
    expect(text({ lexicographic: { why: 'a guard is flat' } })).toContain(
      'in Clarke     undecided (a guard is flat)',
    );
    expect(text({ ...found, ties: [] })).not.toContain('in Clarke');
  });

  test('an artificial critical point', () => {
    expect(explain(1)).toContain(
      'artificial    yes: a critical point for automatic differentiation, not for the function',
    );
  });

  test('modes that differ, conventions, and what is undecided', () => {
    const doc = bundle('clean').explains![0]!;
    const text = plain(
      renderExplain({
        ...doc,
        gradient: { forward: ['1'], backward: ['0'] },
        conventions: { relu: 'last' },
        selectionCritical: { verdict: 'undecided', why: 'over the budget' },
        clarke: { ...doc.clarke, status: 'undecided', why: 'over the budget' },
      }),
    );
    expect(text).toContain('forward       1 (relu: last)\n  backward      0 (relu: last)');
    expect(text).toContain('0 ∈ D_f       undecided (over the budget)');
    expect(text).toContain('Clarke        undecided, holds {0} (over the budget)');
  });

  test('keeps to the width', () => {
    for (const line of explain(2, 60).split('\n')) expect(line.length, line).toBeLessThanOrEqual(60);
  });
});

describe('renderCheck', () => {
  const report = bundle('tfjs-like').reports[0]!;
  const text = plain(renderCheck(report, { width: 100 }));

  test('counts, conventions, findings, outcome, in this order', () => {
    const parts = [
      'tfjs-like 4.22.0  float32',
      'outside         238  not in D_f(x): no choice of active pieces',
      '1,938  checks',
      'At ties',
      'the sum of all: ',
      'outside 1/11, 212 checks',
      'outside 3/11, 7 checks (in the baseline)',
      '✗ 317 violations of 8 causes (1 in the baseline)',
    ];
    const places = parts.map(part => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('a finding takes about eight lines', () => {
    const block = text.split('\n\n').find(part => part.startsWith('outside 1/'))!;
    expect(block.split('\n').length).toBeLessThanOrEqual(10);
    expect(block).toContain('replay              cornercheck check tfjs --replay outside-reduceMax-tied');
  });

  test('an incomplete run without a violation is not a pass', () => {
    const incomplete = plain(renderCheck(bundle('clean').reports[1]!));
    expect(incomplete).toMatch(/… no violation so far\. Incomplete run: what is missing was not checked\.$/);
    expect(plain(renderCheck(bundle('clean').reports[0]!))).toMatch(/✓ no violation$/);
  });

  test('hostile text cannot steer the terminal', () => {
    const hostile = plain(renderCheck(hostileReport()));
    expect(hostile).not.toMatch(CONTROL);
    expect(hostile).toContain('backwards');
  });
});

describe('colour', () => {
  const run = (env: Record<string, string>): string => {
    const script = `import { renderCheck } from './src/reports/index.ts';
      import { readFileSync } from 'node:fs';
      process.stdout.write(renderCheck(JSON.parse(readFileSync('fixtures/reports/tfjs-like.json', 'utf8')).reports[0]));`;
    const { NO_COLOR: _, FORCE_COLOR: __, ...rest } = process.env;
    return execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: new URL('../..', import.meta.url),
      env: { ...rest, ...env },
      encoding: 'utf8',
    });
  };

  test('is there when it is forced, and not in a pipe or with NO_COLOR', () => {
    expect(run({ FORCE_COLOR: '1' })).toMatch(ANSI);
    expect(run({})).not.toMatch(ANSI);
    expect(run({ NO_COLOR: '1' })).not.toMatch(ANSI);
  });
});

test('wrap breaks at spaces and keeps long words and indentation', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('  f(x) = averyveryverylongname + y', 12)).toEqual([
    '  f(x) =',
    '  averyveryverylongname',
    '  + y',
  ]);
});
