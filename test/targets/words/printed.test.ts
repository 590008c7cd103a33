import { expect, test } from 'vitest';
import { printedNotes } from '../../../src/targets/index.ts';

const notes = (...texts: readonly string[]) => {
  const heard: string[] = [];
  const hear = printedNotes('./my-ad.mjs', line => heard.push(line));
  for (const text of texts) hear(text);
  return heard;
};

test('E14: what a target prints is shown, line by line', () => {
  expect(notes('one\ntw', 'o\n\n', 'rest')).toEqual(['./my-ad.mjs printed: one', './my-ad.mjs printed: two']);
});

test('E14: fit for a terminal', () => {
  expect(notes('\u001b[31mred\ta\r\n')).toEqual(['./my-ad.mjs printed: \ufffd[31mred a']);
});

test('E14: and not for ever', () => {
  const heard = notes('line\n'.repeat(1000), 'x'.repeat(1_000_000), 'line\n'.repeat(1000));
  expect(heard).toHaveLength(21);
  expect(heard.at(-1)).toBe('./my-ad.mjs prints more, which is not shown');
  expect(notes(`${'x'.repeat(1_000_000)}\n`)[0]).toHaveLength('./my-ad.mjs printed: '.length + 201);
});
