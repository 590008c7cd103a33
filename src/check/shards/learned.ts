/** What parts of one run tell each other, where all of them are at work at the same time: none asks what another has asked. */
import { format, parseRational } from '../../numbers/index.ts';
import type { ConventionTable, MixtureReading } from '../conventions/convention-table.ts';

/** What a part has seen at its operations, in words and numbers that another process can be told. */
export interface Learned {
  /** Of each tie, by its key, what was read there. */
  readonly readings: readonly (readonly [key: string, reading: LearnedReading])[];
  /** Operations that keep failing. */
  readonly broken: readonly string[];
}

interface LearnedReading {
  readonly mixture?: readonly (readonly [piece: number, weight: string])[];
  readonly illegal?: readonly string[];
}

/** What was read so far, as it is told. */
export const told = (table: ConventionTable, broken: readonly string[]): Learned => ({
  readings: table.all.map(([key, { mixture, illegal }]) => [
    key,
    {
      ...(mixture && { mixture: [...mixture].map(([piece, weight]) => [piece, format(weight)] as const) }),
      ...(illegal && { illegal: illegal.map(format) }),
    },
  ]),
  broken,
});

/** Takes over what others have read. */
export function learn(table: ConventionTable, { readings }: Learned): void {
  for (const [key, { mixture, illegal }] of readings) {
    const reading: MixtureReading = {
      ...(mixture && { mixture: new Map(mixture.map(([piece, weight]) => [piece, parseRational(weight)])) }),
      ...(illegal && { illegal: illegal.map(entry => parseRational(entry)) }),
    };
    table.add(key, reading);
  }
}

/** What several parts have learned, in one: `allLearned([]).broken.length` is `0`. */
export const allLearned = (all: readonly Learned[]): Learned => ({
  readings: all.flatMap(({ readings }) => readings),
  broken: [...new Set(all.flatMap(({ broken }) => broken))],
});
