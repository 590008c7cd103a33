/** A floating-point format, and what its kernels are said to lose, where somebody says so. */
import type { FloatFormat } from '../float.ts';

/** What a target states of its kernels, by the name of the operation. */
export interface StatedKernels {
  /** Units in the last place that a value may be off. */
  readonly ulps: Readonly<Record<string, number>>;
  /** From where on the operation is computed as the line that it tends to: `softplus(x)` as `x` from 20 on. */
  readonly thresholds: Readonly<Record<string, number>>;
}

export interface Machine extends FloatFormat {
  readonly stated?: StatedKernels;
}

/** The units in the last place that are stated of an operation; undefined where nothing is. */
export const statedUlps = ({ stated }: Machine, op: string): number | undefined =>
  stated && Object.hasOwn(stated.ulps, op) ? stated.ulps[op] : undefined;

/** The threshold that is stated of an operation; undefined where none is. */
export const statedThreshold = ({ stated }: Machine, op: string): number | undefined =>
  stated && Object.hasOwn(stated.thresholds, op) ? stated.thresholds[op] : undefined;

const numbers = new WeakMap<StatedKernels, number>();
/** By what is stated: keys are put together and looked up for every answer, so that they have to be short. */
const numbered = new Map<string, number>();

/** The same for machines that lose the same. */
export function machineKey({ name, stated }: Machine): string {
  if (stated === undefined) return name;
  const number = numbers.get(stated) ?? numberOf(JSON.stringify([stated.ulps, stated.thresholds]));
  numbers.set(stated, number);
  return `${name} ${number}`;
}

function numberOf(text: string): number {
  const number = numbered.get(text) ?? numbered.size;
  numbered.set(text, number);
  return number;
}
