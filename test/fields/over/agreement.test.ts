/** Which nodes are selections of C¹ pieces near their arguments, where values are not rational. */
import { describe, expect, test } from 'vitest';
import { explainReal } from '../../../src/fields/index.ts';
import { isSelectionNear } from '../../../src/fields/over/agreement.ts';
import { isFailure, parseRational, rationalField, realField } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, parseProgramText } from '../../../src/programs/index.ts';

const field = realField();
const E = field.exp(field.one);

/** Of the last node of the program, which is the one that may jump. */
function isSelection(text: string, at: string): boolean {
  const line = compile(parseProgramText(text));
  const x = at
    .split(',')
    .map(value => (value === 'e' && !isFailure(E) ? E : field.from(parseRational(value))));
  const evaluation = evaluate(field, line, x);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  const step = line.steps.at(-1)!;
  return isSelectionNear(
    field,
    step,
    step.args.map(slot => evaluation.values[slot]!),
  );
}

describe('pieces that are one function where their cells meet', () => {
  test.each([
    ['xlogy(x, y)', '0,2'],
    ['where(x = 0, 0, x*log(y))', '0,2'],
    ['where(x = 0, 0, x*log(y))', '0,e'],
    ['where(x < y, exp(x), exp(y))', '1,1'],
    ['where(x < y, exp(x), exp(y))', 'e,e'],
    ['where(x + y < z, exp(x + y), exp(z))', '1,1,2'],
    ['where(x = y and y = z, exp(x + y), exp(2*z))', '1,1,1'],
    ['where(x > 0, log(2)*x, sin(1)*x)', '0'],
    ['where(x > 0, (x + 2)^(1/2), (2 - x)^(1/2))', '0'],
  ])('%s at %s', (text, at) => {
    expect(isSelection(text, at)).toBe(true);
  });

  test.each([
    ['of different values there', 'where(x < y, exp(x), exp(2*y))', '1,1'],
    ['of one value there, and others where they meet', 'where(x < y, exp(x), exp(y^2))', '1,1'],
    ['equal by an identity that is not looked for', 'where(x < y, exp(x)^2, exp(2*y))', '1,1'],
    ['one without a value', 'where(x = 0, 1, sin(x)/x)', '0'],
    ['one that takes a root of 0', 'where(x > 0, exp(1)*x^(3/2), 0)', '0'],
    ['that jump', 'floor(exp(x))', '0'],
  ])('not %s: %s at %s', (_, text, at) => {
    expect(isSelection(text, at)).toBe(false);
  });
});

test('its sets are known', () => {
  const line = compile(parseProgramText('where(x = 0, 0, x*log(y))'));
  const found = explainReal(line, [parseRational('0'), parseRational('2')]);
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  const { active, clarke, regular } = found.explanation;
  expect(regular).toEqual({ verdict: 'yes' });
  expect(active).toMatchObject({ status: 'exact', count: 2n });
  expect(clarke.status).toBe('exact');
  expect(clarke.gradients.map(one => one.map(found.field.text))).toEqual([['log(2)', '0']]);
});

test('over rationals as well', () => {
  const [step] = compile(parseProgramText('where(x < y, x, y)')).steps;
  const at = [parseRational('1'), parseRational('1')];
  expect(isSelectionNear(rationalField, step!, at)).toBe(true);
});
