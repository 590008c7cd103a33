import { describe, expect, test } from 'vitest';
import { renderSarif } from '../../src/reports/index.ts';
import { bundle, hostileReport } from './fixtures.ts';

const report = bundle('tfjs-like').reports[0]!;
const [run] = JSON.parse(renderSarif(report)).runs;

describe('renderSarif', () => {
  test('one result a finding, each pointing at its rule', () => {
    expect(run.results).toHaveLength(report.findings.length);
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  });

  test('violations are errors, the spurious is a note', () => {
    const level = (id: string) =>
      run.results.find((result: { partialFingerprints: object }) =>
        Object.values(result.partialFingerprints).includes(id),
      ).level;
    expect(level('outside-reduceMax-tied')).toBe('error');
    expect(level('undecided-abs')).toBe('warning');
    expect(level('conservative-zero')).toBe('note');
  });

  test('what the baseline lists is suppressed', () => {
    const suppressed = run.results.filter((result: { suppressions?: object }) => result.suppressions);
    expect(suppressed).toHaveLength(1);
    expect(suppressed[0].baselineState).toBe('unchanged');
  });

  test('points at the file of the target, where there is one', () => {
    const place = (specifier: string) =>
      JSON.parse(renderSarif({ ...report, target: { ...report.target, specifier } })).runs[0].results[0]
        .locations[0];
    expect(place('./my ad.mjs').physicalLocation.artifactLocation.uri).toBe('my%20ad.mjs');
    expect(place('tfjs').physicalLocation).toBeUndefined();
    expect(place('cmd:node a.js').physicalLocation).toBeUndefined();
    expect(place('tfjs').logicalLocations).toEqual([
      { name: 'reduceMax', fullyQualifiedName: 'tfjs-like.reduceMax', kind: 'function' },
    ]);
  });

  test('an incomplete run says so; hostile text is JSON', () => {
    expect(
      JSON.parse(renderSarif(bundle('clean').reports[1]!)).runs[0].invocations[0].executionSuccessful,
    ).toBe(false);
    expect(() => JSON.parse(renderSarif(hostileReport()))).not.toThrow();
  });
});
