/** Cells beyond first order: arcs into them, and identities that empty them. */
import { describe, expect, it } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { explainDocument } from '../../../src/fields/explain-document.ts';
import { explain } from '../../../src/fields/index.ts';
import { rational } from '../../../src/numbers/index.ts';
import { compile, isEvaluationFailure, programToJson } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { altered, type Loose } from '../documents.ts';

function documentOf(text: string): Loose {
  const program = parseProgramText(text);
  const at = program.inputs.map(() => rational(0));
  const explanation = explain(compile(program), at);
  if (isEvaluationFailure(explanation)) throw new Error(explanation.failure.why);
  return JSON.parse(
    JSON.stringify(explainDocument(explanation, { program: programToJson(program), text, at })),
  );
}

const problems = (document: Loose): string[] => verifyDocument(document).problems.map(({ path }) => path);
const wrong = (document: Loose, change: (copy: Loose) => void): string =>
  problems(altered(document, change)).join();

/** Equal to first order at 0; between the parabolas of the second there is nothing. */
const between = documentOf('f(x, y) = y - 3*max(0, min(y - x^2, 2*x^2 - y))');
const nothing = documentOf('f(x, y) = y - 3*max(0, min(y - x^2, x^2/2 - y))');
const transcendental = documentOf('f(x, y) = y + max(0, min(y - exp(x) + 1, x - y))');
const quotient = documentOf('f(x, y) = y + max(0, min(y - 1/(1 - x) + 1, x + x^2/2 - y))');

describe('arcs', () => {
  it('into cells prove their gradients', () => {
    expect(verifyDocument(between)).toMatchObject({ verdict: 'accepted', problems: [] });
    expect(between.clarke.arcs.length).toBeGreaterThan(0);
    expect(between.clarkeCritical.verdict).toBe('yes');
  });

  it('that are missing prove nothing', () => {
    expect(wrong(between, copy => copy.clarke.arcs.pop())).toContain('/clarke/gradients');
    expect(wrong(between, copy => delete copy.clarke.arcs)).toContain('/clarke/gradients');
  });

  it('on the border of all cells are refused', () => {
    const along = (...arc: string[][]) => wrong(between, copy => (copy.clarke.arcs = [arc]));
    expect(along(['1', '0'], ['0', '1'])).toContain('/clarke/arcs/0');
    expect(along(['1', '0'], ['0', '2'])).toContain('/clarke/arcs/0');
    expect(along(['0', '0'])).toContain('/clarke/arcs/0');
    expect(along(['1', '0'], ['0'])).toContain('/clarke/arcs/0/1');
    // y = 3x² runs above both parabolas, y = 1.8x² in the upper half of the gap: each proves its own cell alone.
    expect(along(['1', '0'], ['0', '3'])).toContain('/clarke/gradients');
    expect(along(['1', '0'], ['0', '9/5'])).toContain('/clarke/gradients');
  });
});

describe('identities', () => {
  it.each([
    ['polynomials', nothing],
    ['exp', transcendental],
    ['quotients', quotient],
  ])('exclude cells: %s', (_, document) => {
    expect(document.clarke.status).toBe('exact');
    expect(document.clarke.identities.length).toBeGreaterThan(0);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  const first = (change: (identity: Loose, summand: Loose) => void, document = nothing): string =>
    wrong(document, copy => change(copy.clarke.identities[0], copy.clarke.identities[0].summands[0]));
  const one = [['1', []]];

  it('that are missing exclude nothing', () => {
    expect(wrong(nothing, copy => (copy.clarke.identities = []))).toContain('/clarke/gradients');
  });

  it('must hold, with positive factors and a root that is not 0', () => {
    expect(first((_, summand) => (summand.unit = [['2', []]]))).toBe('/clarke/identities/0/summands');
    expect(first((_, summand) => (summand.root = [['1', [0, 1]]]))).toBe('/clarke/identities/0/summands');
    expect(first((_, summand) => (summand.unit = [['-1/4', []]]))).toContain('/summands/0/unit');
    expect(first((_, summand) => (summand.unit = [['1', [1]]]))).toContain('/summands/0/unit');
    expect(first((_, summand) => (summand.of = [7]))).toContain('/summands/0/of');
    expect(first(identity => (identity.summands = []))).toContain('/summands');
    expect(first(identity => (identity.summands = [{ unit: one, root: [], of: [] }]))).toContain('/summands');
    expect(first(identity => identity.summands.pop())).toContain('/summands');
    expect(first((_, summand) => (summand.unit = [['1', [0, 0, 1]]]))).toContain('/summands/0');
  });

  it('about other guards exclude nothing here', () => {
    // h − h = 0 holds, but the two are no guards of one cell.
    const other = {
      guards: [[['1', [1]]], [['-1', [1]]]],
      summands: [0, 1].map(j => ({ unit: one, root: one, of: [j] })),
    };
    expect(wrong(nothing, copy => (copy.clarke.identities = [other]))).toContain('/clarke/gradients');
  });

  it('name the remainders of Taylor’s formula rightly', () => {
    const renamed = (name: string) =>
      wrong(transcendental, copy => (copy.clarke.identities[0].remainders[0].name = name));
    expect(transcendental.clarke.identities[0].remainders[0].name).toBe('exp');
    expect(renamed('sin')).toContain('/clarke/gradients');
    expect(renamed('tan')).toContain('/clarke/identities/0/remainders/0');
    expect(first(identity => (identity.remainders = []), transcendental)).toContain('/clarke/identities/0');
  });
});

describe('guards that vanish identically', () => {
  it.each(['abs(x)*0 + relu(x*y - y*x) + abs(y)', 'f(x, y) = relu(x^2 - x*x) + abs(y) + 0*x'])('%s', text => {
    const document = documentOf(text);
    expect(document.clarke.status).toBe('exact');
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  });
});

describe('on a line', () => {
  const flat = documentOf('select s(x) { x when x^2 >= 0; 2*x when x^2 < 0 }\ns(x) + abs(x^3)');

  it('two sides are all there is', () => {
    expect(flat.clarke).toMatchObject({ status: 'exact', gradients: [['1']] });
    expect(verifyDocument(flat)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  it('one side is not', () => {
    expect(wrong(flat, copy => copy.clarke.arcs.pop())).toContain('/clarke/gradients');
  });
});
