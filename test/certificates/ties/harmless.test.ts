/** Which ties a gradient may depend on, whatever is chosen at the others; D_P along a program whose ties do not matter, and what may rest on it. */
import { describe, expect, it, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { activeAt } from '../../../src/certificates/kernel/evaluated.ts';
import type { Line } from '../../../src/certificates/language/line.ts';
import { ties } from '../../../src/certificates/ties/harmless.ts';
import { explainDocument } from '../../../src/fields/explain-document.ts';
import { explain } from '../../../src/fields/index.ts';
import { rational } from '../../../src/numbers/index.ts';
import { compile, isEvaluationFailure, programToJson } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { altered, type Loose } from '../documents.ts';
import { costOf, inputsAt, jetsAt, lineOf, meter, refusal, selectionOf, stepOf } from '../units.ts';

function open(line: Line, ...x: (string | number)[]): string[] {
  const jets = jetsAt(line, ...x);
  const active = new Map(line.steps.map(step => [step, activeAt(step, jets, meter)]));
  return [...ties(line, jets, active, meter)].map(({ id }) => id);
}

describe('a tie is left open', () => {
  test.each([
    ['whose pieces have different derivatives', 'x y', ['m = max x y'], [1, 1], ['m']],
    ['and only a tie', 'x y', ['m = max x y'], [1, 2], []],
    ['where it is one of two', 'x y', ['a = abs x', 'b = abs y', 's = add a b'], [0, 1], ['a']],
    ['also where both matter', 'x y', ['a = abs x', 'b = abs y', 's = add a b'], [0, 0], ['a', 'b']],
    ['where another tie stands before the output', 'x', ['a = abs x', 'r = relu a'], [0], ['a', 'r']],
  ] as const)('%s', (_, inputs, nodes, x, expected) => {
    expect(open(lineOf(inputs, nodes), ...x)).toEqual(expected);
  });
});

describe('a tie does not matter', () => {
  test.each([
    ['whose pieces have the same derivatives', 'x', ['m = max x x'], [1]],
    [
      'between slots that rest',
      'x',
      ['c = const value=1', 'd = const value=1', 'm = max c d', 's = add m x'],
      [0],
    ],
    [
      'between slots that rest at the point',
      'x',
      ['q = square x', 'p = pow x exponent=3', 'm = max q p'],
      [0],
    ],
    [
      'between slots behind slots that rest',
      'x',
      ['c = const value=1', 'n = neg c', 'd = const value=-1', 'm = max n d', 's = add m x'],
      [0],
    ],
    ['between a resting slot and 0', 'x', ['q = square x', 'r = relu q'], [0]],
    ['behind which there is a factor 0', 'x y', ['r = relu x', 'p = mul r y'], [0, 0]],
    [
      'far behind which there is a factor 0',
      'x y',
      ['r = relu x', 'n = neg r', 'p = mul n y', 's = neg p'],
      [0, 0],
    ],
    [
      'between later outputs that rest',
      'x',
      [
        'c = const value=2',
        'd = const value=1',
        'e = const value=1',
        's = sort c d e',
        'b = component s k=2',
        'm = max b d',
        'a = add m x',
      ],
      [0],
    ],
    ['on which no output depends in its part', 'x y z', ['s = sort x y z', 'm = component s k=1'], [1, 0, 0]],
  ] as const)('%s', (_, inputs, nodes, x) => {
    expect(open(lineOf(inputs, nodes), ...x)).toEqual([]);
  });
});

describe('it matters all the same', () => {
  test.each([
    ['where one of its slots moves', 'x', ['c = const value=0', 'm = max c x'], [0], ['m']],
    ['where the factor behind it is not 0', 'x y', ['r = relu x', 'p = mul r y'], [0, 1], ['r']],
    [
      'where one output hears of it, another not',
      'x y',
      ['r = relu x', 'p = mul r y', 'q = neg r'],
      [0, 0],
      ['r'],
    ],
    [
      'in the part on which the output depends',
      'x y z',
      ['s = sort x y z', 'm = component s k=2'],
      [1, 0, 0],
      ['s'],
    ],
    [
      'before a later output on which all depends',
      'x y',
      ['r = relu x', 's = sort r y', 'b = component s k=2'],
      [0, 5],
      ['r'],
    ],
    [
      'where a choice elsewhere lets it speak',
      'x y',
      ['r = relu x', 'p = mul r y', 'm = max p r'],
      [0, 0],
      ['r', 'm'],
    ],
    [
      'where a choice elsewhere lets its slots move',
      'x y',
      ['c = const value=0', 'm = max c x', 'n = max c m', 's = add n y'],
      [0, 0],
      ['m', 'n'],
    ],
    [
      'where the derivative moves from one output to another',
      'x',
      ['c = const value=0', 's = sort c x', 'a = component s k=1', 'b = component s k=2', 'e = sub a b'],
      [0],
      ['s'],
    ],
  ] as const)('%s', (_, inputs, nodes, x, expected) => {
    const fields = nodes.at(-1) === 'q = neg r' ? { outputs: ['p', 'q'] } : {};
    expect(open(lineOf(inputs, nodes, fields), ...x)).toEqual(expected);
  });

  it('but not for what else an output depends on', () => {
    const line = lineOf('x y z', ['s = sort x y z', 'm = component s k=1'], { outputs: ['m', 'z'] });
    expect(open(line, 1, 0, 0)).toEqual([]);
  });

  it('where the same factors stand at other slots', () => {
    const names = Array.from({ length: 13 }, (_, i) => `v${i}`);
    const selection = selectionOf(names.join(' '), ['v1 + v12', '1/17*v1 + v2'], '1: v0 > 0', '2: v0 <= 0');
    const line = lineOf(names.join(' '), [`n = s ${names.join(' ')}`], { selections: { s: selection } });
    expect(open(line, ...names.map(() => 0))).toEqual(['n']);
  });
});

describe('partial derivatives', () => {
  it('are not asked for where nothing is tied', () => {
    const line = lineOf('x', ['q = square x']);
    const jets = jetsAt(line, 1);
    const active = new Map(line.steps.map(step => [step, activeAt(step, jets, meter)]));
    expect(costOf(counter => ties(line, jets, active, counter))).toBe(0);
  });

  it('are needed of every piece that may be taken', () => {
    const id = 'n'.repeat(50);
    const line = lineOf('x y', ['m = max x y', `${id} = reciprocal m`]);
    const [reciprocal, m] = [stepOf(line, id), stepOf(line, 'm')];
    const jets = [...inputsAt(0, 0), inputsAt(0)[0]!, inputsAt(0)[0]!];
    const active = new Map([
      [m, [...m.basic.pieces()]],
      [reciprocal, [...reciprocal.basic.pieces()]],
    ]);
    expect(refusal(() => ties(line, jets, active, meter))).toEqual({
      stop: `a piece of ${'n'.repeat(40)} has no derivative`,
    });
  });

  it('are paid for where they are compared', () => {
    const line = lineOf('x y', ['m = max x y']);
    const jets = jetsAt(line, 0, 0);
    const step = stepOf(line, 'm');
    const active = new Map([[step, activeAt(step, jets, meter)]]);
    // For each of two pieces: two numbers on its tape, one step of its formula, one number followed back, an entry compared.
    const pieces = 2 * (2 + 1 + 1 + 1);
    // For all: one output that may rest, an adjoint times each partial of both, and which of four of these is least or greatest.
    expect(costOf(counter => ties(line, jets, active, counter))).toBe(pieces + 1 + 2 * 8);
  });
});

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
