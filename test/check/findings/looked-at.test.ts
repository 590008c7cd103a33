import { expect, test } from 'vitest';
import { LookedAt } from '../../../src/check/findings/looked-at.ts';
import { rational } from '../../../src/numbers/index.ts';
import { parseProgramText } from '../../../src/programs/index.ts';

const subject = (text: string) => ({ program: parseProgramText(text), at: [rational(0)] });

test('each operation is looked at once, and once more where it is wrong after it was inaccurate', () => {
  const looked = new LookedAt();
  expect(looked.add(subject('exp(x)'), true)).toBe(true);
  expect(looked.add(subject('exp(x)'), true)).toBe(false);
  expect(looked.add(subject('exp(x)'))).toBe(true);
  expect(looked.add(subject('exp(x)'))).toBe(false);
  expect(looked.add(subject('relu(exp(x))'))).toBe(true);
  expect(looked.add(subject('relu(x)'), true)).toBe(false);
});
