/** Cells that are left open, and what a solver says of them. */
import { describe, expect, test } from 'vitest';
import { type CellQuestion, clarkeSubdifferential } from '../../../src/fields/index.ts';
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

test('why a set is open is said where it is, and nowhere else', () => {
  const short = clarkeSubdifferential(line, evaluation, { effort: 3 });
  expect(short).toMatchObject({ status: 'undecided', why: expect.stringContaining('more than') });
  const corner = compile(parseProgramText('max(x, y)'));
  const exact = clarkeSubdifferential(corner, evaluated(corner, vector(1, 1)));
  expect(exact.status).toBe('exact');
  expect('why' in exact).toBe(false);
  expect('assumed' in exact).toBe(false);
});

test('one gradient that is shown to be all of D_P is the set, where pieces were left out at ties', () => {
  const dead = compile(parseProgramText('max(relu(x - 5), relu(y - 5))'));
  const at = evaluated(dead, vector(0, 0));
  const one = { status: 'exact' as const, gradients: [vector(0, 0)] };
  const two = clarkeSubdifferential(dead, at, { nodewise: { ...one, count: 2n } });
  expect(two).toMatchObject({ status: 'exact', by: 'nodewise', directions: [] });
  expect(clarkeSubdifferential(dead, at, { nodewise: { ...one, count: 1n } }).by).not.toBe('nodewise');
});
