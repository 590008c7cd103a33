/** What a search was asked: cornercheck.search/1, `question`. */
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { Wrong } from '../numbers/meter.ts';
import { keyOf } from '../numbers/rational.ts';
import { isOperation } from '../operations/operations.ts';

export const PROPERTIES = ['identity', 'zero', 'artificial', 'target'] as const;
export type Property = (typeof PROPERTIES)[number];

/** The properties of a function, whose derivative is asked for. */
export const OF_FUNCTIONS: readonly unknown[] = ['identity', 'zero'];

/** A question that can be asked: in its normal form. */
export function checkQuestion(question: unknown, property: Property, { meter }: Review): true {
  const field = (name: string): unknown => Json.field(question, name);
  const distinct = (name: string, list: readonly string[]): void => {
    if (new Set(list).size < list.length) throw new Wrong('expected each once', `/${name}`);
  };
  const ofFunction = OF_FUNCTIONS.includes(property);
  const ops = Json.at('/ops', () => Json.items(field('ops'), meter, Json.string));
  distinct('ops', ops);
  const unknown = ops.find(op => !isOperation(op));
  if (unknown !== undefined || ops.length === 0) throw new Wrong('expected names of operations', '/ops');
  if (field('constants') !== 'any')
    distinct('constants', Json.at('/constants', () => Json.vector(field('constants'), meter)).map(keyOf));
  else if (!ofFunction) throw new Wrong('expected numbers', '/constants');
  const inputs = Json.at('/inputs', () => Json.whole(field('inputs'), 1));
  if (inputs > 1 && property !== 'target') throw new Wrong('expected one input', '/inputs');
  const wanted = field('derivative');
  if (ofFunction !== (wanted !== undefined)) throw new Wrong('expected it of functions only', '/derivative');
  if (ofFunction && wanted !== 'wrong') Json.at('/derivative', () => Json.exact(wanted, meter));
  const at = field('at');
  if (at !== undefined && !ofFunction) throw new Wrong('expected it of functions only', '/at');
  if (at !== undefined) Json.at('/at', () => Json.exact(at, meter));
  if ((property === 'target') !== (field('target') !== undefined))
    throw new Wrong('expected it of targets only', '/target');
  return true;
}
