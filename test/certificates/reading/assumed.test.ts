/** Cells that a solver said to be empty: used, named as assumed, and refused where they are known not to be empty. */
import { describe, expect, it } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { explainDocument } from '../../../src/fields/explain-document.ts';
import { type CellQuestion, explain, type Solver } from '../../../src/fields/index.ts';
import { rational } from '../../../src/numbers/index.ts';
import { compile, isEvaluationFailure, programToJson } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { renderExplain } from '../../../src/reports/terminal.ts';
import { altered, type Loose } from '../documents.ts';

/** With so little that the cells stay open. */
function documentOf(text: string, solver?: Solver): Loose {
  const program = parseProgramText(text);
  const at = program.inputs.map(() => rational(0));
  const explanation = explain(compile(program), at, { budget: 400, ...(solver && { solver }) });
  if (isEvaluationFailure(explanation)) throw new Error(explanation.failure.why);
  return JSON.parse(
    JSON.stringify(explainDocument(explanation, { program: programToJson(program), text, at })),
  );
}

const CROSSED = 'f(x, y, z) = z + max(0, min(z - x^2 - y^2, (x^2 + y^2)/2 - z))';
const says = (empty: boolean): { solver: Solver; asked: CellQuestion[] } => {
  const asked: CellQuestion[] = [];
  const isEmpty = (cell: CellQuestion): boolean => {
    asked.push(cell);
    return empty;
  };
  return { solver: { name: 'z3', isEmpty }, asked };
};
const problems = (document: Loose, change: (copy: Loose) => void): string =>
  verifyDocument(altered(document, change))
    .problems.map(({ path }) => path)
    .join();

describe('a solver', () => {
  const alone = documentOf(CROSSED);
  const { solver, asked } = says(true);
  const document = documentOf(CROSSED, solver);

  it('is asked about what is left, and believed under its name', () => {
    expect(alone.clarke.status).toBe('bounds');
    expect(alone.clarkeCritical.verdict).toBe('undecided');
    expect(asked.length).toBeGreaterThan(0);
    expect(document.clarke).toMatchObject({ status: 'exact', gradients: [['0', '0', '1']], by: 'z3' });
    expect(document.clarke.assumed.length).toBeGreaterThan(0);
    expect(document.clarkeCritical).toMatchObject({ verdict: 'no', by: 'z3' });
    expect(document.artificial).toBe('yes');
    expect(renderExplain(document as never)).toMatch(/where z3 is right that \d cells? (?:is|are) empty/);
    expect(renderExplain(document as never)).toContain('It rests on the word of z3.');
  });

  it('that says nothing changes nothing', () => {
    expect(documentOf(CROSSED, says(false).solver)).toEqual(alone);
  });

  it('is not asked where the cells are decided', () => {
    const none = says(true);
    expect(documentOf('f(x, y, z) = max(x, y, z)', none.solver).clarke.by).toBeUndefined();
    expect(none.asked).toEqual([]);
  });

  it('is named by verify as what was assumed', () => {
    const review = verifyDocument(document);
    expect(review).toMatchObject({ verdict: 'accepted', problems: [] });
    expect(review.assumptions.join()).toMatch(/\d cells around points are empty: z3 said so/);
    expect(verifyDocument(alone).assumptions.join()).not.toContain('z3');
  });

  it('does not stand for what is not written down', () => {
    expect(problems(document, copy => delete copy.clarke.assumed)).toContain('/clarke/by');
    expect(problems(document, copy => delete copy.clarke.by)).toContain('/clarke/by');
    expect(problems(document, copy => (copy.clarke.by = 'sectors'))).toContain('/clarke/by');
    expect(problems(document, copy => copy.clarke.assumed[0].guards.push([['1', [0, 0, 1]]]))).toContain(
      '/clarke/gradients',
    );
    expect(problems(document, copy => (copy.clarke.assumed[0].guards = [[['1', [0, 0, 0, 1]]]]))).toContain(
      '/clarke/assumed/0',
    );
    expect(problems(document, copy => delete copy.clarkeCritical.by)).toContain('/clarkeCritical/by');
  });

  it('that empties a cell which an arc enters is contradicted', () => {
    // z > x² + y² holds around (0, 0, 1).
    const lie = [
      {
        guards: [
          [
            ['1', [0, 0, 1]],
            ['-1', [2]],
            ['-1', [0, 2]],
          ],
        ],
      },
    ];
    const between = documentOf('f(x, y, z) = z + relu(z - x^2 - y^2)');
    expect(between.clarke.gradients).toHaveLength(2);
    const claim = (copy: Loose): void => {
      Object.assign(copy.clarke, { by: 'z3', assumed: lie, gradients: [['0', '0', '1']] });
      copy.clarkeCritical.by = 'z3';
    };
    expect(problems(between, claim)).toContain('/clarke');
  });
});
