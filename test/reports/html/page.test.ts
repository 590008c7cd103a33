import { describe, expect, test } from 'vitest';
import { anchorsOf } from '../../../src/reports/html/anchors.ts';
import {
  extractBundle,
  type ReportBundle,
  renderHtml,
  stringifyDocument,
} from '../../../src/reports/index.ts';
import { bundle, CONTROL, HOSTILE, hostileReport, isWellFormed } from '../fixtures.ts';

const tfjs = bundle('tfjs-like');
const page = renderHtml(tfjs);

describe('the page', () => {
  test('loads nothing: every address is a place in the page', () => {
    const addresses = [...page.matchAll(/\b(?:href|src|action|data|poster|srcset)="([^"]*)"/g)].map(
      ([, at]) => at!,
    );
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) expect(address).toMatch(/^(#|data:,$)/);
    expect(page).not.toMatch(/@import|url\(/);
  });

  test('every link inside it leads to a place, and places are unique', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, place] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(place);
    for (const [, names] of page.matchAll(/aria-labelledby="([^"]*)"/g))
      for (const id of names!.split(' ')) expect(ids).toContain(id);
  });

  test('says the outcome, the counts, and the proof', () => {
    expect(page).toContain('317 violations of 8 causes (1 in the baseline)');
    expect(page).toContain('<b>238</b> outside');
    expect(page).toContain('⟨d, g⟩ = 1 for every active gradient g, but 2 for (1, 1)');
    expect(page).toContain('cornercheck check tfjs --replay outside-reduceMax-tied');
    expect(page).not.toContain('does not check');
  });

  test('does not show a certificate that proves nothing as a proof', () => {
    const report = tfjs.reports[0]!;
    const finding = { ...report.findings[0]!, returned: { value: '1', gradient: ['1/2', '1/2'] } };
    const wrong = renderHtml({ ...tfjs, reports: [{ ...report, findings: [finding] }] });
    expect(wrong).toContain('<span class="bad">The certificate does not check');
  });

  test('says what a coincidence is', () => {
    const article = page
      .split('<article')
      .find(part => part.includes('id="tfjs-like--outside-abs-coincidence"'))!;
    expect(article).toContain('holds it by coincidence only');
    expect(article).not.toContain('no choice of active pieces explains it');
  });

  test('names the part of a set that is known', () => {
    const doc = bundle('clean').explains![0]!;
    const clarke = { ...doc.clarke, status: 'bounds' as const, outer: doc.active.gradients };
    const text = renderHtml({ format: 'cornercheck.reports/1', reports: [], explains: [{ ...doc, clarke }] });
    expect(text).toContain('the known part of Clarke’s set');
    expect(page).not.toContain('the known part');
  });

  test('says that a run is incomplete, and that nothing was found', () => {
    const clean = renderHtml(bundle('clean'));
    expect(clean).toContain('Incomplete run.');
    expect(clean).toContain('no violation so far');
    expect(renderHtml({ format: 'cornercheck.reports/1', reports: [] })).toContain('No target was checked.');
  });

  test('E7: an operation that was asked in small part is not green, and one that was not asked at all is shown', () => {
    const report = tfjs.reports[0]!;
    const entry = report.sweep.find(({ op }) => op === 'relu')!;
    const sweep = [{ op: 'exp', pattern: 'no tie', checks: 1, verdicts: { gradient: 1 } }, entry];
    const left = {
      exp: { 'the value is not rational there': 73 },
      logSumExp: { 'the value is not rational there': 8 },
    };
    const asked = renderHtml({ ...tfjs, reports: [{ ...report, sweep, conventions: {}, leftOut: left }] });
    expect(asked).toContain('not asked at 73 points');
    expect(asked).toContain('not asked at 8 points');
    const row = (page: string, op: string): string => {
      const operations = page.slice(page.indexOf('<h2>Operations at their ties</h2>'));
      return /<tr><th scope="row"><code>OP<\/code>.*?<\/tr>/s.exec(
        operations.replaceAll(`<code>${op}<`, '<code>OP<'),
      )![0];
    };
    expect(row(asked, 'exp')).not.toContain('chip good');
    expect(row(asked, 'relu')).toContain('chip good');
    const whole = renderHtml({ ...tfjs, reports: [{ ...report, sweep, conventions: {} }] });
    expect(row(whole, 'exp')).toContain('chip good');
  });

  test('is the same text for the same bundle', () => {
    expect(renderHtml(bundle('tfjs-like'))).toBe(page);
  });

  test('has the documents in it', () => {
    expect(extractBundle(page)).toEqual(tfjs);
    expect(() => extractBundle('<html></html>')).toThrow('expected a page with embedded cornercheck data');
  });

  test('of 40 findings is smaller than a megabyte', () => {
    const report = tfjs.reports[0]!;
    const findings = Array.from({ length: 40 }, (_, i) => ({
      ...report.findings[i % report.findings.length]!,
      id: `f${i}`,
    }));
    expect(Buffer.byteLength(renderHtml({ ...tfjs, reports: [{ ...report, findings }] }))).toBeLessThan(
      1_000_000,
    );
  });

  test('draws one input, two inputs, and a table for three', () => {
    const article = (id: string) =>
      page.split('<article').find(part => part.includes(`id="tfjs-like--${id}"`))!;
    expect(article('outside-min-tied')).toContain('class="returned-line"');
    expect(article('outside-reduceMax-tied')).toContain('class="separator"');
    expect(article('outside-median-tied')).toContain('<table class="gradients">');
    expect(article('outside-median-tied')).not.toContain('<svg');
  });

  test('leaves out the picture of a program that cannot be evaluated, and keeps the slopes', () => {
    const report = tfjs.reports[0]!;
    const finding = { ...report.findings.find(({ id }) => id === 'outside-min-tied')!, program: {} };
    const without = renderHtml({
      format: 'cornercheck.reports/1',
      reports: [{ ...report, findings: [finding] }],
    });
    expect(without).not.toContain('class="curve"');
    expect(without).toContain('class="df-bar"');
  });
});

describe('hostile text from a target', () => {
  const hostile: ReportBundle = {
    format: 'cornercheck.reports/1',
    title: HOSTILE.join(' '),
    reports: [hostileReport(), hostileReport()],
    figure: {
      format: 'cornercheck.figure/1',
      curves: tfjs.figure!.curves.map(curve => ({
        ...curve,
        name: HOSTILE[0],
        text: HOSTILE[1],
        returned: { [HOSTILE[3]]: HOSTILE[2] },
      })),
    },
  };
  const text = renderHtml(hostile);

  test('makes no element, attribute or script of its own', () => {
    expect(text.match(/<script/g)).toHaveLength(2);
    expect(text.match(/<\/script/g)).toHaveLength(2);
    const data = text.indexOf('id="cornercheck-data"');
    // Without quoted values, in which anything may stand.
    const tags = text.slice(text.indexOf('<body>'), data).replace(/"[^"]*"/g, '""');
    expect(/<img|<!--|<[^>]* on\w+=/.exec(tags)).toBeNull();
    expect(CONTROL.exec(text)).toBeNull();
    expect(/[\u2028\u2029]/.exec(text.slice(data))).toBeNull();
    expect(isWellFormed(text)).toBe(true);
  });

  test('comes back out of the page as it went in', () => {
    expect(stringifyDocument(extractBundle(text))).toBe(stringifyDocument(hostile));
  });

  test('gets places that are unique and made of plain characters', () => {
    const anchors = anchorsOf(hostile);
    const places = hostile.reports.flatMap(report =>
      report.findings.map(finding => anchors.finding(report, finding)),
    );
    expect(new Set(places).size).toBe(places.length);
    for (const place of places) expect(place).toMatch(/^[\w.-]+$/);
  });
});

test('targets of one name are told apart by version, and by number', () => {
  const report = tfjs.reports[0]!;
  const older = { ...report, target: { ...report.target, version: '3.0.0' } };
  const again = { ...report };
  const anchors = anchorsOf({ format: 'cornercheck.reports/1', reports: [report, older, again] });
  expect([report, older, again].map(anchors.target)).toEqual([
    'tfjs-like 4.22.0',
    'tfjs-like 3.0.0',
    'tfjs-like 4.22.0 2',
  ]);
});
