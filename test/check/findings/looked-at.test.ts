import { expect, test } from 'vitest';
import { LookedAt } from '../../../src/check/findings/looked-at.ts';
import { rational } from '../../../src/numbers/index.ts';
import { parseProgramText } from '../../../src/programs/index.ts';

const subject = (text: string) => ({ program: parseProgramText(text), at: [rational(0)] });

test('each operation is looked at once for each fault', () => {
  const looked = new LookedAt();
  expect(looked.add(subject('exp(x)'), 'inaccurate')).toBe(true);
  expect(looked.add(subject('exp(x)'), 'inaccurate')).toBe(false);
  expect(looked.add(subject('exp(x)'), 'outside')).toBe(true);
  expect(looked.add(subject('exp(x)'), 'outside')).toBe(false);
  expect(looked.add(subject('relu(exp(x))'), 'outside')).toBe(true);
  expect(looked.add(subject('relu(x)'), 'outside')).toBe(false);
  expect(looked.add(subject('relu(x)'), 'nonfinite')).toBe(true);
  // With bounds that are arguments it is another kernel.
  expect(looked.add(subject('clip(x, 0, 1)'), 'outside')).toBe(true);
  expect(looked.add(subject('clip(x, y, x)'), 'outside')).toBe(true);
  expect(looked.add(subject('clip(x, y, x)'), 'outside')).toBe(false);
});
