/** How violations are shrunk and gathered, with answers made by hand. */
import { describe, expect, test } from 'vitest';
import { FindingsOfRun } from '../../src/check/findings/findings.ts';
import type { Judgement } from '../../src/check/judge/verdict.ts';
import type { Case } from '../../src/check/oracle/case.ts';
import { Oracle } from '../../src/check/oracle/oracle.ts';
import type { Check, Session } from '../../src/check/session.ts';
import { parseRational } from '../../src/numbers/index.ts';
import { isEvaluationFailure, parseProgramText, printProgram } from '../../src/programs/index.ts';
import type { Answer } from '../../src/targets/index.ts';

const answered: Answer = { kind: 'answered', value: parseRational('1'), gradient: [parseRational('1')] };
const failed = (error: 'hung' | 'crashed' | 'threw'): Answer => ({ kind: 'error', error, message: 'no' });

/** A check of a program at a point where all inputs are 1, with the verdict that is wanted. */
function check(
  text: string,
  verdict: Judgement['verdict'],
  more: Partial<Judgement> = {},
  mode = 'backward',
) {
  const program = parseProgramText(text);
  return of({ program, at: program.inputs.map(() => parseRational('1')) }, verdict, more, mode);
}

function of(subject: Case, verdict: Judgement['verdict'], more: Partial<Judgement> = {}, mode = 'backward') {
  const oracle = Oracle.of(subject);
  if (isEvaluationFailure(oracle)) throw new Error(oracle.failure.why);
  return { subject, oracle, mode, judgement: { verdict, why: '', answer: answered, ...more } } as Check;
}

/** Findings of a session that answers with these checks, and how often it was asked. */
function findingsOf(answer: (subject: Case) => readonly Check[] = () => [], ops = 1_000) {
  const asked: Case[] = [];
  let checks: readonly Check[] = [];
  const session = {
    host: { info: { precision: 'exact', ops: Array(ops).fill('op') } },
    // As of what hung: asked again each time.
    hear: async (subject: Case) => {
      asked.push(subject);
      checks = answer(subject);
      return { subject, oracle: Oracle.of(subject), answers: [['backward', failed('hung')]] };
    },
    judge: () => checks,
  } as unknown as Session;
  return { findings: new FindingsOfRun(session), asked };
}

const UNARY = ['relu', 'abs', 'neg', 'square', 'softsign', 'relu6', 'hardSigmoid', 'hardSwish'];
const BINARY = [
  'add',
  'sub',
  'mul',
  'max',
  'min',
  'reduceMax',
  'reduceMin',
  'norm1',
  'normInf',
  'sum',
  'mean',
];
const PROGRAMS = [...UNARY.map(op => `${op}(x)`), ...BINARY.map(op => `${op}(x, y)`)];

describe('shrinking', () => {
  const wide = 'relu(abs(x) + abs(y)) + max(x, y) * min(x, y) - relu(x - y) + square(x) + abs(x * y)';

  test('three tries of what hangs, twelve of what crashes, more of the rest', async () => {
    /** How often a session is asked that answers in this way the first time, and then never again. */
    const tries = async (answer: Answer): Promise<number> => {
      const { findings, asked } = findingsOf(subject =>
        asked.length === 1 ? [of(subject, 'error', { answer })] : [],
      );
      await findings.add(check(wide, 'error', { answer }));
      return asked.length;
    };
    expect(await tries(failed('hung'))).toBe(3);
    expect(await tries(failed('crashed'))).toBe(12);
    for (const answer of [answered, failed('threw')]) expect(await tries(answer)).toBeGreaterThan(12);
  });

  test('only to cases with the same verdict, in the same mode, with the same fault', async () => {
    const others: ((subject: Case) => Check)[] = [
      subject => of(subject, 'value'),
      subject => of(subject, 'outside', {}, 'forward'),
      subject => of(subject, 'gradient'),
    ];
    for (const other of others) {
      const { findings } = findingsOf(subject => [other(subject)]);
      const found = await findings.add(check('relu(x) + abs(x)', 'outside'));
      expect(printProgram(found!.check.subject.program)).toBe('relu(x) + abs(x)');
    }
    const { findings } = findingsOf(subject => [of(subject, 'error', { answer: failed('threw') })]);
    const crash = await findings.add(check('relu(x) + abs(x)', 'error', { answer: failed('crashed') }));
    expect(crash!.id).toBe('error-crashed-abs-add-relu');
    // The right answer of one mode does not hide the wrong one of the other.
    const both = findingsOf(subject => [of(subject, 'gradient', {}, 'forward'), of(subject, 'outside')]);
    const found = await both.findings.add(check('relu(x) + abs(x)', 'outside'));
    expect(found!.check.subject.program.nodes).toEqual([]);
  });
});

describe('how many', () => {
  test('twelve spurious gradients are shrunk; violations all the same', async () => {
    const { findings } = findingsOf();
    const seen: (string | undefined)[] = [];
    for (const text of PROGRAMS) seen.push((await findings.add(check(text, 'conservative')))?.id);
    expect(seen.map(id => id !== undefined)).toEqual(PROGRAMS.map((_, i) => i < 12));
    expect(findings.unmatched).toBe(0);
    expect(await findings.add(check('relu(x)', 'outside'))).toBeDefined();
    // One that is known is counted with it.
    expect((await findings.add(check(PROGRAMS[0]!, 'conservative')))?.occurrences).toBeUndefined();
  });

  test('eighty violations are shrunk, and the first of each operation and fault; the rest counted', async () => {
    const { findings } = findingsOf();
    const within = ['neg', 'abs', 'square', 'softsign'].flatMap(op => PROGRAMS.map(text => `${op}(${text})`));
    const seen: boolean[] = [];
    for (const text of [...PROGRAMS, ...within])
      seen.push((await findings.add(check(text, 'outside'))) !== undefined);
    expect(seen).toEqual(seen.map((_, i) => i < 80));
    expect(findings.unmatched).toBe(15);
    expect(await findings.add(check('relu(x)', 'value'))).toBeDefined();
    expect(await findings.add(check('clip(x, 0, 1)', 'outside'))).toBeDefined();
    expect(findings.unmatched).toBe(15);
  });

  test('after three shrinks to one cause what it may explain is counted with it', async () => {
    const { findings, asked } = findingsOf();
    for (let i = 0; i < 3; i++) await findings.add(check('relu(x) + 1', 'outside'));
    const before = asked.length;
    const like = await findings.add(check('relu(x) + abs(x)', 'outside'));
    expect(like!.id).toBe('outside-add-relu-untied');
    expect(like!.occurrences).toBe(4);
    expect(asked).toHaveLength(before);
    // Another verdict, another fault, or without its operations: a cause of its own.
    for (const other of [
      check('relu(x) + abs(x)', 'value'),
      check('relu(x) + abs(x)', 'error', { answer: failed('threw') }),
      check('abs(x)', 'outside'),
    ])
      expect((await findings.add(other))!.occurrences).toBe(1);
  });
});

describe('families', () => {
  test('six of a kind, and a quarter of all operations, are one finding', async () => {
    for (const [ops, least] of [
      [8, 6],
      [32, 8],
    ] as const) {
      const { findings, asked } = findingsOf(() => [], ops);
      for (const [i, text] of PROGRAMS.slice(0, least).entries()) {
        expect(findings.all).toHaveLength(i);
        await findings.add(check(text, 'value'));
      }
      const [whole] = findings.all;
      expect(findings.all).toHaveLength(1);
      expect(whole!.id).toMatch(/^value-/);
      expect(whole!.ops).toHaveLength(least);
      expect(whole!.occurrences).toBe(least);
      // What is of the kind is counted with it at once.
      const before = asked.length;
      expect(await findings.add(check('abs(x) + 1', 'value'))).toBe(whole);
      expect(asked).toHaveLength(before);
      expect(whole!.ops).toHaveLength(least);
      // An operation alone is one more of those that it names, once.
      for (const text of ['clip(x, 0, 1)', 'clip(x, 0, 1) + clip(x, 1, 2)', 'clip(x, 0, 2)'])
        await findings.add(check(text, 'value'));
      expect(whole!.ops).toHaveLength(least + 1);
      expect(whole!.ops.at(-1)).toBe('clip');
      // The names of its parts stand for it.
      expect(findings.named('value-relu-untied')).toBe(whole);
      expect(findings.named(whole!.id)).toBe(whole);
      expect(findings.named('value-none')).toBeUndefined();
    }
  });

  test('not of different modes, nor of different kinds', async () => {
    const { findings } = findingsOf(() => [], 8);
    for (const [i, text] of PROGRAMS.slice(0, 8).entries())
      await findings.add(
        check(text, i % 2 === 0 ? 'value' : 'outside', {}, i % 4 < 2 ? 'forward' : 'backward'),
      );
    expect(findings.all).toHaveLength(8);
  });

  test('what is wrong in the other mode alone is not counted with what is wrong in this one', async () => {
    const { findings } = findingsOf(() => [], 8);
    for (const text of PROGRAMS.slice(0, 6)) await findings.add(check(text, 'value', {}, 'backward'));
    const [whole] = findings.all;
    // Of the operations that it names the other mode is no news.
    expect(await findings.add(check(PROGRAMS[0]!, 'value', {}, 'forward'))).toBe(whole);
    const found = await findings.add(check('max(x, 2*y)', 'value', {}, 'forward'));
    expect(found).not.toBe(whole);
    expect(found!.check.mode).toBe('forward');
    expect(whole!.ops).toHaveLength(6);
    // Where they are many in either mode, they are two findings with two names.
    for (const text of ['add(x, 2*y)', 'sub(x, 2*y)', 'min(x, 2*y)', 'sum(x, 2*y)', 'mean(x, 2*y)'])
      await findings.add(check(text, 'value', {}, 'forward'));
    expect(findings.all.map(({ id, check: { mode } }) => [id, mode])).toEqual([
      ['value-untied', 'backward'],
      ['value-untied-forward', 'forward'],
    ]);
    expect(findings.all[0]).toBe(whole);
  });

  test('nor is it counted with what was often found in this mode', async () => {
    const { findings } = findingsOf();
    for (let i = 0; i < 3; i++) await findings.add(check('relu(x)', 'outside'));
    const other = await findings.add(check('relu(x) + abs(x)', 'outside', {}, 'forward'));
    expect(other!.id).toBe('outside-abs-add-relu-shared-untied');
  });

  test('what shrinks to one of the kind is counted with it, and stands once', async () => {
    const { findings } = findingsOf(
      subject => (subject.program.nodes.length > 0 ? [of(subject, 'value')] : []),
      8,
    );
    for (const text of PROGRAMS.slice(0, 6)) await findings.add(check(text, 'value'));
    const [whole] = findings.all;
    // Shared values make it another kind before it is shrunk.
    const found = await findings.add(check('softsign(x) * softsign(x)', 'value'));
    expect(found).toBe(whole);
    expect(findings.all).toEqual([whole]);
    expect(whole!.occurrences).toBe(7);
  });
});

test('a gradient that the operations read before account for belongs to theirs', async () => {
  const { findings, asked } = findingsOf();
  await findings.add(check('max(x, y)', 'value'));
  await findings.add(check('max(x, y)', 'outside'));
  const before = asked.length;
  const explained = check('max(x, y) + abs(x)', 'outside', { agrees: true });
  expect((await findings.add(explained))!.id).toBe('outside-max-tied');
  expect(asked).toHaveLength(before);
  for (const other of [
    check('max(x, y) + abs(x)', 'outside', { agrees: false }),
    check('max(x, y) + abs(x)', 'outside', { agrees: true }, 'forward'),
    check('max(x, 2*y) + abs(x)', 'outside', { agrees: true }),
    check('max(x, y) + abs(x)', 'value', { agrees: true }),
  ])
    expect((await findings.add(other))!.id).not.toBe('outside-max-tied');
});
