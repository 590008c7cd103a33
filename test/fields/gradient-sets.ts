/** D_f(x) and D_P(x) of programs, and such sets in words. */
import { activeSet, type GradientSet, nodewiseSet } from '../../src/fields/index.ts';
import { format, type Rational, rational, rationalField } from '../../src/numbers/index.ts';
import { compile } from '../../src/programs/index.ts';
import { parseProgramText } from '../../src/programs/text/text.ts';
import { evaluated } from './evaluated.ts';

export const sets = (text: string, ...x: (number | Rational)[]) => {
  const line = compile(parseProgramText(text));
  const evaluation = evaluated(
    line,
    x.map(value => (typeof value === 'number' ? rational(value) : value)),
  );
  return {
    active: activeSet(rationalField, line, evaluation),
    nodewise: nodewiseSet(rationalField, line, evaluation),
  };
};
export const shown = (set: GradientSet<Rational>): string =>
  set.status === 'exact'
    ? `${set.count}: ${set.gradients.map(gradient => gradient.map(format).join(' ')).join(', ')}`
    : `undecided: ${set.why}`;
