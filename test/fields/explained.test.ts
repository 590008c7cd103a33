/** One document for a program at a point, whichever numbers it takes; none only where nothing can be said. */
import { expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { Undecided } from '../../src/fields/budget.ts';
import type { ExplainOptions } from '../../src/fields/explain.ts';
import { explained } from '../../src/fields/explained.ts';
import { parseRational } from '../../src/numbers/index.ts';
import { compile, isEvaluationFailure, parseProgramText, programToJson } from '../../src/programs/index.ts';

const at = (text: string, x: string, options: ExplainOptions = {}) => {
  const program = parseProgramText(text);
  const subject = { program: programToJson(program), text, at: [parseRational(x)] };
  return explained(compile(program), subject, options);
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

test.each([
  ['max(log(6*x), log(2) + log(3) + 2*(x - 1))', '1', 2000],
  ['where(exp(x) >= 1, log(1 + x), x*exp(x))*sqrt(2)', '0', 1000],
  ['sqrt(2)*sqrt(x^2) + log(3 + x)', '0', 400],
])(
  '%s at %s, with less and less work: all that is said is right, and what is open says why',
  (text, x, most) => {
    const said = new Set<string>();
    for (let budget = most; budget > 0; budget -= Math.ceil(most / 20)) {
      const { document } = at(text, x, { budget });
      if (document === undefined) said.add('nothing');
      else {
        const { verdict, problems } = verifyDocument(document);
        expect([problems, verdict === 'rejected']).toEqual([[], false]);
        const { status, why } = (document as { nodewise: { status: string; why?: string } }).nodewise;
        if (status === 'exact') said.add('all');
        else {
          expect(why).toMatch(/^more than \d+ steps of /);
          said.add('a part');
        }
      }
    }
    expect(said).toContain('all');
    expect(said.size).toBeGreaterThan(1);
  },
);

test('no more time: what is open says so', () => {
  let calls = 0;
  const watch = (): void => {
    calls += 1;
    throw new Undecided('more than 1 s');
  };
  const long = '(exp(x) + exp(x/2) + exp(x/3) + log(2 + x) + log(3 + x))^12';
  const { document, real } = at(`relu(${long} - 1)`, '1/3', { watch });
  expect(document).toBeUndefined();
  expect(real && isEvaluationFailure(real) && real.failure.why).toBe('more than 1 s');
  expect(calls).toBeGreaterThan(0);
});
