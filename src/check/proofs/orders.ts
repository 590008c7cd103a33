/** Orders of a few numbers, ties among them, without and with signs. */

/** All weak orders of n items, as levels from 0: for n = 2 (0,1), (1,0) and (0,0). */
export function weakOrders(n: number): number[][] {
  const orders: number[][] = [];
  const extend = (prefix: number[]): void => {
    if (prefix.length === n) {
      const levels = Math.max(...prefix) + 1;
      if (new Set(prefix).size === levels) orders.push(prefix);
      return;
    }
    for (let level = 0; level < n; level++) extend([...prefix, level]);
  };
  extend([]);
  return orders;
}

/** All orders of the absolute values of n numbers and 0, with all signs: for n = 1 these are 0, 1, −1. */
export function signedOrders(n: number): number[][] {
  const levels = Array.from({ length: 2 * n + 1 }, (_, i) => i - n);
  const all = Array.from({ length: n }).reduce<number[][]>(
    made => made.flatMap(order => levels.map(level => [...order, level])),
    [[]],
  );
  return all.filter(order => {
    const sizes = new Set(order.map(Math.abs).filter(size => size > 0));
    return [...sizes].every(size => size === 1 || sizes.has(size - 1));
  });
}
