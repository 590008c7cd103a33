/** D_P along the program where its ties do not matter, and what may rest on it. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { explainDocument } from '../../../src/fields/explain-document.ts';
import { explain } from '../../../src/fields/index.ts';
import { rational } from '../../../src/numbers/index.ts';
import { compile, isEvaluationFailure, programToJson } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { altered, type Loose } from '../documents.ts';

function documentOf(text: string, ...x: number[]): Loose {
  const program = parseProgramText(text);
  const at = x.map(value => rational(value));
  const explanation = explain(compile(program), at);
  if (isEvaluationFailure(explanation)) throw new Error(explanation.failure.why);
  const document = explainDocument(explanation, { program: programToJson(program), text, at });
  return JSON.parse(JSON.stringify(document));
}

const PRODUCT = 'f(x, y) = relu(x) * y + x';
const POOL = `f(x) = ${Array.from({ length: 30 }, (_, k) => `max(relu(x - ${k + 1}), relu(x - 2), relu(-1 - x), relu(-3 - x))`).join(' + ')} + x`;
const DEAD = `f(v0, v1, w0, w1) =\n u0 = relu(w0 + 2*w1)\n u1 = relu(w0 - w1)\n v0*u0 + v1*u1`;

describe('D_P of one gradient', () => {
  test.each([
    ['behind a factor 0', PRODUCT, [0, 0], 2],
    ['a pool over dead relus', POOL, [0], '1152921504606846976'],
    ['a dead start', DEAD, [0, 0, 0, 0], 4],
  ] as const)('G2, G3: %s: accepted, with the count of all tuples', (_, text, x, count) => {
    const document = documentOf(text, ...x);
    expect([document.clarke.by, document.nodewise.count]).toEqual(['nodewise', count]);
    const { verdict, problems } = verifyDocument(document, { budget: 3_000_000 });
    expect(problems).toEqual([]);
    expect(verdict).not.toBe('rejected');
    const falsified = altered(document, copy => (copy.nodewise.count = 7));
    const wrong = verifyDocument(falsified, { budget: 3_000_000 });
    expect(wrong.problems).toContainEqual(expect.objectContaining({ path: '/nodewise/count' }));
  });

  test.each([
    [
      'another gradient',
      (copy: Loose): unknown => (copy.clarke.gradients = [['2', '0']]),
      '/clarke/gradients',
    ],
    ['two gradients', (copy: Loose): unknown => copy.clarke.gradients.push(['2', '0']), '/clarke/gradients'],
    ['no gradient', (copy: Loose): unknown => (copy.clarke.gradients = []), '/clarke/gradients'],
    ['bounds', (copy: Loose): unknown => (copy.clarke.status = 'bounds'), '/clarke/outer'],
  ] as const)('wrong on purpose: %s', (_, change, path) => {
    const { verdict, problems } = verifyDocument(
      altered(documentOf(PRODUCT, 0, 0), copy => {
        change(copy);
      }),
    );
    expect(verdict).toBe('rejected');
    expect(problems).toContainEqual(expect.objectContaining({ path }));
  });

  test('wrong on purpose: said of a point where D_P has two', () => {
    const document = altered(documentOf(PRODUCT, 0, 1), copy => {
      copy.clarke = { status: 'exact', gradients: [['1', '0']], directions: [], farkas: [], by: 'nodewise' };
    });
    expect(verifyDocument(document)).toMatchObject({
      verdict: 'rejected',
      problems: [{ path: '/clarke/gradients' }],
    });
  });

  test('not without D_P', () => {
    const document = altered(documentOf(PRODUCT, 0, 0), copy => {
      copy.nodewise = { status: 'undecided', gradients: [], why: 'not asked' };
      copy.reachable = { verdict: 'undecided', why: 'not asked' };
    });
    expect(verifyDocument(document).verdict).toBe('undecided');
  });
});

describe('reachable', () => {
  const ARTEFACT = 'f(t) = t - (relu(-t) + t - relu(t))';
  test('0 in D_P: as the certificate says', () => {
    const document = documentOf(ARTEFACT, 0);
    expect(document.reachable.verdict).toBe('yes');
    expect(verifyDocument(document).problems).toEqual([]);
  });

  test('a coincidence is not reachable', () => {
    const document = documentOf('f(x, y) = relu(x) - relu(y)', 1, 1);
    expect([document.selectionCritical.verdict, document.reachable.verdict]).toEqual(['yes', 'no']);
    expect(verifyDocument(document).problems).toEqual([]);
    const wrong = altered(document, copy => (copy.reachable = copy.selectionCritical));
    expect(verifyDocument(wrong).verdict).toBe('rejected');
  });

  test('wrong on purpose: the other verdict, no certificate', () => {
    for (const change of [
      (copy: Loose) => (copy.reachable.verdict = 'no'),
      (copy: Loose) => delete copy.reachable.certificate,
    ])
      expect(verifyDocument(altered(documentOf(ARTEFACT, 0), copy => void change(copy))).verdict).toBe(
        'rejected',
      );
  });
});
