/** Cells that are left open, and what a solver says of them. */
import { describe, expect, test } from 'vitest';
import { cellQuestion } from '../../../src/fields/cells/solver.ts';
import { type CellQuestion, clarkeSubdifferential } from '../../../src/fields/index.ts';
import { ONE_POLY, variablePoly } from '../../../src/functions/near/poly.ts';
import { format } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { evaluated, vector } from '../evaluated.ts';

const CROSSED = 'z + max(0, min(z - x^2 - y^2, (x^2 + y^2)/2 - z))';
const line = compile(parseProgramText(`f(x, y, z) = ${CROSSED}`));
const evaluation = evaluated(line, vector(0, 0, 0));

function asked(answer: boolean, effort = 400) {
  const questions: CellQuestion[] = [];
  const isEmpty = (question: CellQuestion): boolean => {
    questions.push(question);
    return answer;
  };
  const clarke = clarkeSubdifferential(line, evaluation, { effort, solver: { name: 'z3', isEmpty } });
  return { clarke, questions };
}

describe('a solver', () => {
  const alone = clarkeSubdifferential(line, evaluation, { effort: 400 });

  test('is believed under its name, and the cells are kept', () => {
    expect(alone).toMatchObject({ status: 'bounds' });
    const { clarke, questions } = asked(true);
    expect(clarke.status).toBe('exact');
    expect(clarke.gradients.map(g => g.map(format).join(' '))).toEqual(['0 0 1']);
    expect(clarke.assumed!.by).toBe('z3');
    expect(clarke.assumed!.cells).toEqual(questions);
    expect(clarke.outer.length).toBeLessThan(alone.outer.length);
  });

  test('that says nothing leaves it as it was', () => {
    const { clarke, questions } = asked(false);
    expect(questions.length).toBeGreaterThan(0);
    expect(clarke).toEqual(alone);
    expect(clarke.assumed).toBeUndefined();
  });
});

describe('what a solver is asked', () => {
  const name = 'exp';
  const of = { top: variablePoly(0), bottom: ONE_POLY };
  const remainders = [
    { name, of },
    { name: 'sin', of },
  ] as const;

  test('names only the remainders that the guards mention', () => {
    const counts = [[0], [1], [2], [3], [1, 2]].map(
      list => cellQuestion(2, list.map(variablePoly), remainders).remainders.length,
    );
    expect(counts).toEqual([0, 0, 1, 2, 1]);
    expect(cellQuestion(2, [variablePoly(0)], remainders).p).toBe(2);
  });
});
