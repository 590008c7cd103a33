/** For which values of its parameters an operation of a target may be asked: conditions such as `> 0`, `< hi`, `float32`. */
import { CornercheckError } from '../../errors.ts';
import {
  compare,
  float32,
  isRepresentable,
  parseRational,
  type Rational,
  rational,
} from '../../numbers/index.ts';
import type { Parameter, Parameters } from '../../selections/op.ts';

type Name = Parameter['name'];

export type ParameterCondition = {
  readonly name: Name;
  /** In words, behind the name. */
  readonly text: string;
} & (Compared | { readonly format: typeof float32 });

interface Compared {
  readonly relation: keyof typeof RELATIONS;
  /** A number, or another parameter. */
  readonly than: Rational | Name;
}

const RELATIONS = {
  '<': (order: number) => order < 0,
  '<=': (order: number) => order <= 0,
  '>': (order: number) => order > 0,
  '>=': (order: number) => order >= 0,
  '=': (order: number) => order === 0,
  '!=': (order: number) => order !== 0,
};

/** `"> 0, <= 1, float32"`: all that stands between the commas. Undefined where it is not written so. */
export function readConditions(
  name: string,
  text: unknown,
  parameters: readonly Parameter[],
): readonly ParameterCondition[] | undefined {
  if (typeof text !== 'string') return undefined;
  const named = (word: string) => parameters.find(parameter => parameter.name === word)?.name;
  const own = named(name);
  const conditions = text.split(',').map((part): ParameterCondition | undefined => {
    if (own !== undefined && part.trim() === float32.name)
      return { name: own, format: float32, text: `${own} is a number of float32` };
    const [, relation, word] = /^\s*(<=|>=|!=|<|>|=)\s*(\S+)\s*$/.exec(part) ?? [];
    if (own === undefined || word === undefined) return undefined;
    const than = named(word) ?? number(word);
    return than === undefined
      ? undefined
      : {
          name: own,
          relation: relation as Compared['relation'],
          than,
          text: `${own} ${part.trim()}`,
        };
  });
  return conditions.some(condition => condition === undefined)
    ? undefined
    : (conditions as ParameterCondition[]);
}

/** A list holds where each of its entries does; a parameter that is an argument is not looked at. */
export function conditionHolds(condition: ParameterCondition, parameters: Parameters): boolean {
  const values = numbersOf(parameters, condition.name);
  if ('format' in condition) return values.every(value => isRepresentable(value, condition.format));
  const { relation, than } = condition;
  const right = typeof than === 'string' ? numbersOf(parameters, than)[0] : than;
  return right === undefined || values.every(left => RELATIONS[relation](compare(left, right)));
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
