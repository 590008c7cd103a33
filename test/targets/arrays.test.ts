/**
 * Targets that take arrays and several points at a time, and do their worst at one of 160, in one of eight questions: that answer is
 * lost, and no other.
 */
import { describe, expect, test } from 'vitest';
import { rational } from '../../src/numbers/index.ts';
import { openTarget, type Query } from '../../src/targets/index.ts';
import { readAnyProgram } from '../../src/tensors/index.ts';
import { query, show, single } from './ask.ts';

/** The sum of relu over n by 2. */
const sum = (n: number) =>
  readAnyProgram(
    JSON.stringify({
      format: 'cornercheck.tensors/1',
      inputs: [{ name: 'x', shape: [n, 2] }],
      nodes: [
        { id: 'r', op: 'relu', args: ['x'] },
        { id: 's', op: 'sum', args: ['r'] },
      ],
      output: 's',
    }),
  ).program;

const POINTS = 20;
const asked: readonly Query[] = Array.from({ length: 8 }, (_, k) => sum(k + 1)).flatMap(program =>
  Array.from({ length: POINTS }, (_, i) =>
    query(
      program,
      program.inputs.map(() => i + 1),
    ),
  ),
);
/** Where the first entry is 0. */
const AT = 4 * POINTS + 13;
const queries = asked.with(AT, { ...asked[AT]!, at: asked[AT]!.at.with(0, rational(0)) });
const right = queries.map(({ at }, place) => {
  const [first, ...rest] = at.map(() => 1);
  const value = (place % POINTS) + 1;
  return place === AT
    ? `${value * rest.length}: ${[0, ...rest].join(', ')}`
    : `${value * at.length}: ${[first, ...rest].join(', ')}`;
});

const HUNG = /^hung: no answer in 700 ms, nor in 2100 ms of a new process/;
const STRAY = 'lines that are no answer came between them';
const WORDLESS = 'threw: something that cannot be printed';
const cases: readonly [kind: string, answer: string | RegExp, ...notes: string[]][] = [
  ['half-a-batch', HUNG, STRAY],
  ['half-a-batch-and-dies', 'crashed: it ended with exit status 3'],
  ['ten-million-entries', /^malformed: expected lines of at most 1\d{6} characters, and no end of it$/],
  ['too-many-answers', 'malformed: answers: expected a list of 1 answer, got 400001'],
  ['twice-and-yesterday', right[AT]!, 'a question was answered more than once', STRAY],
  ['yesterday-without-end', 'malformed: expected the id 2, got 1, and no end of it'],
  ['deep-answers', 'malformed: gradient: expected a list, got undefined'],
  ['deep-error', WORDLESS],
  ['deep-id', /^malformed: expected the id \d+, got a value of type object$/],
  ['error-without-words', WORDLESS],
  ['closes-stdout', 'crashed: it closed its output'],
  ['child-keeps-pipe', 'crashed: it ended with exit status 3'],
  ['child-floods', /^(?:malformed: expected a line .* got "y"|crashed: it ended with exit status 3)/],
  ['endless-stderr', right[AT]!],
  ['ignores-sigterm', HUNG],
];

describe('one answer is lost, and the run is not', () => {
  const waits = ([, answer]: (typeof cases)[number]): boolean => answer === HUNG;
  test.concurrent.each(cases.filter(waits))('%s', { timeout: 60_000 }, costsOne);
  test.each(cases.filter(one => !waits(one)))('%s', { timeout: 60_000 }, costsOne);

  async function costsOne(kind: string, answer: string | RegExp, ...notes: readonly string[]): Promise<void> {
    const host = await openTarget(`cmd:node fixtures/targets/several/arrays.mjs ${kind}`, { timeout: 700 });
    const heard = (await host.ask(queries).finally(() => host.close())).map(show);
    expect(heard[AT]).toEqual(answer instanceof RegExp ? expect.stringMatching(answer) : answer);
    expect(heard.toSpliced(AT, 1)).toEqual(right.toSpliced(AT, 1));
    expect(host.notes).toEqual(notes);
  }
});

test('a module that says so is asked programs over arrays', { timeout: 60_000 }, async () => {
  const host = await openTarget('fixtures/targets/several/arrays-module.mjs', { timeout: 30_000 });
  const heard = await host.ask([query(sum(2), [1, 0, 2, -1])]);
  await host.close();
  expect(heard.map(show)).toEqual(['3: 1, 0, 1, 0']);
});

test.each<[specifier: string, op: string]>([
  ['float64', 'sumOfSquares'],
  ['cmd:node fixtures/targets/several/arrays.mjs sevenths', 'sum'],
])('an answer may be as long as its gradient: %s', { timeout: 60_000 }, async (specifier, op) => {
  const host = await openTarget(specifier, { timeout: 30_000 });
  const entries = Array.from({ length: 70_000 }, () => rational(1, 7));
  const [answer] = await host.ask([query(single(op, entries.length), entries)]);
  await host.close();
  expect(answer).toMatchObject({ kind: 'answered' });
});
