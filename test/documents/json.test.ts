import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { stringifyCompact, stringifyDocument } from '../../src/documents/index.ts';
import { bundle, bundleText } from '../reports/fixtures.ts';

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, entry]) => [key, shuffled(entry)]),
  );
}

describe('stringifyDocument', () => {
  test('reads a value once for a line, and once more where it does not fit there', () => {
    let times = 0;
    const source = (text: string) => ({
      get text() {
        times += 1;
        return text;
      },
    });
    stringifyDocument(source('short'));
    expect(times).toBe(1);
    stringifyDocument(source('long'.repeat(100)));
    expect(times).toBe(3);
  });

  test('writes keys in the order of the schema, whatever order they were made in', () => {
    const report = bundle('tfjs-like').reports[0]!;
    const keys = Object.keys(JSON.parse(stringifyDocument(shuffled(report))));
    expect(keys).toEqual([
      'format',
      'target',
      'seed',
      'checks',
      'complete',
      'summary',
      'conventions',
      'sweep',
      'findings',
      'notes',
    ]);
    expect(stringifyDocument(shuffled(report))).toBe(stringifyDocument(report));
    const finding = Object.keys(JSON.parse(stringifyDocument(shuffled(report))).findings[0]);
    expect(finding.slice(0, 5)).toEqual(['id', 'verdict', 'title', 'ops', 'program']);
  });

  test.each(['tfjs-like', 'clean'] as const)('the fixture %s is as it would be written', name => {
    expect(`${stringifyDocument(bundle(name))}\n`).toBe(bundleText(name));
  });

  test('keeps what the schema does not name, sorted and last; a key __proto__ is a key', () => {
    const text = '{"zeta":1,"format":"cornercheck.explain/1","__proto__":{"a":1},"alpha":2}';
    expect(stringifyCompact(JSON.parse(text))).toBe(
      '{"format":"cornercheck.explain/1","__proto__":{"a":1},"alpha":2,"zeta":1}',
    );
  });

  const E = { hi: '3', lo: '2', expr: 'exp(1)' };
  const written = '{"expr":"exp(1)","lo":"2","hi":"3"}';

  test.each([
    [{ format: 'cornercheck.explain/1', value: E, active: { gradients: [[E]] } }, 2],
    [{ format: 'cornercheck.judgement/1', right: [E], expected: { value: E, clarke: { outer: [[E]] } } }, 3],
    [{ format: 'cornercheck.judgement/1', certificate: { separator: [E] }, returned: { gradient: [E] } }, 2],
    [{ format: 'cornercheck.report/1', findings: [{ expected: { gradient: [E] }, right: [E] }] }, 2],
  ])('writes closed forms in one order: %j', (document, count) => {
    expect(stringifyCompact(document).split(written)).toHaveLength(count + 1);
  });

  test('sorts what is no closed form, and the other kinds of documents as ever', () => {
    const other = { format: 'cornercheck.explain/1', value: { ...E, at: '1' } };
    expect(stringifyCompact(other)).toContain('{"at":"1","expr":"exp(1)","hi":"3","lo":"2"}');
    const critical = { format: 'cornercheck.critical/1', critical: [{ value: E, clarke: [E] }] };
    expect(stringifyCompact(critical)).not.toContain(written);
  });

  test('what is short stands on one line, what is long on several', () => {
    expect(stringifyDocument({ b: [1, 2], a: 'x' })).toBe('{ "a": "x", "b": [1, 2] }');
    const long = 'x'.repeat(60);
    expect(stringifyDocument({ a: [long, long] })).toBe(`{\n  "a": [\n    "${long}",\n    "${long}"\n  ]\n}`);
  });

  test('refuses what JSON has no word for', () => {
    expect(() => stringifyDocument({ a: Number.NaN })).toThrow('expected JSON, got NaN');
    expect(() => stringifyDocument({ a: 1n })).toThrow('expected JSON, got 1');
  });

  property.prop([fc.jsonValue()])('says the same as the value', value => {
    const plain = JSON.parse(JSON.stringify(value));
    expect(JSON.parse(stringifyDocument(value))).toEqual(plain);
    expect(JSON.parse(stringifyCompact(value))).toEqual(plain);
  });
});
