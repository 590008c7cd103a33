/** What a search is asked: a property, and the programs among which one that has it is looked for. */
import type { SearchQuestion } from '../documents/index.ts';
import { CornercheckError } from '../errors.ts';
import { format, parseRational, quote, type Rational } from '../numbers/index.ts';
import { library } from '../selections/index.ts';

/** The properties that can be searched for. */
export const PROPERTIES = ['identity', 'zero', 'artificial', 'target'] as const;
/** One of {@link PROPERTIES}. */
export type PropertyName = (typeof PROPERTIES)[number];

/** Larger programs are not asked for: their number grows beyond all means. */
export const MAX_SIZE = 12;
const MAX_CONSTANTS = 20;
const MAX_INPUTS = 4;

/**
 * Question in its normal form. Throws CornercheckError `bad-usage`.
 *
 * `checkQuestion({ property: 'zero', ops: ['sub', 'relu'], constants: [], inputs: 1, size: 4 }).derivative` is `'wrong'`.
 */
export function checkQuestion(question: SearchQuestion): SearchQuestion {
  const { property, inputs, size } = question;
  const whole = (value: number, least: number, most: number, path: string): void => {
    if (!Number.isInteger(value) || value < least || value > most)
      throw refused(`expected a whole number from ${least} to ${most}, got ${value}`, path);
  };
  whole(size, 0, MAX_SIZE, 'size');
  whole(inputs, 1, property === 'target' ? MAX_INPUTS : 1, 'inputs');
  const constants = question.constants === 'any' ? 'any' : numbersOf(question.constants);
  if (constants === 'any' && property !== 'identity' && property !== 'zero')
    throw refused(`for ${property} expected numbers: only identity and zero are decided for all constants`);
  const ofFunction = property === 'identity' || property === 'zero';
  if (!ofFunction && (question.derivative !== undefined || question.at !== undefined))
    throw refused('a derivative and a point are asked for with identity and zero only');
  if ((property === 'target') !== (question.target !== undefined))
    throw refused('expected a target for the property target, and for no other');
  const derivative = question.derivative ?? (property === 'identity' ? '0' : 'wrong');
  return {
    property,
    ops: operationsOf(question),
    constants,
    inputs,
    size,
    ...(ofFunction && {
      derivative: derivative === 'wrong' ? derivative : format(parseRational(derivative, 'derivative')),
    }),
    ...(question.at !== undefined && { at: format(parseRational(question.at, 'at')) }),
    ...(question.target && { target: question.target }),
  };
}

function numbersOf(constants: readonly string[]): string[] {
  const distinct = [...new Set(constants.map(text => format(parseRational(text, 'constants'))))];
  if (distinct.length > MAX_CONSTANTS)
    throw refused(`expected at most ${MAX_CONSTANTS} numbers, got ${distinct.length}`, 'constants');
  return distinct;
}

function operationsOf({ ops, constants, property }: SearchQuestion): string[] {
  const distinct = [...new Set(ops)];
  if (distinct.length === 0) throw refused('expected operations', 'ops');
  for (const name of distinct) {
    const op = library.get(name);
    if (op === undefined) throw refused(`unknown operation ${quote(name)}`, 'ops');
    if (op.vector || op.arguments.max === 0)
      throw refused(
        `${name} cannot be searched over: expected an operation of arguments and one output`,
        'ops',
      );
    if (isNorm(name))
      throw refused(`${name} cannot be searched over: at ties it has infinitely many gradients`, 'ops');
    if (op.parameters.some(parameter => parameter.default === undefined))
      throw refused(`${name} cannot be searched over: it needs parameters`, 'ops');
    if (op.build(arityOf(name), defaultsOf(name)).asked)
      throw refused(`${name} cannot be searched over: it is not regular everywhere`, 'ops');
    if (constants === 'any' && property !== 'target') checkAffine(name);
  }
  return distinct;
}

/** With constants left open a program has to be piecewise affine in its input and its constants. */
function checkAffine(name: string): void {
  const op = library.get(name)!;
  const g = op.build(arityOf(name), defaultsOf(name));
  for (let i = 1; i <= g.pieceCount; i++)
    if (g.piece(i).outputs[0]!.affine === undefined)
      throw refused(`${name} is not piecewise affine: expected constants as a list of numbers`, 'constants');
}

const isNorm = (name: string): boolean =>
  library.get(name)!.parameters.length === 0 &&
  library.get(name)!.build(arityOf(name), {}).ball !== undefined;

/** How many arguments an operation is given: two where it takes any number. */
export function arityOf(name: string): number {
  const { min, max } = library.get(name)!.arguments;
  return max === Infinity ? Math.max(min, 2) : max;
}

export const defaultsOf = (name: string): Readonly<Record<string, Rational>> =>
  Object.fromEntries(
    library.get(name)!.parameters.map(parameter => [parameter.name, parameter.default as Rational]),
  );

const refused = (message: string, path?: string): CornercheckError =>
  new CornercheckError('bad-usage', message, path);
