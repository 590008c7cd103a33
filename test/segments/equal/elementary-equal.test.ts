/** Programs with exp, log, roots and their kin as one function: by identities; told apart at a rational number. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { format } from '../../../src/numbers/index.ts';
import { compile, parseProgramText, programToJson } from '../../../src/programs/index.ts';
import {
  type ElementaryEquality,
  elementaryEqualDocument,
  equalElementary,
} from '../../../src/segments/index.ts';
import { runs, seedAt } from '../../random.ts';

const compared = (p: string, q: string): ElementaryEquality => {
  const [left, right] = [p, q].map(text => compile(parseProgramText(`f(t) = ${text}`)));
  return equalElementary(left!, right!);
};

/** Each side with a value everywhere, unless `partial`. */
const EQUAL: readonly (readonly [string, string])[] = [
  ['exp(t)', 'exp(t)'],
  ['sin(t)^2 + cos(t)^2', '1'],
  ['sin(2*t)', '2*sin(t)*cos(t)'],
  ['exp(t + 2)', 'exp(t)*exp(2)'],
  ['sigmoid(t) + sigmoid(-t)', '1'],
  ['tanh(t)', '2*sigmoid(2*t) - 1'],
  ['softplus(t) - softplus(-t)', 't'],
  ['logSumExp(t, t)', 't + log(2)'],
  ['relu(exp(t) - 2)', 'max(exp(t), 2) - 2'],
  ['relu(t*exp(t) - 1)', 'max(t*exp(t), 1) - 1'],
  ['relu(tanh(t))', 'max(0, 2*sigmoid(2*t) - 1)'],
  ['abs(sigmoid(t) - 1/2)', 'relu(sigmoid(t) - 1/2) + relu(1/2 - sigmoid(t))'],
  ['max(softplus(t), t)', 'softplus(t)'],
  ['relu(exp(2*t) - exp(t) - 1)', 'max(exp(2*t), exp(t) + 1) - exp(t) - 1'],
  ['sqrt(t^2 + 1)^2', 't^2 + 1'],
  ['exp(t) + relu(t^2 - 2)', 'exp(t) + max(t^2, 2) - 2'],
];
const PARTIAL: readonly (readonly [string, string])[] = [
  ['log(t^2)', '2*log(abs(t))'],
  ['relu(log(t))', 'max(log(t), 0)'],
  ['sqrt(1 + t)*sqrt(1 - t)', 'sqrt(1 - t^2)'],
];

describe('one function', () => {
  test.each([...EQUAL, ...PARTIAL])('%s is %s', (p, q) => {
    const found = compared(p, q);
    expect([found.verdict, found.why]).toEqual(['yes', undefined]);
  });

  test('moved by 10^-30 and 10^-300 it is told apart', () => {
    for (const [p, q] of EQUAL)
      for (const by of ['1e-30', '1e-300']) {
        const found = compared(p, `${q} + ${by}`);
        expect(found.verdict, `${p}, ${by}`).toBe('no');
        expect(found.apart?.exact).toBeDefined();
      }
  });

  test('random identities hold, and a changed one is told apart', () => {
    const exponent = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(exponent, exponent, fc.integer({ min: 1, max: 3 }), (a, b, c) => {
        const product = `exp(${a}*t + ${c})*exp(${b}*t)*(1 + exp(t))`;
        const sum = `exp(${a + b}*t + ${c}) + exp(${a + b + 1}*t + ${c})`;
        expect(compared(product, sum).verdict).toBe('yes');
        expect(compared(product, sum.replace(' + exp', ' - exp')).verdict).toBe('no');
        const log = `log(exp(${a}*t) + ${c}*exp(${b}*t))`;
        expect(compared(log, `${a}*t + log(1 + ${c}*exp(${b - a}*t))`).verdict).toBe('yes');
        expect(compared(log, `${a + 1}*t + log(1 + ${c}*exp(${b - a}*t))`).verdict).toBe('no');
      }),
      { seed: seedAt(941), numRuns: runs(12) },
    );
  }, 20_000);
});

describe('where one of them has no value', () => {
  test.each([
    ['exp(log(t))', 't'],
    ['sqrt(t)*sqrt(t)', 't'],
    ['log(t*(t + 1))', 'log(t) + log(t + 1)'],
  ])('%s is not %s', (p, q) => {
    const { verdict, why, apart } = compared(p, q);
    expect([verdict, why]).toEqual(['no', 'only one of them has a value there']);
    expect(format(apart!.exact!).startsWith('-')).toBe(true);
  });

  test('a hole of one of them is a difference', () => {
    expect(compared('exp(t)*t/t', 'exp(t)')).toMatchObject({ verdict: 'no' });
  });
});

test('what no normal form shows is undecided, with what was tried', () => {
  const found = compared('2*cos(atan(t)/2)^2', '1 + 1/sqrt(1 + t^2)');
  expect(found.verdict).toBe('undecided');
  expect(found.why).toContain('its normal form is not 0');
});

test('places between pieces have their function, and a closed form where there is one', () => {
  const of = (p: string, q: string) => {
    const programs = [p, q].map(text => parseProgramText(`f(t) = ${text}`));
    const [left, right] = programs.map(program => compile(program));
    return elementaryEqualDocument(programs, equalElementary(left!, right!));
  };
  const document = of('relu(exp(t) - 2)', 'max(exp(t), 2) - 2');
  expect(document.parts?.[0]?.to).toMatchObject({ root: 'exp(t) - 2', expr: 'log(2)' });
  expect(document.parts?.map(({ values }) => values)).toEqual([['0'], ['exp(t) - 2']]);
  expect(of('exp(t)', '2*exp(t)')).toMatchObject({
    at: { at: '1' },
    values: [[{ expr: 'exp(1)' }], [{ expr: '2*exp(1)' }]],
  });
  // The checker derives them again; of domains that end, it does not yet.
  const verified = (p: string, q: string) => verifyDocument(JSON.parse(JSON.stringify(of(p, q))));
  expect(verified('relu(exp(t) - 2)', 'max(exp(t), 2) - 2').verdict).toBe('accepted');
  expect(verified('exp(t)', '1 + t').verdict).toBe('accepted');
  for (const [p, q] of PARTIAL) expect(verified(p, q)).toMatchObject({ problems: [] });
});

test('a false yes is not accepted', () => {
  const [p, q, other] = ['exp(t)*exp(-t)', '1', '1 + t^2'].map(text => parseProgramText(`f(t) = ${text}`));
  const true_ = elementaryEqualDocument([p!, q!], equalElementary(compile(p!), compile(q!)));
  const false_ = { ...true_, programs: [true_.programs[0], programToJson(other!)], texts: undefined };
  expect(verifyDocument(JSON.parse(JSON.stringify(false_))).verdict).not.toBe('accepted');
  expect(true_.equal).toBe('yes');
});
