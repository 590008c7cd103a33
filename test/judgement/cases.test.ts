import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { judgeLine } from '../../src/judgement/index.ts';

const MAX = '"program":"max(x, y)","at":[1,1]';

describe('a line of a file of cases', () => {
  test('is judged, with its id and its number', () => {
    const judgement = judgeLine(`{"id":"a","program":"max(x, y)","at":[1,"1"],"gradient":[1,1]}`, 7);
    expect(judgement).toMatchObject({
      format: 'cornercheck.judgement/1',
      id: 'a',
      line: 7,
      verdict: 'outside',
      right: ['1', '0'],
      precision: 'float64',
    });
    expect(Object.keys(judgement).slice(0, 4)).toEqual(['format', 'id', 'line', 'verdict']);
    expect(verifyDocument(JSON.parse(JSON.stringify(judgement))).verdict).toBe('accepted');
  });

  test('repeats id, value, precision, within, mode and forward', () => {
    const line = `{"id":3,${MAX},"gradient":["1","1"],"value":1.0,"precision":"float32","within":1e-3,"mode":"forward","forward":"directional"}`;
    expect(judgeLine(line, 1)).toMatchObject({
      id: 3,
      verdict: 'gradient',
      returned: { value: '1' },
      precision: 'float32',
      within: '1/1000',
      mode: 'forward',
      forward: 'directional',
    });
  });

  test('repeats what is stated of kernels, and judges by it', () => {
    const line = (more: string) =>
      judgeLine(
        `{"program":"softplus(x)","at":[21],"gradient":[1],"value":21,"thresholds":${more},"accuracy":{"exp":16}}`,
        1,
      );
    expect(line('{"softplus":20}')).toMatchObject({
      verdict: 'gradient',
      accuracy: { exp: 16 },
      thresholds: { softplus: 20 },
    });
    expect(line('{"softplus":22}')).toMatchObject({ verdict: 'value' });
    for (const [bad, message] of [
      ['[20]', 'expected thresholds to be an object such as {"softplus": 16}'],
      ['20', 'expected thresholds to be an object such as {"softplus": 16}'],
      ['{"softplus":[20]}', 'thresholds.softplus: expected a whole number from 16 to 1000'],
      ['{"softplus":"20"}', 'thresholds.softplus: expected a whole number from 16 to 1000, got "20"'],
      ['{"softplus":20.5}', 'thresholds.softplus: expected a whole number from 16 to 1000, got 20.5'],
    ] as const)
      expect(line(bad)).toMatchObject({ error: expect.stringContaining(message) });
  });

  test('numbers are read as they are written', () => {
    const line = (gradient: string, more = '') =>
      judgeLine(`{"program":"x/10","at":[0.1],"gradient":[${gradient}]${more}}`, 1);
    expect(line('0.1')).toMatchObject({ at: ['1/10'], precision: 'float64', verdict: 'gradient' });
    expect(line('"0.1"')).toMatchObject({
      precision: 'exact',
      verdict: 'gradient',
      returned: { gradient: ['1/10'] },
    });
    expect(line('0.1', ',"precision":"exact"')).toMatchObject({ returned: { gradient: ['1/10'] } });
    expect(line('0.1000000000000000000001', ',"precision":"exact"')).toMatchObject({ verdict: 'outside' });
    expect(line('"NaN"')).toMatchObject({ verdict: 'nonfinite' });
  });

  test('the program is text, or JSON', () => {
    const json = '{"inputs":["t"],"nodes":[{"id":"a","op":"abs","args":["t"]}],"output":"a"}';
    expect(judgeLine(`{"program":${json},"at":[0],"gradient":[2]}`, 1)).toMatchObject({ verdict: 'outside' });
    expect(judgeLine(`{"program":"/etc/passwd","at":[0],"gradient":[2]}`, 1)).toHaveProperty('error');
  });

  test.each([
    ['nonsense', 'line 5: line 1, column 1: expected a value, got "nonsense"'],
    ['[1]', 'expected an object'],
    ['{}', 'program: expected it, got nothing'],
    [`{${MAX}}`, 'gradient: expected it, got nothing'],
    [`{${MAX},"gradient":[1,1],"typo":1}`, 'expected the fields id, program'],
    [`{${MAX},"gradient":[1]}`, 'gradient: expected a gradient of 2 numbers, got 1'],
    [`{${MAX},"gradient":[1,null]}`, 'gradient: expected a gradient of 2 numbers, got a list'],
    [`{${MAX},"gradient":{"x":1}}`, 'gradient: expected values for x, y, got none for y'],
    [`{"program":"max(x","at":[1],"gradient":[1]}`, 'program, line 1, column'],
    [`{"program":7,"at":[1],"gradient":[1]}`, 'program'],
    [`{"program":"1/x","at":[0],"gradient":[1]}`, 'the program has no value there'],
    [`{"program":"x","at":["one"],"gradient":[1]}`, 'at, x: expected an exact number'],
    [
      `{${MAX},"gradient":[1,1],"precision":"half"}`,
      'precision: expected float64, float32, float16, bfloat16 or exact, got "half"',
    ],
    [`{${MAX},"gradient":[1,1],"within":[1]}`, 'within: expected a number'],
    [`{${MAX},"gradient":[1,1],"mode":4}`, 'mode: expected backward or forward'],
    [`{"id":[1],${MAX},"gradient":[1,1]}`, 'id: expected a text or a number'],
    [`{${MAX},"gradient":[1,1],"gradient":[1,0]}`, 'given twice'],
  ])('%s is bad: one clear error in its place', (text, message) => {
    const failed = judgeLine(text, 5);
    expect(Object.keys(failed)).toEqual(['format', 'line', 'error']);
    expect(failed).toMatchObject({ line: 5, error: expect.stringContaining(message) });
    expect((failed as { error: string }).error).not.toContain('\n');
  });

  test('a bad line with an id says it', () => {
    expect(judgeLine(`{"id":"b",${MAX},"gradient":[1]}`, 2)).toMatchObject({ id: 'b', line: 2 });
  });

  test('a judgement that is an error claims nothing', () => {
    expect(verifyDocument(judgeLine('x', 1))).toMatchObject({ verdict: 'undecided', problems: [] });
  });
});
