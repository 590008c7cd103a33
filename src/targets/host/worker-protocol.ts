/** What a worker and its host say to each other, and the little that both need. */
import type { Mode, TargetFault } from '../target.ts';

export interface WorkerInput {
  /** URL of the target's module. */
  readonly module: string;
  /** One of our own adapters: it does not change the programs that it is given. */
  readonly trusted: boolean;
}

export interface ToWorker {
  /** Texts of programs, each once. */
  readonly programs: readonly string[];
  readonly questions: readonly (readonly [program: number, at: readonly (number | string)[], mode: Mode])[];
}

export type FromWorker =
  | { readonly kind: 'ready'; readonly description: unknown }
  | { readonly kind: 'failed'; readonly code: string | undefined; readonly message: string }
  | { readonly kind: 'answer'; readonly raw: unknown }
  | { readonly kind: 'fault'; readonly fault: TargetFault; readonly message: string }
  /** Half of the heap is in use: some libraries leak a little with each call. Sent before the last reply of a batch. */
  | { readonly kind: 'worn' };

/** The fields of a default export that describe, without its functions, which cannot be sent; `gradient` as its type. */
export function describe(target: unknown): unknown {
  if (typeof target !== 'object' || target === null) return target === undefined ? null : String(target);
  const { name, version, precision, modes, forward, ops, computed, gradient } = target as Record<
    string,
    unknown
  >;
  const description = { name, version, precision, modes, forward, ops, computed, gradient: typeof gradient };
  return JSON.parse(JSON.stringify(description));
}

/** What was thrown, in one line. */
export function errorText(error: unknown): string {
  try {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return text.split('\n')[0]!.slice(0, 300);
  } catch {
    return 'something that cannot be printed';
  }
}
