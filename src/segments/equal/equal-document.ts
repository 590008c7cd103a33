/** From the comparison of two programs to `cornercheck.equal/1`. */
import type { EqualDocument, NumberDocument, PointDocument } from '../../documents/index.ts';
import { formatFunction } from '../../polynomials/index.ts';
import { type Program, printProgram, programToJson } from '../../programs/index.ts';
import { type LinePoint, markedJson, realJson } from '../elementary/point.ts';
import { pointJson, valueJson } from '../restriction/values.ts';
import type { ElementaryEquality } from './elementary-equal.ts';
import type { Equality } from './equal.ts';

/**
 * The document `cornercheck.equal/1` of a comparison (contract, section 4):
 * `equalDocument([program, program], equalFunctions(line, line)).equal` is `'yes'`.
 */
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

/**
 * The document `cornercheck.equal/1` (contract, section 4) from the comparison of two programs whose pieces are elementary
 * functions.
 *
 * `elementaryEqualDocument([program, program], equalElementary(line, line)).equal` is `'yes'`.
 */
export function elementaryEqualDocument(
  programs: readonly Program[],
  { verdict, why, apart, outputs, pieces, holes = [], reals }: ElementaryEquality,
): EqualDocument {
  const place = (point: LinePoint | undefined): PointDocument | null =>
    point ? markedJson(point, reals!) : null;
  const values = outputs?.map(list => list.map(value => realJson(value, reals!)));
  return {
    format: 'cornercheck.equal/1',
    programs: programs.map(program => programToJson(program)),
    texts: programs.map(program => printProgram(program)),
    equal: verdict,
    why,
    at: apart && markedJson(apart, reals!),
    values: values?.every(list => !list.includes(undefined)) ? (values as NumberDocument[][]) : undefined,
    parts: pieces?.map(({ from, to, texts }) => ({
      from: place(from),
      to: place(to),
      values: texts ?? null,
    })),
    noValue: holes.length > 0 ? holes.map(point => markedJson(point, reals!)) : undefined,
  };
}
