/** From sets and verdicts to what stands in a document, made by hand. */
import { describe, expect, test } from 'vitest';
import {
  certificateDocument,
  clarkeDocument,
  explainDocument,
  gradientSetDocument,
  irregularDocument,
  regularityDocument,
} from '../../src/fields/explain-document.ts';
import { type ClarkeSet, explain } from '../../src/fields/index.ts';
import { ONE_POLY, variablePoly } from '../../src/functions/near/poly.ts';
import { rational } from '../../src/numbers/index.ts';
import { compile, isEvaluationFailure, parseProgramText } from '../../src/programs/index.ts';
import { vector } from './evaluated.ts';

const set: ClarkeSet = {
  status: 'exact',
  gradients: [vector(1, 2)],
  outer: [vector(1, 2), vector(3, 4)],
  directions: [vector(1, 0)],
  arcs: [],
  farkas: [],
  identities: [],
};
const remainder = { name: 'exp' as const, of: { top: variablePoly(0), bottom: ONE_POLY } };
const cell = { guards: [variablePoly(0), variablePoly(2)], remainders: [remainder] };
const written = {
  guards: [[['1', [1]]], [['1', [0, 0, 1]]]],
  remainders: [{ name: 'exp', top: [['1', [1]]], bottom: [['1', []]] }],
};

describe("Clarke's set", () => {
  test('exact: what is not there is left out', () => {
    expect(clarkeDocument(set)).toEqual({
      status: 'exact',
      gradients: [['1', '2']],
      directions: [['1', '0']],
      farkas: [],
    });
  });

  test('bounds state the outer one as well; of two outputs in rows', () => {
    expect(clarkeDocument({ ...set, status: 'bounds' }).outer).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(clarkeDocument({ ...set, status: 'bounds' }, 2)).toMatchObject({
      gradients: [[['1'], ['2']]],
      outer: [
        [['1'], ['2']],
        [['3'], ['4']],
      ],
    });
    for (const status of ['exact', 'undecided'] as const)
      expect(clarkeDocument({ ...set, status })).not.toHaveProperty('outer');
  });

  test('arcs, emptiness by combinations and by identities, and why it is open', () => {
    const identity = { ...cell, summands: [{ unit: ONE_POLY, root: variablePoly(1), of: [0, 1] }] };
    expect(
      clarkeDocument({
        ...set,
        status: 'undecided',
        arcs: [[vector(1, 0), vector(0, 1)]],
        farkas: [{ rows: [vector(1, 1)], multipliers: vector(2) }],
        identities: [identity],
        by: 'sectors',
        why: 'more than 9 steps',
      }),
    ).toMatchObject({
      arcs: [
        [
          ['1', '0'],
          ['0', '1'],
        ],
      ],
      farkas: [{ rows: [['1', '1']], multipliers: ['2'] }],
      identities: [{ ...written, summands: [{ unit: [['1', []]], root: [['1', [0, 1]]], of: [0, 1] }] }],
      by: 'sectors',
      why: 'more than 9 steps',
    });
  });

  test('cells that a solver calls empty, with its name; without remainders where there are none', () => {
    const cells = [cell, { guards: [variablePoly(0)], remainders: [] }];
    const { by, assumed } = clarkeDocument({ ...set, assumed: { by: 'z3', cells } } as unknown as ClarkeSet);
    expect(by).toBe('z3');
    expect(assumed).toEqual([written, { guards: [[['1', [1]]]] }]);
    expect(clarkeDocument(set)).not.toHaveProperty('by');
  });
});

test('a list of gradients: the count, as text where no number holds it, or why it is not known', () => {
  const gradients = [vector(1)];
  expect(gradientSetDocument({ status: 'exact', count: 3n, gradients })).toEqual({
    status: 'exact',
    count: 3,
    gradients: [['1']],
  });
  expect(gradientSetDocument({ status: 'exact', count: 2n ** 60n, gradients }).count).toBe(String(2n ** 60n));
  const open = { status: 'undecided' as const, count: 1n, gradients, why: 'too many' };
  expect(gradientSetDocument(open)).toEqual({ status: 'undecided', gradients: [['1']], why: 'too many' });
});

test('a certificate: weights by number, or a separator', () => {
  const weights = new Map([[2, rational(1n, 3n)]]);
  expect(certificateDocument({ inside: true, weights } as never)).toEqual({ weights: { 2: '1/3' } });
  expect(certificateDocument({ inside: false, separator: vector(1, -1) })).toEqual({
    separator: ['1', '-1'],
  });
});

test('regularity: reasons, nodes and arcs only where it is not shown, arcs only where it is refuted', () => {
  const all = { why: 'it jumps', node: 'h.1', along: [[vector(1)]] };
  const of = (verdict: 'yes' | 'no' | 'undecided') => regularityDocument({ verdict, ...all } as never);
  expect(of('yes')).toEqual({ verdict: 'yes' });
  expect(of('undecided')).toEqual({ verdict: 'undecided', why: 'it jumps', node: 'h.1' });
  expect(of('no')).toEqual({ verdict: 'no', why: 'it jumps', node: 'h.1', along: [[['1']]] });
});

describe('the whole document', () => {
  const documentOf = (text: string, ...at: number[]) => {
    const program = parseProgramText(text);
    const explanation = explain(compile(program), vector(...at));
    if (isEvaluationFailure(explanation)) throw new Error(explanation.failure.why);
    const subject = { program: {}, text, at: vector(...at) };
    return { document: explainDocument(explanation, subject), explanation, subject };
  };

  test('a certificate where there is one, and why a verdict is open', () => {
    const { document, explanation, subject } = documentOf('relu(-t) + t - relu(t)', 0);
    expect(document.selectionCritical).toEqual({
      verdict: 'yes',
      certificate: { weights: expect.anything() },
    });
    expect(document.clarkeCritical).toMatchObject({ verdict: 'yes' });
    const open = { ...explanation, clarkeCritical: { verdict: 'undecided' as const, why: 'no time' } };
    expect(explainDocument(open, subject).clarkeCritical).toEqual({ verdict: 'undecided', why: 'no time' });
    const by = { ...explanation, clarkeCritical: { ...explanation.clarkeCritical, by: 'z3' as const } };
    expect(explainDocument(by, subject).clarkeCritical.by).toBe('z3');
    expect(document.lexicographic).toEqual({ gradient: ['0'] });
    expect(document).not.toHaveProperty('conventions');
    const asked = explainDocument(explanation, { ...subject, conventions: { relu: 'last' } });
    expect(asked.conventions).toEqual({ relu: 'last' });
  });

  test('several outputs: lists of values, rows of derivatives', () => {
    const { document } = documentOf('sort(x, y)', 2, 1);
    expect(document.value).toEqual(['2', '1']);
    expect(document.gradient.backward).toEqual([
      ['1', '0'],
      ['0', '1'],
    ]);
    expect(document).not.toHaveProperty('nearest');
  });

  test('where the function is not regular: no sets', () => {
    const { explanation, subject } = documentOf('select h(x) { 1 when x > 0; 0 when x <= 0 }; h(x)', 0);
    expect(explanation.regular.verdict).toBe('no');
    const { regular, ...document } = irregularDocument(explanation, { ...subject, conventions: { h: '#1' } });
    expect(regular.verdict).toBe('no');
    expect(Object.keys(document)).toEqual([
      'format',
      'program',
      'text',
      'at',
      'value',
      'gradient',
      'conventions',
      'ties',
    ]);
    expect(irregularDocument(explanation, subject)).not.toHaveProperty('conventions');
  });
});
