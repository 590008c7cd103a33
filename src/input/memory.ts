/** The memory of the process: whether what is to come fits. Whoever goes on without is aborted, and nothing that was found is said. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** In megabytes. */
interface Shortage {
  readonly needed: number;
  /** How much is left, and what helps. */
  readonly words: string;
}

/**
 * Undefined where so many bytes more fit: what is used holds what nobody needs any more, until V8 has looked for it.
 *
 * `shortageOf(1_000)` is `undefined`.
 */
export function shortageOf(bytes: number): Shortage | undefined {
  if (bytes <= leftNow()) return undefined;
  collectGarbage();
  const left = leftNow();
  if (bytes <= left) return undefined;
  const asked = getHeapStatistics().used_heap_size + 2 * bytes;
  const words = `${megabytes(left)} MB of memory are left; more are had with NODE_OPTIONS=--max-old-space-size=${megabytes(asked)}`;
  return { needed: megabytes(bytes), words };
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 2 ** 20);

function leftNow(): number {
  const { heap_size_limit: limit, used_heap_size: used } = getHeapStatistics();
  return limit - used;
}

let collect: (() => void) | undefined;

/** What nobody needs any more is gone: `collectGarbage()`. Takes some tenths of a second of a large heap. */
export function collectGarbage(): void {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
