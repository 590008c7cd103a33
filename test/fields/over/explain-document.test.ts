/** Documents about points whose values are not rational: what stands in them, and what they add to one over the rationals. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { explain, explainReal } from '../../../src/fields/index.ts';
import {
  documentWithReals,
  explainRealDocument,
  realCertificate,
  underivedRealDocument,
} from '../../../src/fields/over/explain-document.ts';
import { underivedReal } from '../../../src/fields/over/real.ts';
import { RealWriter } from '../../../src/fields/over/real-document.ts';
import { parseRational, realField } from '../../../src/numbers/index.ts';
import {
  compile,
  isEvaluationFailure,
  parseProgramText,
  programToJson,
} from '../../../src/programs/index.ts';
import type { Loose } from '../../certificates/documents.ts';

function asked(text: string, at: string) {
  const program = parseProgramText(text);
  const x = at.split(',').map(one => parseRational(one));
  return { line: compile(program), x, subject: { program: programToJson(program), text, at: x } };
}
/** Closed forms as their texts. */
const plain = (value: unknown): Loose => JSON.parse(JSON.stringify(value, (_, one) => one?.expr ?? one));

function real(text: string, at: string) {
  const { line, x, subject } = asked(text, at);
  const found = explainReal(line, x);
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  return explainRealDocument(found, subject);
}
function underived(text: string, at: string) {
  const { line, x, subject } = asked(text, at);
  const found = underivedReal(line, x);
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  return underivedRealDocument(found, subject)!;
}
const accepted = (document: unknown): unknown => {
  const { verdict, problems } = verifyDocument(JSON.parse(JSON.stringify(document)));
  return { verdict, problems };
};
const ACCEPTED = { verdict: 'accepted', problems: [] };

describe('certificates', () => {
  const field = realField();
  const writer = new RealWriter(field);
  const e = field.exp(field.one);
  if (typeof e !== 'object' || 'why' in e) throw new Error('no value');

  test('of no: a separator; of yes: weights, and points of balls where there are any; of undecided none', () => {
    expect(plain(realCertificate(writer, { verdict: 'no', separator: [field.one, e] }))).toEqual({
      separator: ['1', 'exp(1)'],
    });
    expect(plain(realCertificate(writer, { verdict: 'yes', weights: new Map([[2, field.one]]) }))).toEqual({
      weights: { 2: '1' },
    });
    const balls = new Map([[2, [e]]]);
    expect(
      plain(realCertificate(writer, { verdict: 'yes', weights: new Map([[2, field.one]]), balls })),
    ).toEqual({
      weights: { 2: '1' },
      balls: { 2: ['exp(1)'] },
    });
    expect(realCertificate(writer, { verdict: 'undecided', why: 'a sign' })).toBeUndefined();
  });
});

describe('with a derivative', () => {
  test('one output: its value, gradients, the sets and the verdicts', () => {
    const document = real('abs(exp(x) - exp(1)) + x', '1');
    expect(plain(document)).toMatchObject({
      format: 'cornercheck.explain/1',
      at: ['1'],
      value: '1',
      gradient: { forward: ['1 + exp(1)'], backward: ['1 + exp(1)'] },
      regular: { verdict: 'yes' },
      active: { status: 'exact', count: 2 },
      nodewise: { status: 'exact', count: 2 },
      clarke: { status: 'exact', directions: [], farkas: [] },
      selectionCritical: { verdict: 'yes' },
      clarkeCritical: { verdict: 'yes' },
      artificial: 'no',
      ties: [{ op: 'abs' }],
      lexicographic: { gradient: ['1 + exp(1)'] },
    });
    expect(document).not.toHaveProperty('conventions');
    expect(accepted(document)).toEqual(ACCEPTED);
  });

  test('several outputs: a list of values, and Jacobians', () => {
    expect(plain(real('f(x, y) = relu(log(x)), exp(y)', '2,0'))).toMatchObject({
      value: ['log(2)', '1'],
      gradient: {
        forward: [
          ['1/2', '0'],
          ['0', '1'],
        ],
      },
      nodewise: {
        gradients: [
          [
            ['1/2', '0'],
            ['0', '1'],
          ],
        ],
      },
    });
  });

  test('where it is not regular no set is stated', () => {
    const document = plain(real('exp(1)*floor(x)', '1'));
    expect(document).toMatchObject({ regular: { verdict: 'no' }, ties: expect.anything() });
    expect(document).not.toHaveProperty('active');
    expect(document).not.toHaveProperty('lexicographic');
  });

  test('by its sides: the two directions', () => {
    const document = plain(real('exp(1)*relu(min(x^2, x^3)) + x', '0'));
    expect(document.clarke).toMatchObject({ status: 'exact', gradients: [['1']] });
  });
});

describe('without a derivative', () => {
  test('a root of 0 has a ball', () => {
    const document = underived('sqrt(exp(1))*sqrt(x^2)', '0');
    const ball = { centre: ['0'], matrix: [[expect.anything()]] };
    expect(plain(document)).toMatchObject({
      value: '0',
      nodewise: { status: 'exact', count: 1, gradients: [], balls: [ball] },
      clarke: { status: 'exact', balls: [ball], by: 'balls' },
      clarkeCritical: { verdict: 'yes' },
    });
    expect(document).not.toHaveProperty('gradient');
    expect(accepted(document)).toEqual(ACCEPTED);
  });

  test('where it is not regular: an arc at the most', () => {
    const document = plain(underived('sqrt(exp(1)*abs(x))', '0'));
    expect(document.regular.verdict).not.toBe('yes');
    expect(document.clarke?.status).not.toBe('exact');
  });
});

describe('what reals add to a document over the rationals', () => {
  const both = (text: string, at: string) => {
    const { line, x, subject } = asked(text, at);
    const found = explainReal(line, x);
    if (isEvaluationFailure(found)) throw new Error(found.failure.why);
    return documentWithReals(explain(line, x), found, subject);
  };

  test('all, where there is no rational value', () => {
    const document = both('relu(log(x))', '2');
    expect(plain(document)).toMatchObject({ value: 'log(2)', nodewise: { gradients: [['1/2']] } });
    expect(accepted(document)).toEqual(ACCEPTED);
  });

  test('nothing where the reals do not know D_P; else Clarke’s set stays, with its certificates, where it was known', () => {
    const { line, x, subject } = asked('relu(x)', '0');
    const found = explainReal(line, x);
    if (isEvaluationFailure(found)) throw new Error(found.failure.why);
    const nodewise = { status: 'undecided', why: 'too much', gradients: [] } as const;
    const open = { ...found, explanation: { ...found.explanation, nodewise } };
    expect(documentWithReals(explain(line, x), open, subject)).toBeUndefined();
    expect(documentWithReals(explain(line, x), found, subject)).toMatchObject({
      nodewise: { count: 2 },
      clarke: { status: 'exact', directions: [['-1'], ['1']] },
    });
  });
});
