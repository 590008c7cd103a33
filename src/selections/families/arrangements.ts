/** Sequences of `size` different numbers out of 0..n−1, numbered from 0 in lexicographic order. */

/** n·(n−1)·…, `size` factors: how many there are. */
export function arrangementCount(n: number, size: number): number {
  let count = 1;
  for (let i = 0; i < size; i += 1) count *= n - i;
  return count;
}

export function rankArrangement(n: number, sequence: readonly number[]): number {
  const left = Array.from({ length: n }, (_, i) => i);
  let rank = 0;
  for (const member of sequence) {
    const at = left.indexOf(member);
    rank = rank * left.length + at;
    left.splice(at, 1);
  }
  return rank;
}

export function unrankArrangement(n: number, size: number, rank: number): number[] {
  const digits: number[] = [];
  let rest = rank;
  for (let base = n - size + 1; base <= n; base += 1) {
    digits.push(rest % base);
    rest = Math.floor(rest / base);
  }
  const left = Array.from({ length: n }, (_, i) => i);
  return digits.reverse().map(at => left.splice(at, 1)[0]!);
}
