/** where in the checker: the same selection that the engine makes of it, found again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProgram } from '../../../src/certificates/operations/program.ts';
import { labelOf } from '../../../src/certificates/reading/label.ts';
import { compile, parseProgramText, programToJson } from '../../../src/programs/index.ts';
import { seeded } from '../../random.ts';
import { meter } from '../units.ts';

type Shape = readonly [id: string, args: readonly number[], pieces: readonly string[]];

function ofEngine(text: string): Shape[] {
  return compile(parseProgramText(text)).steps.map(({ id, g, args }) => [
    id,
    args,
    Array.from({ length: g.pieceCount }, (_, i) => g.piece(i + 1).label),
  ]);
}

function ofChecker(text: string): Shape[] {
  const line = readProgram(programToJson(parseProgramText(text)), meter);
  return line.steps.map(({ id, basic, args }) => [
    id,
    args,
    [...basic.pieces()].map(piece => labelOf(basic, piece, meter)),
  ]);
}

const expression: fc.Arbitrary<string> = fc.letrec<{ value: string; condition: string }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small' },
    { weight: 4, arbitrary: fc.constantFrom('x', 'y', '0', '3/2') },
    fc
      .tuple(tie('value'), fc.constantFrom(' + ', ' * ', ' - '), tie('value'))
      .map(([a, op, b]) => `(${a}${op}${b})`),
    tie('value').map(a => `relu(${a})`),
    tie('value').map(a => `(${a})^(3/2)`),
    fc.tuple(tie('condition'), tie('value'), tie('value')).map(([c, a, b]) => `where(${c}, ${a}, ${b})`),
  ),
  condition: fc.oneof(
    { depthSize: 'small' },
    fc
      .tuple(tie('value'), fc.constantFrom('>', '>=', '<', '<=', '=', '!='), tie('value'))
      .map(([a, op, b]) => `${a} ${op} ${b}`),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `${a} and ${b}`),
    tie('value'),
  ),
})).value;

test('the steps of a program, their arguments and what their pieces are called', () => {
  let choices = 0;
  fc.assert(
    fc.property(expression, text => {
      const whole = `f(x, y) = where(x > y, ${text}, x)`;
      let engine: Shape[];
      try {
        engine = ofEngine(whole);
      } catch {
        // A condition that mixes comparisons with a value is refused.
        return;
      }
      if (engine.at(-1)![2].length > 2) choices += 1;
      // What is smooth has a label of its own in the engine.
      const many = (shapes: readonly Shape[]) =>
        shapes.map(one => (one[2].length > 1 ? one : one.slice(0, 2)));
      expect(many(ofChecker(whole))).toEqual(many(engine));
    }),
    seeded(300),
  );
  expect(choices).toBeGreaterThan(3);
});

test('beyond a thousand nodes both choose between numbers', () => {
  for (const terms of [300, 333, 334, 499, 500, 501, 700]) {
    const text = `where(x > 0, ${Array.from({ length: terms }, () => 'x').join(' + ')}, 0)`;
    const [engine, checker] = [ofEngine(text), ofChecker(text)].map(steps => steps.length);
    expect(checker).toBe(engine);
  }
});
