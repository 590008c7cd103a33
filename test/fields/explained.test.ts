/** One document for a program at a point, whichever numbers it takes; none only where nothing can be said. */
import { expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { explained } from '../../src/fields/explained.ts';
import { parseRational } from '../../src/numbers/index.ts';
import { compile, isEvaluationFailure, parseProgramText, programToJson } from '../../src/programs/index.ts';

const at = (text: string, x: string) => {
  const program = parseProgramText(text);
  const subject = { program: programToJson(program), text, at: [parseRational(x)] };
  return explained(compile(program), subject);
};

test.each([
  ['relu(x)', '0', { nodewise: { status: 'exact', gradients: [['0'], ['1']] } }, undefined],
  ['relu(log(x) - log(2))', '2', { clarke: { status: 'exact' } }, 'reals'],
  ['floor(x)', '1', { regular: { verdict: 'no' } }, undefined],
  ['floor(exp(x))', '0', { regular: { verdict: 'no' } }, undefined],
  ['sqrt(x^2)', '0', { regular: { verdict: 'yes' }, value: '0' }, undefined],
])('%s at %s', (text, x, said, over) => {
  const { document, real } = at(text, x);
  expect(document).toMatchObject(said);
  expect(real !== undefined && !isEvaluationFailure(real)).toBe(over === 'reals');
  expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted' });
});

test('no document where there is no value', () => {
  expect(at('log(x)', '0').document).toBeUndefined();
  expect(at('1/(x - x)', '0').document).toBeUndefined();
});
