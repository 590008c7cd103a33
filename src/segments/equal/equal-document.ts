/** From the comparison of two programs to `cornercheck.equal/1`. */
import type { EqualDocument } from '../../documents/index.ts';
import { formatFunction } from '../../polynomials/index.ts';
import { type Program, printProgram, programToJson } from '../../programs/index.ts';
import { pointJson, valueJson } from '../restriction/values.ts';
import type { Equality } from './equal.ts';

export function equalDocument(
  programs: readonly Program[],
  { verdict, why, at, values, parts, poles }: Equality,
): EqualDocument {
  return {
    format: 'cornercheck.equal/1',
    programs: programs.map(program => programToJson(program)),
    texts: programs.map(program => printProgram(program)),
    equal: verdict,
    why,
    at: at && pointJson(at),
    values: at && values?.map(list => list.map(value => valueJson(value, at))),
    parts: parts?.map(({ from, to, values: own }) => ({
      from: from ? pointJson(from) : null,
      to: to ? pointJson(to) : null,
      values: own?.map(value => formatFunction(value, 't')) ?? null,
    })),
    noValue: poles && poles.length > 0 ? poles.map(pointJson) : undefined,
  };
}
