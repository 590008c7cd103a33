/** An operation is written down in two places that share nothing: both know the same ones. */
import { expect, test } from 'vitest';
import { isOperation, isReserved } from '../../src/certificates/operations/operations.ts';
import { LATER, library } from '../../src/selections/index.ts';

test('the checker knows every operation of the library', () => {
  expect([...library.keys()].filter(name => !isOperation(name))).toEqual([]);
  expect([...LATER].filter(name => !library.has(name) || isReserved(name))).toEqual([]);
  expect([...library.keys()].filter(name => isReserved(name) === LATER.has(name))).toEqual([]);
});
