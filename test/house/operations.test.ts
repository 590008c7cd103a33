/** An operation is written down in two places that share nothing: both know the same ones. */
import { expect, test } from 'vitest';
import { isOperation } from '../../src/certificates/language/operations.ts';
import { library } from '../../src/selections/index.ts';

test('the checker knows every operation of the library', () => {
  expect([...library.keys()].filter(name => !isOperation(name))).toEqual([]);
  expect(isOperation('hardShrink')).toBe(library.has('hardShrink'));
});
