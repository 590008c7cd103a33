/** Instances for the hull bench: is 0 in conv(generators)? 10-bit integers, n = 4p, the same for every contestant. */
export interface Instance {
  readonly name: string;
  readonly dimension: number;
  readonly generators: readonly (readonly number[])[];
  readonly inside: boolean | undefined;
}

/** A reproducible source of integers in -1023 … 1023 (Lehmer's generator, 48271 mod 2³¹ − 1). */
function integers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return (state % 2047) - 1023;
  };
}

/** IN: random. OUT: random, reflected into the half space of a random normal. FACE: a face of dimension p − 1 holds 0. */
export function instances(p: number, seed: number): Instance[] {
  const next = integers(seed);
  const vector = () => Array.from({ length: p }, next);
  const cloud = () => Array.from({ length: 4 * p }, vector);
  const normal = vector();
  const height = (g: readonly number[]) => g.reduce((sum, value, j) => sum + value * normal[j]!, 0);
  const reflected = cloud().map(g => (height(g) < 0 ? g.map(value => -value) : g));
  const face = cloud().map((g, i) => [...g.slice(1), i % 4 === 0 ? Math.abs(g[0]!) + 1 : 0]);
  return [
    { name: 'IN', dimension: p, generators: cloud(), inside: undefined },
    { name: 'OUT', dimension: p, generators: reflected.filter(g => height(g) !== 0), inside: false },
    { name: 'FACE', dimension: p, generators: face, inside: undefined },
  ];
}
