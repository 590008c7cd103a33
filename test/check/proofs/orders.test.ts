import { describe, expect, test } from 'vitest';
import { signedOrders, weakOrders } from '../../../src/check/proofs/orders.ts';

describe('weakOrders', () => {
  test.each([
    [1, 1],
    [2, 3],
    [3, 13],
    [4, 75],
  ])('of %i items: the Fubini number %i, each once', (n, count) => {
    const orders = weakOrders(n);
    expect(orders).toHaveLength(count);
    expect(new Set(orders.map(String)).size).toBe(count);
  });
});

describe('signedOrders', () => {
  test.each([
    [1, 3],
    [2, 17],
    [3, 147],
  ])('of %i numbers: the %i faces of the hyperoctahedral arrangement, each once', (n, count) => {
    const orders = signedOrders(n);
    expect(orders).toHaveLength(count);
    expect(new Set(orders.map(String)).size).toBe(count);
  });
});
