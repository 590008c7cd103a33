import { describe, expect, test } from 'vitest';
import { renderJunit } from '../../src/reports/index.ts';
import { bundle, CONTROL, hostileReport, isWellFormed } from './fixtures.ts';

const report = bundle('tfjs-like').reports[0]!;
const text = renderJunit(report);

describe('renderJunit', () => {
  test('one case for each cell of the sweep and each finding', () => {
    const cases = report.sweep.length + report.findings.length;
    expect(text.match(/<testcase /g)).toHaveLength(cases);
    expect(text).toContain(`<testsuites name="cornercheck" tests="${cases}" failures="14" errors="1">`);
    expect(text).toContain(`tests="${cases}" failures="14" errors="1" skipped="4">`);
    expect(text.match(/<failure /g)).toHaveLength(14);
    expect(text.match(/<error /g)).toHaveLength(1);
    expect(text.match(/<skipped /g)).toHaveLength(4);
  });

  /** Of junit-10.xsd, by which the xUnit plugin of Jenkins reads; of what we write. */
  const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
    testsuites: ['name', 'time', 'tests', 'failures', 'errors'],
    testsuite: ['name', 'tests', 'failures', 'errors', 'skipped'],
    property: ['name', 'value'],
    testcase: ['name', 'time', 'classname', 'group'],
    failure: ['type', 'message'],
    error: ['type', 'message'],
    skipped: ['type', 'message'],
  };

  test('has the attributes that the schema of Jenkins has, and no line break in them', () => {
    const [finding] = report.findings;
    const longer = renderJunit({
      ...report,
      findings: [{ ...finding!, title: 'f(x) =\n  m = abs(x)\n  m' }],
    });
    expect(longer).toContain(': f(x) =; m = abs(x); m"');
    for (const [, element, attributes] of text.matchAll(/<([a-z]+)((?: [a-z]+="[^"]*")+)/g))
      for (const [, name, value] of attributes!.matchAll(/ ([a-z]+)="([^"]*)"/g)) {
        expect(ATTRIBUTES[element!], `${element} ${name}`).toContain(name);
        expect(value).not.toContain('\n');
      }
  });

  test('violations fail, what the baseline lists and what is undecided is skipped, the rest passes', () => {
    expect(text).toContain('name="outside-reduceMax-tied"><failure message="outside: reduceMax passes');
    expect(text).toContain('name="outside-min-tied"><skipped message="in the baseline: outside: min');
    expect(text).toContain('name="undecided-abs"><skipped');
    expect(text).toContain('name="conservative-zero"/>');
    expect(text).toContain('<testcase classname="tfjs-like.max" name="no tie"/>');
  });

  test('E7: what was not asked is skipped, and says how many points and why', () => {
    const left = {
      exp: { 'the value is not rational there': 12 },
      clip: { 'it is contested': 1, 'no value': 2 },
    };
    const asked = renderJunit({ ...report, leftOut: left });
    expect(asked).toContain(
      '<testcase classname="tfjs-like.exp" name="points left out"><skipped message="12 points: the value is not rational there">',
    );
    expect(asked).toContain('message="1 point: it is contested; 2 points: no value"');
    expect(asked).toContain('skipped="6"');
    expect(isWellFormed(asked)).toBe(true);
  });

  test('an incomplete run is an error', () => {
    expect(renderJunit(bundle('clean').reports[1]!)).toContain('name="the run is complete"><error');
  });

  test('hostile text stays text, of characters that XML allows', () => {
    const hostile = renderJunit(hostileReport());
    expect(hostile).not.toMatch(/<script|<img|<!--|\]\]>/);
    expect(hostile).not.toMatch(CONTROL);
    expect(isWellFormed(hostile)).toBe(true);
  });
});
