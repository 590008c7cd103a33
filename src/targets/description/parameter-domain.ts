/** For which values of its parameters an operation of a target may be asked: conditions such as `> 0`, `< hi`. */
import { CornercheckError } from '../../errors.ts';
import { compare, parseRational, type Rational, rational } from '../../numbers/index.ts';
import type { Parameter, Parameters } from '../../selections/op.ts';

type Name = Parameter['name'];

export interface ParameterCondition {
  readonly name: Name;
  readonly relation: keyof typeof RELATIONS;
  /** A number, or another parameter. */
  readonly than: Rational | Name;
  /** As it was written, behind the name. */
  readonly text: string;
}

const RELATIONS = {
  '<': (order: number) => order < 0,
  '<=': (order: number) => order <= 0,
  '>': (order: number) => order > 0,
  '>=': (order: number) => order >= 0,
  '=': (order: number) => order === 0,
  '!=': (order: number) => order !== 0,
};

/** `"> 0, <= 1"`: all that stands between the commas. Undefined where it is not written so. */
export function readConditions(
  name: string,
  text: unknown,
  parameters: readonly Parameter[],
): readonly ParameterCondition[] | undefined {
  if (typeof text !== 'string') return undefined;
  const named = (word: string) => parameters.find(parameter => parameter.name === word)?.name;
  const own = named(name);
  const conditions = text.split(',').map((part): ParameterCondition | undefined => {
    const [, relation, word] = /^\s*(<=|>=|!=|<|>|=)\s*(\S+)\s*$/.exec(part) ?? [];
    if (own === undefined || word === undefined) return undefined;
    const than = named(word) ?? number(word);
    return than === undefined
      ? undefined
      : {
          name: own,
          relation: relation as ParameterCondition['relation'],
          than,
          text: `${own} ${part.trim()}`,
        };
  });
  return conditions.some(condition => condition === undefined)
    ? undefined
    : (conditions as ParameterCondition[]);
}

/** A list holds where each of its entries does; a parameter that is an argument is not looked at. */
export function conditionHolds(
  { name, relation, than }: ParameterCondition,
  parameters: Parameters,
): boolean {
  const right = typeof than === 'string' ? numbersOf(parameters, than)[0] : than;
  return (
    right === undefined ||
    numbersOf(parameters, name).every(left => RELATIONS[relation](compare(left, right)))
  );
}

function numbersOf(parameters: Parameters, name: Name): readonly Rational[] {
  const value = parameters[name];
  if (value === undefined) return [];
  if (typeof value === 'number') return [rational(value)];
  return Array.isArray(value) ? (value as readonly Rational[]) : [value as Rational];
}

function number(word: string): Rational | undefined {
  try {
    return parseRational(word);
  } catch (error) {
    if (error instanceof CornercheckError) return undefined;
    throw error;
  }
}
