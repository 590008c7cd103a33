/** `cornercheck.equal/1` in full: of rational functions, and of others. */
import { describe, expect, test } from 'vitest';
import { compile, parseProgramText, programToJson } from '../../../src/programs/index.ts';
import { equalElementary } from '../../../src/segments/equal/elementary-equal.ts';
import { equalFunctions } from '../../../src/segments/equal/equal.ts';
import { elementaryEqualDocument, equalDocument } from '../../../src/segments/equal/equal-document.ts';

/** As it is written: without what is undefined. */
const written = (document: object): unknown => JSON.parse(JSON.stringify(document));

describe('of rational functions', () => {
  const equal = (p: string, q: string) => {
    const programs = [p, q].map(text => parseProgramText(text));
    const found = equalFunctions(compile(programs[0]!), compile(programs[1]!));
    const document = written(equalDocument(programs, found)) as Record<string, unknown>;
    expect(document.programs).toEqual(programs.map(program => written(programToJson(program))));
    const { programs: _, ...rest } = document;
    return rest;
  };
  const format = 'cornercheck.equal/1';

  test('yes, on the common refinement', () => {
    expect(equal('relu(t)', 'relu(-t) + t')).toEqual({
      format,
      texts: ['relu(t)', 'relu(-t) + t'],
      equal: 'yes',
      parts: [
        { from: null, to: { at: '0' }, values: ['0'] },
        { from: { at: '0' }, to: null, values: ['t'] },
      ],
    });
    expect(equal('1/relu(t)', '2/(t + abs(t))')).toMatchObject({
      parts: [
        { from: null, to: { at: '0' }, values: null },
        { from: { at: '0' }, to: null, values: ['(1)/(t)'] },
      ],
      noValue: [{ at: '0' }],
    });
  });

  test('no, with a point and the values there', () => {
    expect(equal('relu(t)', 't')).toEqual({
      format,
      texts: ['relu(t)', 't'],
      equal: 'no',
      at: { at: '-1' },
      values: [['0'], ['-1']],
    });
    expect(equal('1/t', 't')).toEqual({
      format,
      texts: ['1 / t', 't'],
      equal: 'no',
      at: expect.anything(),
      values: [[expect.any(String)], [expect.any(String)]],
    });
    expect(equal('t/t', 't - t + 1')).toEqual({
      format,
      texts: ['t / t', 't - t + 1'],
      equal: 'no',
      why: 'only one of them has a value there',
      at: { at: '0' },
    });
  });

  test('undecided, with the reason', () => {
    expect(equal('exp(t)', 't')).toEqual({
      format,
      texts: ['exp(t)', 't'],
      equal: 'undecided',
      why: 'exp(t) is no rational function of t',
    });
  });
});

describe('of elementary functions', () => {
  const equal = (p: string, q: string) => {
    const programs = [p, q].map(text => parseProgramText(text));
    const found = equalElementary(compile(programs[0]!), compile(programs[1]!));
    const document = written(elementaryEqualDocument(programs, found)) as Record<string, unknown>;
    expect(document.programs).toEqual(programs.map(program => written(programToJson(program))));
    const { programs: _, ...rest } = document;
    return rest;
  };
  const format = 'cornercheck.equal/1';
  const ends = { lo: expect.any(String), hi: expect.any(String) };

  test('yes, with closed forms of ends, and where neither has a value', () => {
    const log2 = { root: 'exp(t) - 2', ...ends, expr: 'log(2)' };
    expect(equal('relu(exp(t) - 2)', 'max(exp(t), 2) - 2')).toEqual({
      format,
      texts: ['relu(exp(t) - 2)', 'max(exp(t), 2) - 2'],
      equal: 'yes',
      parts: [
        { from: null, to: log2, values: ['0'] },
        { from: log2, to: null, values: ['exp(t) - 2'] },
      ],
    });
    expect(equal('exp(t)/t', 'exp(t)*2/(2*t)')).toMatchObject({ noValue: [{ at: '0' }] });
    expect(equal('log(t)', 'log(t) + 0')).toMatchObject({
      parts: [
        { from: null, to: { at: '0' }, values: null },
        { from: { at: '0' }, to: null, values: ['log(t)'] },
      ],
    });
  });

  test('no, with a point and the values there, where both have some', () => {
    expect(equal('exp(t)', '2*exp(t)')).toEqual({
      format,
      texts: ['exp(t)', '2 * exp(t)'],
      equal: 'no',
      at: { at: '1' },
      values: [[{ expr: 'exp(1)', ...ends }], [{ expr: '2*exp(1)', ...ends }]],
    });
    expect(equal('exp(log(t))', 't')).toEqual({
      format,
      texts: ['exp(log(t))', 't'],
      equal: 'no',
      why: 'only one of them has a value there',
      at: { at: expect.stringMatching(/^-/) },
    });
  });

  test('undecided, with the reason', () => {
    const document = equal('2*cos(atan(t)/2)^2', '1 + 1/sqrt(1 + t^2)');
    expect(document).toMatchObject({
      equal: 'undecided',
      why: expect.stringContaining('normal form is not 0'),
    });
    expect(Object.keys(document)).toEqual(['format', 'texts', 'equal', 'why']);
  });
});
