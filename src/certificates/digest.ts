/**
 * A digest of a document (SHA-256, FIPS 180-4), which shows whether anything in it was changed after it was written: a count, a
 * seed, what a target returned, all that cannot be re-derived from the rest. It proves nothing: whoever changes a
 * document on purpose can write a new one.
 */

/** The digest of a document, its own field `digest` apart; the order of keys does not matter. */
export function digestOf(document: object): string {
  const { digest: _, ...rest } = document as { digest?: unknown };
  return `sha256:${sha256(new TextEncoder().encode(canonical(rest)))}`;
}

/** The document with its digest. */
export const sealed = <T extends object>(document: T): T & { readonly digest: string } => ({
  ...document,
  digest: digestOf(document),
});

/** JSON with the keys of every object in order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`;
}

/** The first 32 bits of the fractional part of the n-th root of m. */
function fraction(m: bigint, n: bigint): number {
  const scaled = m << (32n * n);
  let root = 0n;
  for (let bit = 1n << 40n; bit > 0n; bit >>= 1n) if ((root | bit) ** n <= scaled) root |= bit;
  return Number(root & 0xffffffffn);
}

const PRIMES: readonly bigint[] = Array.from({ length: 310 }, (_, i) => BigInt(i + 2))
  .filter(m => Array.from({ length: 17 }, (_, i) => BigInt(i + 2)).every(d => d >= m || m % d !== 0n))
  .slice(0, 64);
const START: readonly number[] = PRIMES.slice(0, 8).map(prime => fraction(prime, 2n));
const K: readonly number[] = PRIMES.map(prime => fraction(prime, 3n));

const turned = (x: number, bits: number): number => (x >>> bits) | (x << (32 - bits));

function sha256(message: Uint8Array): string {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
  const state = Uint32Array.from(START);
  for (let block = 0; block < padded.length; block += 64) compress(state, view, block);
  return [...state].map(word => word.toString(16).padStart(8, '0')).join('');
}

function compress(state: Uint32Array, view: DataView, block: number): void {
  const w = new Uint32Array(64);
  for (let t = 0; t < 16; t++) w[t] = view.getUint32(block + 4 * t);
  for (let t = 16; t < 64; t++) {
    const [x, y] = [w[t - 15]!, w[t - 2]!];
    const s0 = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
    const s1 = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
    w[t] = w[t - 16]! + s0 + w[t - 7]! + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t++) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[t]! + w[t]!) | 0;
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = state[i]! + word;
}
