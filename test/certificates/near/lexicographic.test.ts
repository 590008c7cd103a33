import { describe, expect, it } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { lexicographicGradient, slope } from '../../../src/certificates/near/lexicographic.ts';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { integer } from '../../../src/certificates/numbers/rational.ts';
import { readProgram } from '../../../src/certificates/operations/program.ts';
import { explainDocument } from '../../../src/fields/explain-document.ts';
import { explain } from '../../../src/fields/index.ts';
import { rational } from '../../../src/numbers/index.ts';
import { compile, isEvaluationFailure, programToJson } from '../../../src/programs/index.ts';
import { parseProgramText } from '../../../src/programs/text/text.ts';
import type { Loose } from '../documents.ts';
import { lineOf, refusal, selectionOf, meter as unmetered, vector } from '../units.ts';

describe("the checker's lexicographic derivatives", () => {
  it('takes no piece from a cell that is empty although its closed half-spaces hold the direction', () => {
    const meter = new Meter(1_000_000);
    const program = {
      inputs: ['x', 'y'],
      nodes: [{ id: 'r', op: 's', args: ['x', 'y'] }],
      output: 'r',
      selections: {
        s: {
          inputs: ['a', 'b'],
          pieces: ['5*a', '0'],
          index: [
            { piece: 1, when: 'b > 0 and 2*b < 0' },
            { piece: 2, when: 'b >= 0' },
            { piece: 2, when: 'b < 0' },
          ],
        },
      },
    };
    const line = readProgram(program, meter);
    const origin = [integer(0), integer(0)];
    expect(slope(line, origin, 0, meter).n).toBe(0n);
    expect(slope(line, origin, 1, meter).n).toBe(0n);
  });

  it('gives an element of Clarke’s set where Algorithm 2 is spurious', () => {
    const meter = new Meter(1_000_000);
    const zero = {
      inputs: ['t'],
      nodes: [
        { id: 'a', op: 'neg', args: ['t'] },
        { id: 'b', op: 'relu', args: ['a'] },
        { id: 'c', op: 'add', args: ['b', 't'] },
        { id: 'r', op: 'relu', args: ['t'] },
        { id: 'z', op: 'sub', args: ['c', 'r'] },
      ],
      output: 'z',
    };
    expect(lexicographicGradient(readProgram(zero, meter), [integer(0)], meter)[0]!.n).toBe(0n);
  });

  it.each([
    ['select s(a) { a when a^3 >= 0; 2*a when a^3 < 0 }\nf(x) = s(-x)', ['-2'], ['-1']],
    ['select s(a) { a when a^3 >= 0; 2*a when a^3 < 0 }\nf(x, y) = s(-y - x)', ['-2', '-2'], ['-1', '-1']],
    ['select s(a) { a when exp(a) - 1 - a >= 0; 2*a when exp(a) - 1 - a < 0 }\nf(x) = s(x)', ['1'], ['2']],
  ])('sees behind flat guards: %s', (text, gradient, other) => {
    const program = parseProgramText(text);
    const at = program.inputs.map(() => rational(0));
    const explanation = explain(compile(program), at);
    if (isEvaluationFailure(explanation)) throw new Error(explanation.failure.why);
    const document: Loose = explainDocument(explanation, { program: programToJson(program), text, at });
    expect(document.lexicographic).toEqual({ gradient });
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    const lie = { ...document, lexicographic: { gradient: other } };
    expect(verifyDocument(lie).problems.map(({ path }) => path)).toContain('/lexicographic/gradient');
  });
});

it('no node has a slope to a side on which its piece has no value', () => {
  const selections = { s: selectionOf('x', ['x', 'x^2/x'], '1: x <= 0', '2: x > 0') };
  const line = lineOf('x', ['y = s x'], { selections });
  expect(refusal(() => slope(line, vector(0), 0, unmetered))).toEqual({
    wrong: 'a node is undefined at the point',
  });
});

it('a guard of which Taylor’s formula shows nothing but a remainder has no side that is known', () => {
  // Like x⁷/5040: to the right the second piece is taken, with the slope 1.
  const h = 'exp(x) - 1 - x - x^2/2 - x^3/6 - x^4/24 - x^5/120 - x^6/720';
  const selections = { s: selectionOf('x', ['0', 'x'], `1: ${h} <= 0`, `2: ${h} > 0`) };
  const line = lineOf('x', ['y = s x'], { selections });
  expect(refusal(() => slope(line, vector(0), 0, unmetered))).toEqual({
    stop: 'the sign of a guard beside the point is not known',
  });
});
