/** Sets that are stated as Minkowski sums. */
import { describe, expect, test } from 'vitest';
import { mlp } from '../../../bench/networks.ts';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { readProgram } from '../../../src/certificates/operations/program.ts';
import { checkSumClarke } from '../../../src/certificates/sets/sums.ts';
import { explainDocument } from '../../../src/fields/explain-document.ts';
import { explain } from '../../../src/fields/index.ts';
import { parseRational } from '../../../src/numbers/index.ts';
import { compile, isEvaluationFailure, printProgram, programToJson } from '../../../src/programs/index.ts';
import { programFromJson } from '../../../src/programs/json/json.ts';
import type { Program } from '../../../src/programs/program.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { altered, type Loose } from '../documents.ts';
import { meter, texts, vector } from '../units.ts';

function explained(program: Program, at: readonly string[]): Loose {
  const line = compile(program);
  const x = at.map(value => parseRational(value));
  const found = explain(line, x, { budget: 300_000 });
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  const subject = { program: programToJson(program), text: printProgram(program), at: x };
  return JSON.parse(JSON.stringify(explainDocument(found, subject)));
}

const names = Array.from({ length: 14 }, (_, i) => `x${i}`);
const relus = names.map(name => `relu(${name})`).join(' + ');
const atZero = (text: string): Loose =>
  explained(
    parseProgramText(text),
    names.map(() => '0'),
  );
const refused = (document: Loose, change: (copy: Loose) => void): string[] => {
  const { verdict, problems } = verifyDocument(altered(document, change));
  expect(verdict).toBe('rejected');
  return problems.map(({ path, message }) => `${path}: ${message}`);
};

describe('a sum of as many relus as inputs', () => {
  const document = atZero(relus);

  test('is accepted: D_P, Clarke’s set and the verdicts', () => {
    expect([document.nodewise.status, document.nodewise.sum.length]).toEqual(['exact', 14]);
    expect(document.reachable.verdict).toBe('yes');
    expect(verifyDocument(document).problems).toEqual([]);
  });

  test.each<[string, (copy: Loose) => void, string]>([
    ['an entry of a part', copy => (copy.nodewise.sum[3][1][3] = '2'), '/nodewise/sum/3: is not what a part'],
    ['a part too few', copy => copy.nodewise.sum.pop(), '/nodewise/sum: lacks 1 of 14 parts'],
    [
      'a part twice',
      copy => copy.nodewise.sum.push(copy.nodewise.sum[0]),
      '/nodewise/sum/14: is not what a part',
    ],
    ['a part that adds nothing', copy => copy.nodewise.sum[0].pop(), '/nodewise/sum/0: expected two entries'],
    [
      'a part that does not begin with 0',
      copy => copy.nodewise.sum[0].reverse(),
      '/nodewise/sum/0: expected two',
    ],
    [
      'another start',
      copy => (copy.nodewise.gradients[0][5] = '1'),
      '/nodewise/gradients/0: is not the least',
    ],
    [
      'two starts',
      copy => copy.nodewise.gradients.push(copy.nodewise.gradients[0]),
      '/nodewise/gradients: expected',
    ],
    ['another count', copy => (copy.nodewise.count = 5), '/nodewise/count: expected the count'],
    [
      'a set that is undecided',
      copy => (copy.nodewise.status = 'undecided'),
      '/nodewise/status: expected "exact"',
    ],
    [
      'negative weights',
      copy => (copy.reachable.certificate.sum[0] = { 0: '2', 1: '-1' }),
      '/reachable/certificate/sum/0',
    ],
    [
      'weights of another point',
      copy => (copy.reachable.certificate.sum[13] = { 1: '1' }),
      '/reachable/certificate/sum',
    ],
    [
      'weights for fewer parts',
      copy => copy.reachable.certificate.sum.pop(),
      '/reachable/certificate/sum: expected',
    ],
    [
      'another weight of the start',
      copy => (copy.reachable.certificate.weights = { 1: '1' }),
      '/reachable/certificate',
    ],
    [
      'a radius that nothing allows for',
      copy => (copy.reachable.certificate.radius = names.map(() => '1')),
      '/reachable/certificate/radius: the radius does not fit',
    ],
    [
      'a separator beside weights',
      copy => (copy.reachable.certificate.separator = names.map(() => '1')),
      '/reachable/certificate: expected weights or a separator, got both',
    ],
    [
      'an entry that there is not',
      copy => (copy.reachable.certificate.sum[0] = { 0: '1', 2: '0' }),
      '/reachable/certificate/sum/0: expected the index of an entry',
    ],
    ['no sum', copy => delete copy.reachable.certificate.sum, '/reachable/certificate'],
    [
      'a verdict turned round',
      copy => (copy.reachable = { verdict: 'no', certificate: { separator: names.map(() => '1') } }),
      '/reachable/certificate',
    ],
    [
      'a sum beside weights of a list',
      copy => (copy.selectionCritical.certificate.sum = []),
      '/selectionCritical/certificate/sum: expected weights for each of 14 parts',
    ],
    [
      'a sum in a list of active gradients',
      copy => (copy.active.sum = copy.nodewise.sum),
      '/active/sum: expected no sum',
    ],
  ])('%s is refused', (_, change, message) => {
    expect(refused(document, change).some(said => said.startsWith(message))).toBe(true);
  });
});

test('parts of more than two entries, and some that no other is independent of, are accepted', () => {
  const wide = Array.from({ length: 16 }, (_, i) => `x${i}`);
  const text = `f(${wide.join(', ')}) = ${wide
    .slice(0, 13)
    .map(name => `abs(${name} - x15)`)
    .join(' + ')} - max(x13, x14, x15)`;
  const document = explained(
    parseProgramText(text),
    wide.map(() => '0'),
  );
  expect(document.nodewise.sum.map((part: Loose) => part.length)).toContain(3);
  expect([document.clarke.by, document.clarke.sum.length]).toEqual(['sum', 14]);
  expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
});

describe('Clarke’s set as that sum', () => {
  const document = atZero(relus);

  test('is accepted where the ties are independent', () => {
    expect([document.clarke.by, document.clarkeCritical.verdict]).toEqual(['sum', 'yes']);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  test.each<[string, (copy: Loose) => void, string]>([
    ['a part too few', copy => copy.clarke.sum.pop(), '/clarke/sum: lacks'],
    ['an entry', copy => (copy.clarke.sum[2][1][2] = '1/2'), '/clarke/sum/2: is not'],
    ['bounds', copy => (copy.clarke.status = 'bounds'), '/clarke/status'],
    ['another reason', copy => (copy.clarke.by = 'nodewise'), '/clarke/by'],
  ])('%s is refused', (_, change, message) => {
    expect(refused(document, change).some(said => said.startsWith(message))).toBe(true);
  });

  test('is not derived where the ties depend on each other', () => {
    const dependent = atZero(`${relus} + relu(x0 + x1)`);
    const claimed = altered(dependent, copy => {
      copy.clarke = { ...copy.nodewise, directions: [], farkas: [], by: 'sum' };
      delete copy.clarke.count;
      copy.clarkeCritical = copy.reachable;
    });
    expect(dependent.clarke.by).not.toBe('sum');
    expect(verifyDocument(claimed).verdict).toBe('undecided');
  });

  test('where a piece has no interior it is left out, and claimed it is refused', () => {
    const clipped = atZero(`${relus} + clip(x0 - 2*x1, 0, 0)`.replace('relu(x0) + ', ''));
    expect([clipped.nodewise.sum.length, clipped.clarke.sum.length]).toEqual([14, 13]);
    expect(verifyDocument(clipped).problems).toEqual([]);
    const said = refused(clipped, copy => {
      copy.clarke.sum = copy.nodewise.sum;
      copy.clarke.gradients = copy.nodewise.gradients;
    });
    expect(said.some(one => one.startsWith('/clarke'))).toBe(true);
  });
});

test('a sum without parts is one gradient', () => {
  const line = readProgram(programToJson(parseProgramText('f(x, y) = clip(x, 0, 0) + clip(y, 0, 0)')), meter);
  const stated = { status: 'exact', gradients: [['0', '0']], sum: [], by: 'sum' };
  const { inner, outer } = checkSumClarke(stated, line, vector(0, 0), meter);
  expect([inner.says.map(texts), outer?.says.map(texts)]).toEqual([[['0', '0']], [['0', '0']]]);
});

describe('a network of many inputs, with tied units', () => {
  test.each([
    ['its input', { of: 'input', tied: 12, widths: [300, 16, 4] }],
    ['its weights', { of: 'weights', tied: 11, widths: [40, 12, 3] }],
    ['a few of its weights: a list', { of: 'weights', tied: 3, widths: [60, 5, 3] }],
  ] as const)('of %s is decided and accepted', (_, options) => {
    const { program, at } = mlp(options);
    const document = explained(programFromJson(program), at);
    expect(document.nodewise.status).toBe('exact');
    expect(document.nodewise.sum?.length).toBe(options.tied > 5 ? options.tied : undefined);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  });
});
