/** Algorithm 2 backwards, on tapes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mlp, type Network } from '../../../bench/networks.ts';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { evaluate } from '../../../src/certificates/kernel/evaluate.ts';
import { outputGradients } from '../../../src/certificates/kernel/evaluated.ts';
import { readProgram } from '../../../src/certificates/operations/program.ts';
import { derivativeAt } from '../../../src/certificates/ties/backward.ts';
import { explainDocument } from '../../../src/fields/explain-document.ts';
import { explain } from '../../../src/fields/index.ts';
import { parseRational } from '../../../src/numbers/index.ts';
import { compile, isEvaluationFailure, printProgram, programToJson } from '../../../src/programs/index.ts';
import { programFromJson } from '../../../src/programs/json/json.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import { seeded } from '../../random.ts';
import { altered, type Loose } from '../documents.ts';
import { meter, refusal, vector } from '../units.ts';

const derivatives = (text: string, ...x: readonly (string | number)[]) => {
  const line = readProgram(programToJson(parseProgramText(text)), meter);
  const at = vector(...x);
  return [derivativeAt(line, at, meter), outputGradients(line, evaluate(line, at, meter)).flat()];
};

describe('what dual numbers give', () => {
  test.each([
    ['x*y + x^3 - y/x', 2, 3],
    ['sqrt(x) * y^(3/2) - 1/(x + y)', 4, 9],
    ['max(x, y) * relu(x - y) + abs(x) * y', 1, 1],
    ['f(x, y) =\n a, b = sort(x*y, y)\n a*b + exp(x - x) + log(y/y)', 2, 5],
    ['x^0 + y^0 + (x*y)^-2', -1, 3],
  ])('%s', (text, x, y) => {
    const [tape, dual] = derivatives(text, x, y);
    expect(tape).toEqual(dual);
  });

  test('of random polynomials of many nodes', () => {
    const node = fc.tuple(fc.constantFrom('+', '-', '*'), fc.nat(99), fc.nat(99));
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 12 }), nodes => {
        const names = ['x', 'y'];
        const lines = nodes.map(([op, a, b], k) => {
          const line = ` n${k} = ${names[a % names.length]} ${op} ${names[b % names.length]}`;
          names.push(`n${k}`);
          return line;
        });
        const [tape, dual] = derivatives(`f(x, y) =\n${lines.join('\n')}\n n${nodes.length - 1}`, 2, -1);
        expect(tape).toEqual(dual);
      }),
      seeded(200),
    );
  });
});

test('at a tied norm there is none', () => {
  const line = readProgram(programToJson(parseProgramText('norm2(x, y)')), meter);
  expect(refusal(() => derivativeAt(line, vector(0, 0), meter))).toEqual({ stop: 'a norm is tied' });
});

/** What `explain` says of a network. */
function explained({ program, at }: Network): Loose {
  const read = programFromJson(program);
  const line = compile(read);
  const x = at.map(value => parseRational(value));
  const found = explain(line, x);
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  const subject = { program: programToJson(read), text: printProgram(read), at: x };
  return JSON.parse(JSON.stringify(explainDocument(found, subject)));
}

describe('a network of its weights', () => {
  const widths = [60, 5, 3] as const;
  const document = explained(mlp({ of: 'weights', widths }));

  test('is decided and accepted, at a point without a tie', () => {
    expect([document.nodewise.status, document.clarke.status, document.clarke.by]).toEqual([
      'exact',
      'exact',
      'nodewise',
    ]);
    expect(document.reachable.verdict).toBe('no');
    expect(document.lexicographic.gradient).toEqual(document.gradient.forward);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  test('is decided and accepted where all weights are 0', () => {
    const dead = explained(mlp({ of: 'weights', dead: true, widths }));
    expect([dead.nodewise.count, dead.nodewise.gradients.length, dead.clarke.status]).toEqual([
      32,
      1,
      'exact',
    ]);
    expect(verifyDocument(dead)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  test.each([
    ['an entry of the gradient', (copy: Loose) => (copy.gradient.backward[7] = '1/3')],
    ['an entry of D_P', (copy: Loose) => (copy.nodewise.gradients[0][310] = '1/3')],
    ['an entry of Clarke’s set', (copy: Loose) => (copy.clarke.gradients[0][0] = '1/3')],
    ['a count', (copy: Loose) => (copy.nodewise.count = 2)],
    ['an entry of the lexicographic derivative', (copy: Loose) => (copy.lexicographic.gradient[9] = '1/3')],
    ['a separator', (copy: Loose) => copy.clarkeCritical.certificate.separator.fill('0')],
  ])('%s is refused', (_, change) => {
    expect(verifyDocument(altered(document, change)).verdict).toBe('rejected');
  });
});
