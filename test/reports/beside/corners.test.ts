/** The corner table: what fails stands first, and each cell says how to see it again. */
import { describe, expect, test } from 'vitest';
import {
  type CheckDocument,
  type ComparisonDocument,
  type ReportBundle,
  WRONG,
} from '../../../src/documents/index.ts';
import { cornerFacts, cornersOutcome, cornerTable } from '../../../src/reports/beside/corners.ts';
import { renderCorners } from '../../../src/reports/corners.ts';
import { renderHtml } from '../../../src/reports/index.ts';
import { markdownOf } from '../../../src/reports/views.ts';
import { saved } from '../saved.ts';

const base = saved('report') as CheckDocument;
const violation = base.findings.find(({ verdict }) => verdict === 'outside')!;
const reading = {
  mode: 'backward',
  program: { inputs: ['x'], nodes: [{ id: 'r', op: 'relu', args: ['x'], call: 'my.relu' }], output: 'r' },
  text: 'relu(x)',
  at: ['0'],
  tie: 'x = 0',
  pieces: { 1: '0', 2: 'x' },
  gradient: ['0'],
  weights: { 1: '1' },
} as const;
const report: CheckDocument = {
  ...base,
  target: { ...base.target, name: 'mine', modes: ['backward', 'forward'], specifier: './my ad.mjs' },
  sweep: [
    {
      op: 'relu',
      pattern: 'x = 0',
      checks: 4,
      verdicts: { clarke: 4 },
      modes: { backward: { clarke: 2 }, forward: { clarke: 2 } },
    },
    {
      op: 'abs',
      pattern: 'x = 0',
      checks: 4,
      verdicts: { outside: 2, clarke: 2 },
      modes: { backward: { outside: 2 }, forward: { clarke: 2 } },
      finding: violation.id,
    },
  ],
  conventions: { relu: { status: 'legal', rule: 'the piece 0', readings: [reading] } },
  findings: [violation],
};
const other: CheckDocument = {
  ...report,
  target: { ...report.target, name: 'other', modes: ['backward'], precision: 'float32' },
  sweep: [{ op: 'relu', pattern: 'x = 0', checks: 1, verdicts: { clarke: 1 } }],
  findings: [],
};
const bundle: ReportBundle = { format: 'cornercheck.reports/1', reports: [report, other] };
const table = cornerTable(bundle);

test('columns are libraries by mode and precision; rows that fail stand first', () => {
  expect(table.columns.map(({ label }) => label)).toEqual([
    `mine ${base.target.precision} backward`,
    `mine ${base.target.precision} forward`,
    'other float32 backward',
  ]);
  expect(table.rows.map(({ op, failing }) => [op, failing])).toEqual([
    ['abs', true],
    ['relu', false],
  ]);
  expect(table.rows[0]!.corners.map(corner => corner?.verdict)).toEqual(['outside', 'clarke', undefined]);
  expect(cornersOutcome(table)).toBe('1 of 5 corners fail');
  expect(cornersOutcome(cornerTable({ reports: [other] }))).toBe('no corner of 1 fails');
});

describe('a cell', () => {
  const factsOf = (row: number, column: number) =>
    Object.fromEntries(
      cornerFacts(table.rows[row]!.corners[column]!, table.columns[column]!, table.rows[row]!.op),
    );

  test('that fails is its finding: what came back, what would be right, and the command', () => {
    expect(factsOf(0, 0)).toMatchObject({
      again: violation.replay,
      right: expect.any(String),
      seen: 'outside 2',
    });
  });

  test('that is right is what was read there; a target’s own names go into the command', () => {
    expect(factsOf(1, 0)).toMatchObject({ program: 'relu(x)', returned: 'gradient 0 (backward mode)' });
    expect(factsOf(1, 0).again).toBe(
      `npx cornercheck check './my ad.mjs' --program '${JSON.stringify(reading.program)}' --at x=0`,
    );
  });

  test('of which nothing was read asks the operation again', () => {
    expect(factsOf(0, 1).again).toBe("npx cornercheck check './my ad.mjs' --ops abs --runs 0");
  });
});

test('on a terminal the columns are aligned, and what fails is told below', () => {
  const [head, ...lines] = renderCorners(bundle, { width: 100 }).split('\n');
  const column = head!.indexOf('mine');
  expect(lines[0]!.slice(column)).toMatch(/^OUT {2,}clarke$/);
  expect(lines[1]!.slice(column)).toMatch(/^clarke 0 {2,}clarke/);
  expect(lines.at(-1)).toContain('✗ 1 of 5 corners fail');
  expect(lines.join('\n')).toContain(violation.replay);
});

test('in a page each cell opens, and says where its finding is; in Markdown what fails is bold', () => {
  const page = renderHtml(bundle);
  expect(page).toMatch(/<section id="corners"><h2>Corner table: 1 of 5 corners fail<\/h2>/);
  expect(page).toMatch(/<details class="corner"><summary><span class="chip bad">/);
  expect(page).toContain('1 row</summary>'.replace('row', 'row in which nothing fails'));
  expect(markdownOf(bundle)).toMatch(/\| `abs` \| x = 0 \| \*\*OUT\*\* \| clarke \| {2}\|/);
});

describe('two targets held against each other', () => {
  const comparison = saved('comparison') as ComparisonDocument;
  const pair: ReportBundle = { format: 'cornercheck.reports/1', reports: [], comparisons: [comparison] };
  const { columns, rows } = cornerTable(pair);
  const isFailing = ({ agreements }: ComparisonDocument['sweep'][number]): boolean =>
    WRONG.some(one => (agreements[one] ?? 0) > 0);

  test('are one column: where one is wrong the row fails, a legal difference does not', () => {
    expect(columns.map(({ label }) => label)).toEqual([comparison.labels.join(' against ')]);
    const failing = rows.filter(row => row.failing);
    expect(failing).toHaveLength(comparison.sweep.filter(isFailing).length);
    expect(failing.length).toBeGreaterThan(0);
    expect(rows.slice(0, failing.length)).toEqual(failing);
    expect(rows.some(({ corners: [corner] }) => corner?.compared?.worst === 'convention')).toBe(true);
  });

  test('a cell has both answers, what would be right, and the command that asks both', () => {
    const difference = comparison.differences.find(({ agreement }) => agreement === 'first')!;
    const row = rows.find(({ corners: [one] }) => one?.compared?.difference === difference)!;
    const facts = Object.fromEntries(cornerFacts(row.corners[0]!, columns[0]!, row.op));
    expect(facts).toMatchObject({
      program: difference.answers[0].text,
      right: expect.any(String),
      seen: expect.stringContaining('first'),
      again: difference.replay,
    });
    for (const label of comparison.labels) expect(facts[label]).toEqual(expect.any(String));
  });

  test('are shown by every view', () => {
    expect(renderCorners(pair, { width: 100 })).toMatch(/FIRST WRONG[\s\S]*--against/);
    const page = renderHtml(pair);
    expect(page).toMatch(/<b>FIRST WRONG<\/b>/);
    expect(page).not.toContain('No target was checked');
    for (const place of [...page.matchAll(/href="#([^"]+)"/g)]) expect(page).toContain(`id="${place[1]}"`);
    expect(markdownOf(pair)).toContain('**FIRST WRONG**');
  });
});
