import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format, parseRational, type Rational, rational, rationalField } from '../../src/numbers/index.ts';
import {
  compile,
  differentiate,
  evaluate,
  isEvaluationFailure,
  type Program,
  parseProgramText,
  printProgram,
} from '../../src/programs/index.ts';
import { forge } from '../../src/segments/index.ts';

const numbers = (...texts: string[]): Rational[] => texts.map(text => parseRational(text));

function derivative(program: Program, at: readonly Rational[]) {
  const line = compile(program);
  const evaluation = evaluate(rationalField, line, at);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  const found = differentiate(rationalField, line, evaluation);
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  return { value: format(found.value[0]!), gradient: found.backward[0]!.map(format) };
}

describe('Theorem 1', () => {
  test('x² with derivative 0 at 3, as text that is read back', () => {
    const found = forge(parseProgramText('t^2'), [{ at: numbers('3'), gradient: numbers('0') }]);
    expect([found.addsZero, found.same]).toEqual(['yes', 'yes']);
    expect(found.points.map(({ before, after }) => [format(before[0]!), format(after[0]!)])).toEqual([
      ['6', '0'],
    ]);
    const again = parseProgramText(printProgram(found.program));
    expect(derivative(again, numbers('3'))).toEqual({ value: '9', gradient: ['0'] });
    expect(derivative(again, numbers('2'))).toEqual({ value: '4', gradient: ['4'] });
  });

  test('several points at once, on one line of the plane too', () => {
    const wishes = [
      { at: numbers('0', '0'), gradient: numbers('1', '1') },
      { at: numbers('0', '1'), gradient: numbers('-1', '5') },
      { at: numbers('2', '1'), gradient: numbers('0', '0') },
      { at: numbers('0', '2'), gradient: numbers('2', '0') },
    ];
    const { program, addsZero, same } = forge(parseProgramText('abs(x) * y'), wishes);
    expect([addsZero, same]).toEqual(['yes', undefined]);
    for (const { at, gradient } of wishes)
      expect(derivative(program, at).gradient).toEqual(gradient.map(format));
  });

  test('names of the program are left alone; what is right already needs nothing', () => {
    const program = parseProgramText('z1 = x^2\nz1 + relu(z1)');
    expect(forge(program, [{ at: numbers('1'), gradient: numbers('4') }]).program.nodes).toEqual(
      program.nodes,
    );
    const found = forge(program, [{ at: numbers('1'), gradient: numbers('-1') }]);
    expect(derivative(found.program, numbers('1')).gradient).toEqual(['-1']);
  });

  test('refused: a point twice, no exact derivative, several outputs', () => {
    const wish = { at: numbers('1'), gradient: numbers('0') };
    expect(() => forge(parseProgramText('t'), [wish, wish])).toThrow('the point 1 is given twice');
    expect(() => forge(parseProgramText('1/(t - 1)'), [wish])).toThrow('no exact derivative there');
    expect(() => forge(parseProgramText('t, t'), [wish])).toThrow('expected one output');
  });

  test('any points, any gradients: the derivative is the one asked for, values do not change', () => {
    const small = fc.integer({ min: -2, max: 2 }).map(n => rational(n));
    const pair = fc.tuple(small, small, small, small);
    fc.assert(
      fc.property(
        fc.uniqueArray(pair, {
          minLength: 1,
          maxLength: 4,
          selector: ([a, b]) => `${format(a)} ${format(b)}`,
        }),
        pair,
        (rows, [x, y]) => {
          const program = parseProgramText('max(x, y^2) + relu(x*y - 1)');
          const wishes = rows.map(([a, b, c, d]) => ({ at: [a, b], gradient: [c, d] }));
          const forged = forge(program, wishes).program;
          expect(derivative(forged, [x, y]).value).toBe(derivative(program, [x, y]).value);
          for (const { at, gradient } of wishes)
            expect(derivative(forged, at).gradient).toEqual(gradient.map(format));
        },
      ),
      { numRuns: 40 },
    );
  });
});
