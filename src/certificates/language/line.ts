/** Programs in straight-line form. */

import { Stop, Wrong } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import type { Basic } from './basic.ts';

/** A parameter: a number, or a list of them. */
export type Parameter = Rat | readonly Rat[];

/** Slots out, out + 1, … = basic(slots args). */
export interface Step {
  readonly id: string;
  readonly op: string;
  readonly basic: Basic;
  readonly args: readonly number[];
  /** As they are given: defaults are left out. */
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly out: number;
  /** Whether it has one piece: an elementary function, say. */
  readonly single: boolean;
}

/** Whether that piece is taken wherever it has a value: the index of a selection of the document's own may leave points out. */
export const isEverywhere = ({ single, basic }: Step): boolean => single && !basic.foreign;

export interface Line {
  /** The first slots are the inputs. */
  readonly inputs: readonly string[];
  readonly steps: readonly Step[];
  readonly outputs: readonly number[];
  /** Names of the selections that the document defines and uses. */
  readonly foreign: readonly string[];
}

/** Whether it has to be asked at each point whether the function of a step is continuous and locally Lipschitz. */
export const isAsked = ({ basic }: Step): boolean => basic.foreign === true || basic.jumps === true;

/** Refuses what is said of how many pieces there are, or of their numbers: where operations are written out these may be other ones. */
export function refusePieces({ steps }: Pick<Line, 'steps'>, what: string, path?: string): never {
  if (steps.some(({ basic }) => basic.written))
    throw new Stop('how many pieces there are with the operations inside written out');
  throw new Wrong(what, path);
}
