/** The nearest known name to one that is not known. */

/** `; did you mean relu?`, or nothing where no known name is near. */
export function suggestion(unknown: string, known: Iterable<string>): string {
  const most = Math.min(2, Math.floor(unknown.length / 2));
  let best: string | undefined;
  let least = most + 1;
  let tried = 0;
  for (const name of known) {
    if (++tried > 10_000) break;
    const distance = editDistance(unknown, name, least);
    if (distance < least) [best, least] = [name, distance];
  }
  return best === undefined ? '' : `; did you mean ${best}?`;
}

/** How many insertions, deletions, replacements and exchanges of neighbours lead from a to b, letter case aside. */
function editDistance(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) >= bound) return bound;
  const [from, to] = [a.toLowerCase(), b.toLowerCase()];
  let before: readonly number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      const exchanged =
        from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] ? before[j - 2]! + 1 : replaced;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, replaced, exchanged));
    }
    [before, row] = [row, next];
  }
  return row[to.length]!;
}
