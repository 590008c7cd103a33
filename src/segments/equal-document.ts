/** `cornercheck.equal/1`: whether two programs of one input compute the same function, as a document. */
import { formatFunction } from '../polynomials/index.ts';
import { type Program, printProgram, programToJson } from '../programs/index.ts';
import type { Equality } from './equal.ts';
import { type ExactJson, type PointJson, pointJson, valueJson } from './values.ts';

export interface EqualDocument {
  readonly format: 'cornercheck.equal/1';
  readonly programs: readonly unknown[];
  readonly texts: readonly string[];
  readonly equal: Equality['verdict'];
  readonly why: string | undefined;
  readonly at: PointJson | undefined;
  readonly values: readonly (readonly ExactJson[])[] | undefined;
  readonly parts:
    | readonly {
        /** null: endless. */
        readonly from: PointJson | null;
        readonly to: PointJson | null;
        /** null: neither program has a value there. */
        readonly values: readonly string[] | null;
      }[]
    | undefined;
  /** The ends of parts at which neither program has a value; left out where there are none. */
  readonly noValue: readonly PointJson[] | undefined;
}

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
