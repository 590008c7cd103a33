/** From queries to what goes over the wire. */
import { floatFormats, format, toFloat } from '../../../numbers/index.ts';
import { originText } from '../../../tensors/origin.ts';
import type { Mode, Precision, Query, TargetInfo } from '../../target.ts';
import { targetProgramText } from './program-text.ts';
import type { Question } from './session.ts';

export interface OnePoint {
  /** The program as the text of its JSON form. */
  readonly program: string;
  readonly inputs: number;
  readonly at: readonly (number | string)[];
  readonly mode: Mode;
}

/** In the target's numbers and, as `support` says, by its own names; with `tensors` over arrays, where the program is. */
export function questionOf(
  { program, at, mode, negativeZeros }: Query,
  precision: Precision,
  support?: TargetInfo['support'],
  tensors?: boolean,
): OnePoint {
  const numbers =
    precision === 'exact'
      ? at.map(format)
      : at.map((coordinate, i) =>
          negativeZeros?.includes(i) ? -0 : toFloat(coordinate, floatFormats[precision]),
        );
  return {
    program: (tensors && originText(program)) || targetProgramText(program, support),
    inputs: program.inputs.length,
    at: numbers,
    mode,
  };
}

/** So many points stand in one question, and so many numbers. */
const POINTS = 256;
const NUMBERS = 16_384;

export interface Gathered {
  readonly question: Question;
  /** Beside each of its points the place where it stood. */
  readonly places: readonly number[];
}

/** One question for each, answered as protocol 1 has it. */
export const singly = (asked: readonly OnePoint[]): readonly Gathered[] =>
  asked.map(({ at, ...question }, place) => ({
    question: { ...question, points: [at], several: false },
    places: [place],
  }));

/** One question for all points of one program and mode, up to a number. */
export function gathered(asked: readonly OnePoint[]): readonly Gathered[] {
  const all: { question: Question & { points: OnePoint['at'][] }; places: number[] }[] = [];
  /** By mode, by program. */
  const open = new Map<Mode, Map<string, (typeof all)[number]>>();
  for (const [place, { program, inputs, at, mode }] of asked.entries()) {
    const room = Math.min(POINTS, Math.max(1, Math.floor(NUMBERS / (inputs + 1))));
    const own = open.get(mode) ?? new Map<string, (typeof all)[number]>();
    open.set(mode, own);
    let last = own.get(program);
    if (last === undefined || last.places.length >= room) {
      last = { question: { program, inputs, mode, points: [], several: true }, places: [] };
      own.set(program, last);
      all.push(last);
    }
    last.question.points.push(at);
    last.places.push(place);
  }
  return all;
}
