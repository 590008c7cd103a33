import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cornercheck } from './served.ts';

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
afterAll(() => rmSync(folder, { recursive: true }));

const node = (id: string, op: string, ...args: string[]) => ({ id, op, args });
const program = (...nodes: object[]): string => JSON.stringify({ inputs: ['t'], nodes, output: 'b' });
const cycle = file('cycle.json', program(node('a', 'neg', 'b'), node('b', 'relu', 'a')));
const forward = file('forward.json', program(node('b', 'relu', 'c'), node('c', 'neg', 't')));
const broken = file('broken.json', '{"inputs": ["t"], "nodes": [');
const huge = file('huge.json', '');
truncateSync(huge, 100_000_000);
const notes = file('notes.md', '# Notes\n');
const foreign = file('foreign.json', '{"format": "cornercheck.report/9"}');
const list = file('list.json', '[1, 2]');
const baseline = file('baseline.json', '{"format": "cornercheck.baseline/1", "findings": [{"id": "x"}]}');
const empty = file('empty.json', '');
const at0 = ['--at', '0'];
const one = ['check', 'exact', '--program', 't', '--at', '0'];

const CASES: readonly (readonly [words: readonly string[], line: RegExp])[] = [
  [['frobnicate'], /expected a command .* got frobnicate/],
  [['constructor'], /expected a command .* got constructor/],
  [['explain'], /expected cornercheck explain .* got 0 arguments/],
  [['explain', 'relu(t)', 'x', ...at0], /got 2 arguments/],
  [['explain', 'relu(t)', ...at0, '--nope'], /Unknown option '--nope'/],
  [['explain', 'relu(t)', ...at0, ...at0], /--at is given twice/],
  [['explain', 'relu(t)', ...at0, '--solver', 'cvc5'], /expected z3, got "cvc5"/],
  [['explain', 'relu(t)'], /expected a value for the input t, such as --at t=0/],
  [['explain', 'relu(t)', '--at'], /argument missing/],
  [['explain', 'relu(t)', '--at', '1,2'], /got 2 values/],
  [['explain', 'relu(t)', '--at', 'x=1'], /got "x=1"/],
  [['explain', 'x + y', '--at', 'x=1'], /got none for y/],
  [['explain', 'x + y', '--at', 'x=1,x=2'], /x is given twice/],
  [['explain', 'relu(t)', '--at', 'abc'], /expected an exact number .* got "abc"/],
  [['explain', 'relu(t)', '--at', 'NaN'], /expected an exact number .* got "NaN"/],
  [['explain', 'relu(t)', '--at', 'sqrt(-2)'], /--at, t: .* got "sqrt\(-2\)": a root of a negative number/],
  [['explain', 'relu(t)', '--at', 'sqrt(2'], /--at, t: .* got "sqrt\(2": expected/],
  [['explain', 'relu(t)', '--at', 't=sin(_)'], /--at, t: .* got "sin\(_\)": it depends on an input/],
  [['explain', 'relu(t)', '--at', 't=2*s'], /--at, t: .* got "2\*s": unknown name s/],
  [['explain', 'relu(t)', '--at', 'exp(exp(exp(9)))'], /--at, t: .* got "exp\(exp\(exp\(9\)\)\)"/],
  [['integrate', 'relu(t)', '--from', 'sqrt(2)', '--to', '2'], /--from, t: expected an exact number/],
  [['explain', 'relu(t)', '--at', '1e999999999'], /exponent/],
  [['explain', 'relu(t', ...at0], /line 1, column 7: expected "\)"/],
  [['explain', '', ...at0], /expected a program, got an empty text/],
  [['explain', 'rleu(t)', ...at0], /unknown operation rleu; did you mean relu\?/],
  [['explain', 't^1000000000', ...at0], /expected an exponent of at most/],
  [['explain', '1/t', ...at0], /division by zero/],
  [['explain', 'nothere.json', ...at0], /nothere\.json: no such file/],
  [['explain', '.', ...at0], /directory/],
  [['explain', cycle, ...at0], /nodes\[0\]\.args\[0\].*comes later/],
  [['explain', forward, ...at0], /nodes\[0\]\.args\[0\].*comes later/],
  [['explain', broken, ...at0], /line 1, column \d+/],
  [['explain', list, ...at0], /list\.json: expected a program, an object, got a list/],
  [['explain', empty, ...at0], /empty\.json, line 1, column 1: expected/],
  [['explain', huge, ...at0], /expected at most \d+ bytes, got 100000000/],
  [['verify', huge], /expected at most \d+ bytes, got 100000000/],
  [['verify', notes], /expected JSON/],
  [['verify', '/dev/zero'], /\/dev\/zero: expected at most \d+ bytes, got more/],
  [
    ['verify', foreign],
    /foreign\.json, format: expected cornercheck\.explain\/1, .*, got "cornercheck\.report\/9"$/m,
  ],
  [['verify', list], /list\.json, format: expected cornercheck\.explain\/1, .*, got none$/m],
  [['verify', 'no\nsuch\r\n file'], /no such file: no such file/],
  [['frob\nnicate'], /got frob nicate/],
  [['verify', join(folder, 'nothere')], /no such file/],
  [['check'], /expected cornercheck check <target>, got 0 arguments/],
  [['check', 'float65'], /unknown target "float65": .* did you mean float64\?/],
  [['check', './nothere.mjs'], /no such file/],
  [['check', notes], /expected an ES module/],
  [['check', 'exact', '--ops', 'foo'], /exact does not list foo/],
  [['check', 'exact', '--runs', '-1'], /expected a whole number from 0 to \d+, got -1/],
  [['check', 'exact', '--program', 'relu(t)'], /expected a value for the input t/],
  [['check', 'float64', '--program', 'relu(t)', '--at', '0.1'], /expected numbers of float64, got 1\/10/],
  [['check', 'exact', '--at', '0'], /expected --program as well/],
  [['check', 'exact', '--program', 'sort(x, y)', '--at', '1,1'], /expected a program of one output/],
  [[...one, '--out', folder], /cannot be written: a directory/],
  [[...one, '--out', ''], /expected the name of a file, got none/],
  [[...one, '--html', join(notes, 'x.html')], /cannot be written: not a directory/],
  [[...one, '--junit', '/proc/new/x.xml'], /cannot be written/],
  [['start', '--out', notes], /cannot be written: not a directory/],
  [['check', 'float64', '--runs', '0', '--baseline', baseline], /findings\[0\]: expected a reason/],
];

describe('bad usage and bad input: one clear line, status 2, nothing on standard output', () => {
  // Two at a time: each is a process of its own.
  const half = Math.ceil(CASES.length / 2);
  describe.concurrent('first half', () => test.each(CASES.slice(0, half))('%j', refused));
  describe.concurrent('second half', () => test.each(CASES.slice(half))('%j', refused));
});

test('a report that names its format and is wrong is no bad input: status 1', async () => {
  const wrong = file('wrong.json', '{"format": "cornercheck.report/1"}');
  expect(await cornercheck(['verify', wrong])).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/rejected: /),
    stderr: expect.stringMatching(/^assumed: not re-derived: \/digest /),
  });
});

async function refused(words: readonly string[], line: RegExp): Promise<void> {
  const { status, stdout, stderr } = await cornercheck(words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^cornercheck: [^\n]+\n$/);
  expect(stderr).toMatch(line);
}
