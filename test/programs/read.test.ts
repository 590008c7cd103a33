import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CornercheckError } from '../../src/errors.ts';
import { type ReadOptions, readProgram } from '../../src/programs/read.ts';
import { printProgram } from '../../src/programs/text/print.ts';
import { MAX_BYTES } from '../../src/programs/validity/limits.ts';
import { errorOf } from './error-of.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/programs/${name}`, import.meta.url));
const print = (source: string, options?: ReadOptions) => printProgram(readProgram(source, options).program);
let folder = '';
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What is read when standard input is this file. */
function fromStdin<T>(path: string, action: (stdin: number) => T): T {
  const stdin = openSync(path, 'r');
  try {
    return action(stdin);
  } finally {
    closeSync(stdin);
  }
}

describe('readProgram', () => {
  it.each([
    'zero.txt',
    'zero.json',
    'null.txt',
    'null.json',
    'relu2.txt',
    'relu3.txt',
    'x_minus_zero.txt',
    'two_inputs.txt',
    'sorted.json',
  ])('reads fixtures/programs/%s', name => {
    const { program, warnings } = readProgram(fixture(name));
    expect(program.nodes.length).toBeGreaterThan(0);
    expect(warnings).toEqual([]);
  });

  it('reads text and JSON from the command line', () => {
    expect(print('zero(t) = relu(-t) + t - relu(t)')).toBe('zero(t) = relu(-t) + t - relu(t)');
    expect(print('{"inputs":["t"],"nodes":[{"id":"n","op":"relu","args":["t"]}],"output":"n"}')).toBe(
      'relu(t)',
    );
    expect(print('x/y')).toBe('x / y');
    expect(print('h = x\nh / 2')).toBe('x / 2');
  });

  it('passes on what could not be decided about a definition and where it jumps, and refuses one that is wrong', () => {
    const { warnings } = readProgram('select g(x) { exp(x) - 1 when exp(x) > 1; 0 when exp(x) <= 1 }\ng(t)');
    expect(warnings.length).toBeGreaterThan(0);
    expect(warnings.every(line => line.startsWith('g: ') && !line.includes('\n'))).toBe(true);
    expect(readProgram('select g(x) { x when x > 0; 1 when x <= 0 }\ng(t)').warnings).toEqual([
      'g: pieces 1 and 2 meet and differ, so that the function is not continuous, at x = 0; it is judged where it is regular',
    ]);
    expect(errorOf(() => readProgram('select g(x) { x when x > 0; 1 when x < 0 }\ng(t)'))).toMatch(
      /^line 1, column 1: g: no index cell contains x = 0/,
    );
  });

  it('knows a file by its content, whatever its name', () => {
    expect(print(file('json-without-extension', '\n {"inputs":["t"],"nodes":[],"output":"t"}'))).toBe('t');
    expect(print(file('text.json', 'relu(t)'))).toBe('relu(t)');
    expect(print(file('bom.txt', '\u{feff}relu(t)'))).toBe('relu(t)');
  });

  it.each(['null', ' true\n', 'false'])('takes a word of JSON in a file of JSON for no input: %j', word => {
    const path = file('word.json', word);
    expect(errorOf(() => readProgram(path))).toBe(
      `${path}: expected a program, an object, got ${word.trim()}`,
    );
    expect(print(file('word.txt', word))).toBe(word.trim());
  });

  it('reads standard input', () => {
    const path = file('input', 'f(x) = relu(x)');
    expect(fromStdin(path, stdin => print('-', { stdin }))).toBe('f(x) = relu(x)');
  });

  it('refuses what is too large, before reading it (else it would not know how much)', () => {
    const path = file('large.json', '{');
    truncateSync(path, MAX_BYTES + 1);
    expect(errorOf(() => readProgram(path))).toBe(`${path}: expected at most 80000000 bytes, got 80000001`);
  });

  it('cuts standard input at the same bound', () => {
    const path = file('long', `${' '.repeat(2_000_000)}t`);
    const message = (maxBytes: number) =>
      fromStdin(path, stdin => errorOf(() => readProgram('-', { stdin, maxBytes })));
    expect(message(1_500_000)).toBe('standard input: expected at most 1500000 bytes, got more');
    expect(message(2_000_001)).toBe('nothing was thrown');
    expect(message(2_000_000)).toContain('expected at most 2000000 bytes');
  });

  it('names the file in front of what is wrong with it', () => {
    const text = file('wrong.txt', 'f(x) =\n  relu(x');
    expect(errorOf(() => readProgram(text))).toBe(
      `${text}, line 2, column 9: expected ")" to close relu(, got the end`,
    );
    const json = file('wrong.json', '{"inputs":["t"],"nodes":[{"id":"n","op":"rleu"}],"output":"n"}');
    expect(errorOf(() => readProgram(json))).toBe(
      `${json}, nodes[0].op: unknown operation "rleu"; did you mean relu?`,
    );
    expect(fromStdin(json, stdin => errorOf(() => readProgram('-', { stdin })))).toContain(
      'standard input, nodes[0].op:',
    );
  });

  it('says why standard input cannot be read', () => {
    expect(errorOf(() => readProgram('-', { stdin: 99_999 }))).toBe('standard input: cannot be read (EBADF)');
    expect(fromStdin(folder, stdin => errorOf(() => readProgram('-', { stdin })))).toBe(
      'standard input: expected a file, got a directory',
    );
  });

  it('closes what it opens', () => {
    const path = file('closed.txt', 't');
    const next = () => fromStdin(path, descriptor => descriptor);
    const before = next();
    for (let i = 0; i < 20; i++) readProgram(path);
    expect(next() - before).toBeLessThan(20);
  });

  it('takes what cannot be a path for a text', () => {
    expect(readProgram('LICENSE/x').program.inputs).toEqual(['LICENSE', 'x']);
    expect(readProgram(`x/${'y'.repeat(250)}/2`).program.inputs).toHaveLength(2);
  });

  it('writes a path of more than 200 characters in short', () => {
    const missing = (length: number) => `./${'a'.repeat(length - 2)}`;
    expect(errorOf(() => readProgram(missing(200)))).toBe(`${missing(200)}: no such file`);
    expect(errorOf(() => readProgram(missing(201)))).toMatch(/^"\.\/a+\.\.\.: no such file$/);
    try {
      readProgram('./missing');
    } catch (error) {
      expect((error as CornercheckError).code).toBe('bad-usage');
    }
    expect.assertions(3);
  });

  it('refuses files that are none', () => {
    mkdirSync(join(folder, 'inside'));
    expect(errorOf(() => readProgram(join(folder, 'inside')))).toMatch(
      /inside: expected a file, got a directory$/,
    );
    expect(errorOf(() => readProgram(join(folder, 'missing')))).toMatch(/missing: no such file$/);
    expect(errorOf(() => readProgram('missing.json'))).toBe('missing.json: no such file');
    expect(errorOf(() => readProgram('./missing'))).toBe('./missing: no such file');
    expect(errorOf(() => readProgram('some/where/missing.txt'))).toBe('some/where/missing.txt: no such file');
    expect(errorOf(() => readProgram(file('latin1.txt', new Uint8Array([0x78, 0xe9]))))).toMatch(
      /latin1.txt: expected text in UTF-8, got other bytes$/,
    );
    expect(errorOf(() => readProgram(file('empty.txt', '')))).toMatch(
      /empty.txt, line 1, column 1: expected a program/,
    );
    expect(errorOf(() => readProgram(''))).toBe('line 1, column 1: expected a program, got an empty text');
    expect(errorOf(() => readProgram('t\0'))).toContain('unexpected character');
  });
});
