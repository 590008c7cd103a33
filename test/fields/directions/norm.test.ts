/** Lexicographic derivatives through norms that are 0: limits of gradients, which the checker derives as well. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { normAlong } from '../../../src/fields/directions/norm.ts';
import { directionalDerivative } from '../../../src/fields/index.ts';
import { format, isFailure, parseRational, rationalField } from '../../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, parseProgramText } from '../../../src/programs/index.ts';
import { documentOf } from '../../certificates/commands.ts';
import { altered } from '../../certificates/documents.ts';

const vector = (text: string) => text.split(',').map(entry => parseRational(entry));

describe('of a program, along the coordinates', () => {
  test.each([
    ['norm2(x, y)', '0,0', ['1', '0']],
    ['f(x, y) = norm2(0*x, y)', '0,0', ['0', '1']],
    ['norm2(3*x + y, 4*x) - max(y, x)', '0,0', ['4', '3/5']],
    ['relu(norm2(x, y) - x) + norm2(y, x)', '0,0', ['1', '0']],
    ['std(x, y)', '1,1', ['1/2', '-1/2']],
    ['abs(norm2(x, y) - 2*x) + y', '0,0', ['1', '1']],
    ['norm2(norm2(x, y), z) + norm2(z, y)', '0,0,0', ['1', '1', '0']],
  ])('%s at %s', async (text, at, gradient) => {
    const document = await documentOf('explain', text, '--at', at);
    expect(document.lexicographic).toEqual({ gradient });
    const { problems } = verifyDocument(document);
    expect(problems).toEqual([]);
    const forged = altered(document, copy => {
      copy.lexicographic.gradient = gradient.map((entry, i) =>
        i === 0 ? `1${entry.replace('-', '')}` : entry,
      );
    });
    expect(verifyDocument(forged).problems).toMatchObject([
      { path: expect.stringContaining('/lexicographic') },
    ]);
  });

  test('where the length is not rational it is left out, and that is no fault', async () => {
    const document = await documentOf('explain', 'norm2(x + y, x)', '--at', '0,0');
    expect(document.lexicographic).toMatchObject({ why: expect.stringContaining('not rational') });
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
  });
});

test('the directional derivative of a norm at 0 is the norm of the direction', () => {
  const line = compile(parseProgramText('norm2(x, y) - abs(x)'));
  const evaluation = evaluate(rationalField, line, vector('0,0'));
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  const along = (d: string): string => {
    const found = directionalDerivative(line, evaluation, vector(d));
    return isFailure(found) ? found.kind : found.map(value => format(value)).join(' ');
  };
  expect(['3,4', '-3,4', '0,1', '0,0', '1,1'].map(along)).toEqual(['2', '2', '1', '0', 'undecided']);
});

test('beside the first direction that moves a norm it is smooth', () => {
  const { ball } = compile(parseProgramText('norm2(x, y)')).steps[0]!.g;
  const row = normAlong(rationalField, ball!, ['0,3,1', '0,4,0'].map(vector), 3);
  expect(isFailure(row) || row.map(value => format(value))).toEqual(['0', '5', '3/5']);
});
