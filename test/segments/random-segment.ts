/** Random piecewise polynomial programs of 1 to 4 inputs, and segments and curves for them. */
import { type Rational, rational } from '../../src/numbers/index.ts';
import { polynomial } from '../../src/polynomials/index.ts';
import { compile, parseProgramText, type StraightLine } from '../../src/programs/index.ts';
import { type Curve, lineCurve } from '../../src/segments/index.ts';
import { generator } from '../fields/layers.ts';

export interface RandomSegment {
  readonly text: string;
  readonly program: StraightLine;
  readonly curve: Curve;
}

const INPUTS = ['x', 'y', 'z', 'w'];

/** The same seed gives the same segment. Ties along all of it and breakpoints that are not rational are frequent. */
export function randomSegment(
  seed: number,
  options: { inputs?: number; divisions?: boolean } = {},
): RandomSegment {
  const random = generator(seed);
  for (let skip = 0; skip < 5; skip++) random(2);
  const p = options.inputs ?? 1 + random(4);
  const names = INPUTS.slice(0, p);
  let kinks = 2 + random(11);
  const number = (): string => ['0', '1', '-1', '2', '1/2', '-3/2', '1/3'][random(7)]!;
  const leaf = (): string => (random(4) === 0 ? number() : names[random(p)]!);
  const expression = (depth: number): string => {
    const choice = depth === 0 ? 0 : random(kinks > 0 ? 12 : 6);
    if (choice > 5) kinks -= 1;
    const inner = (): string => expression(depth - 1);
    if (choice === 0) return leaf();
    if (choice <= 2) return `(${inner()} + ${inner()})`;
    if (choice === 3) return `(${inner()} - ${inner()})`;
    if (choice === 4)
      return options.divisions && random(2) === 0
        ? `(${inner()} / (1 + ${names[random(p)]!}^2))`
        : `(${leaf()} * ${inner()})`;
    if (choice === 5) return `(${leaf()}^2 - ${number()})`;
    if (choice === 6) return `relu(${inner()})`;
    if (choice === 7) return `abs(${inner()})`;
    if (choice === 8) return `max(${inner()}, ${inner()})`;
    if (choice === 9) return `min(${inner()}, ${inner()})`;
    if (choice === 10) return `median(${inner()}, ${inner()}, ${leaf()})`;
    const twice = inner();
    return `max(${twice}, ${twice}, ${leaf()})`;
  };
  const text = `f(${names.join(', ')}) = ${expression(2 + random(4))} + relu(${expression(2)}) - abs(${expression(1)})`;
  const coordinate = (): Rational => rational(random(9) - 4, 1 + random(3));
  const vector = (): Rational[] => names.map(coordinate);
  const start = vector();
  // Now and then along a diagonal, where inputs stay tied.
  const end = random(3) === 0 ? start.map(value => value.add(rational(1))) : vector();
  if (random(4) === 0) start.fill(start[0]!);
  const curve =
    random(2) === 0
      ? lineCurve(start, end)
      : names.map(() => polynomial(Array.from({ length: 2 + random(3) }, coordinate)));
  return { text, program: compile(parseProgramText(text)), curve };
}
