import { describe, expect, test } from 'vitest';
import {
  causeOf,
  isNoteworthy,
  kindOf,
  opsOf,
  titleOf,
  violates,
} from '../../../src/check/findings/cause.ts';
import { coordinateText } from '../../../src/check/findings/place.ts';
import type { Judgement } from '../../../src/check/judge/verdict.ts';
import { Oracle } from '../../../src/check/oracle/oracle.ts';
import type { Check } from '../../../src/check/session.ts';
import { VIOLATIONS } from '../../../src/documents/index.ts';
import { parseRational } from '../../../src/numbers/index.ts';
import { parseProgramText } from '../../../src/programs/index.ts';

const subjectOf = (text: string, ...at: string[]) => ({
  program: parseProgramText(text),
  at: at.map(x => parseRational(x)),
});
const answered = (value: string, ...gradient: string[]): Judgement['answer'] => {
  const read = (entry: string) => (/^[a-z-]*[A-Z]/.test(entry) ? entry : parseRational(entry)) as never;
  return { kind: 'answered', value: read(value), gradient: gradient.map(read) };
};
const checkOf = (subject: ReturnType<typeof subjectOf>, judgement: Partial<Judgement>): Check => ({
  subject,
  oracle: Oracle.of(subject) as Oracle,
  mode: 'backward',
  answers: [],
  judgement: { verdict: 'outside', why: 'no reason', answer: answered('0'), ...judgement } as Judgement,
});
const title = (check: Check): string =>
  titleOf(check.subject, check.oracle, check.judgement, check.mode, 'f');

test('violations are noteworthy, and so is a spurious gradient', () => {
  const subject = subjectOf('relu(x)', '0');
  for (const verdict of VIOLATIONS) {
    expect(violates(checkOf(subject, { verdict }).judgement)).toBe(true);
    expect(isNoteworthy(checkOf(subject, { verdict }))).toBe(true);
  }
  const spurious = checkOf(subject, { verdict: 'conservative' });
  expect([violates(spurious.judgement), isNoteworthy(spurious)]).toEqual([false, true]);
  for (const verdict of ['gradient', 'clarke', 'undecided', 'inapplicable'] as const)
    expect(isNoteworthy(checkOf(subject, { verdict }))).toBe(false);
});

test('a wrong value is told with as many digits as it takes to see that it is wrong', () => {
  const returned = answered('3333332222222593/10000000000000000000000', '1');
  const check = checkOf(subjectOf('x', '1/3000001'), { verdict: 'value', answer: returned });
  expect(title(check)).toMatch(/the value is ≈3.3333322222225924e-7, ≈3.333332222222593e-7 came back$/);
});

describe('the name of a cause', () => {
  test('has the operations once, sorted, without constants and components', () => {
    expect(opsOf(subjectOf('relu(x) + abs(x) + relu(2) + sort(x, x)[1]', '0'))).toEqual([
      'abs',
      'add',
      'relu',
      'sort',
    ]);
  });

  test('says whether something is tied, and whether a value is used twice', () => {
    const named = (text: string, at: string, more: Partial<Judgement> = {}) =>
      causeOf(checkOf(subjectOf(text, at), more));
    expect(named('relu(x)', '0')).toBe('outside-relu-tied');
    expect(named('relu(x)', '1')).toBe('outside-relu-untied');
    expect(named('x * x', '1', { verdict: 'value' })).toBe('value-mul-shared-untied');
    expect(named('max(x, x)', '1')).toBe('outside-max-shared-tied');
  });

  test('of what never answered is the fault', () => {
    const hung = { verdict: 'error', answer: { kind: 'error', error: 'hung', message: 'm' } } as const;
    expect(kindOf(checkOf(subjectOf('relu(x)', '0'), hung))).toEqual(['error-hung']);
    expect(causeOf(checkOf(subjectOf('relu(x)', '0'), hung))).toBe('error-hung-relu');
  });
});

describe('the title', () => {
  const at = (judgement: Partial<Judgement>, point = '3') =>
    title(checkOf(subjectOf('2 * x', point), judgement));

  test.each([
    [{ verdict: 'value', answer: answered('7', '2') }, 'f at x = 3: the value is 6, 7 came back'],
    [{ verdict: 'nonfinite', answer: answered('NaN', '2') }, 'f at x = 3: the value is 6, NaN came back'],
    [
      { verdict: 'nonfinite', answer: answered('6', 'NaN') },
      'f at x = 3: backward mode returns (NaN) where every element of the Clarke subdifferential is finite',
    ],
    [{ verdict: 'modes', answer: answered('6', '2') }, 'f at x = 3: forward and backward mode disagree'],
    [
      { verdict: 'outside', why: 'not in D_f(x)', answer: answered('6', '5') },
      'f at x = 3: backward mode returns (5), not in D_f(x)',
    ],
    [
      { verdict: 'conservative', why: 'in D_P(x)', answer: answered('6', '1/3') },
      'f at x = 3: (1/3), in D_P(x)',
    ],
    [
      { verdict: 'error', answer: { kind: 'error', error: 'threw', message: 'first\nsecond' } },
      'f at x = 3: threw (first)',
    ],
  ] as [Partial<Judgement>, string][])('%#', (judgement, words) => {
    expect(at(judgement)).toBe(words);
  });

  test('cuts what is long: messages, fractions, coordinates', () => {
    const message = 'm'.repeat(200);
    expect(at({ verdict: 'error', answer: { kind: 'error', error: 'threw', message } })).toBe(
      `f at x = 3: threw (${'m'.repeat(120)})`,
    );
    const shown = (entry: string) =>
      at({ verdict: 'outside', why: 'w', answer: answered('6', entry) }).slice(
        'f at x = 3: backward mode returns '.length,
        -3,
      );
    expect(shown('1/1000000')).toBe('(1/1000000)');
    expect(shown('1/1000001')).toBe('(≈9.99999e-7)');
    expect(shown(`${10n ** 23n}`)).toBe(`(${10n ** 23n})`);
    expect(shown(`${10n ** 24n}`)).toBe('(≈1e+24)');
    // No float is as large as that.
    expect(shown(`${10n ** 400n}`)).toBe(`(1${'0'.repeat(39)}… (401 characters))`);
    expect(shown(`1/${10n ** 400n}`)).toBe(`(1/1${'0'.repeat(37)}… (403 characters))`);
    const long = '7'.repeat(61);
    expect(at({ verdict: 'modes' }, long)).toContain(`x = ${'7'.repeat(40)}… (61 characters): `);
    expect(at({ verdict: 'modes' }, '7'.repeat(60))).toContain(`x = ${'7'.repeat(60)}: `);
  });

  test('−0 is written as such', () => {
    const subject = { ...subjectOf('x + y', '0', '0'), negativeZeros: [1] };
    expect([coordinateText(subject, 0), coordinateText(subject, 1)]).toEqual(['0', '-0']);
  });
});

test('components are no uses of a value; several coordinates are told apart', () => {
  const both = subjectOf('a, b = sort(x, y)\na + b', '1', '2');
  expect(kindOf(checkOf(both, {}))).toEqual(['outside', 'untied']);
  expect(kindOf(checkOf(subjectOf('a = sort(x, y)[1]\na + a', '1', '2'), {}))).toContain('shared');
  expect(title(checkOf(both, {}))).toContain('f at x = 1, y = 2: ');
});
