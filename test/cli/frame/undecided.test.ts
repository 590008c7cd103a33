import { expect, test } from 'vitest';
import { stopUndecided } from '../../../src/cli/frame/undecided.ts';
import { stringifyDocument } from '../../../src/documents/index.ts';
import { type Program, parseProgramText } from '../../../src/programs/index.ts';

/** A program that counts how often its nodes are asked for: whoever writes it out asks. */
function counting(text: string): { readonly program: Program; readonly times: () => number } {
  const { nodes, ...rest } = parseProgramText(text);
  let times = 0;
  const program = {
    ...rest,
    get nodes() {
      times += 1;
      return nodes;
    },
  };
  return { program, times: () => times };
}

const stopped = (program: Program) =>
  stopUndecided(program, { format: 'cornercheck.explain/1', at: ['0'] }, { why: 'more than 1 s', node: '' })
    .document;

test('a program that nobody reads is not written out', () => {
  const { program, times } = counting('relu(t) + t');
  stopped(program);
  expect(times()).toBe(0);
});

test('a program is written out once, however often the document is looked at', () => {
  const { program, times } = counting('relu(t) + t');
  const document = stopped(program);
  const text = stringifyDocument(document);
  const once = times();
  expect(once).toBeGreaterThan(0);
  expect(JSON.parse(JSON.stringify(document))).toEqual(JSON.parse(text));
  expect(stringifyDocument(document)).toBe(text);
  expect(times()).toBe(once);
  expect(JSON.parse(text)).toMatchObject({ text: 'relu(t) + t', status: 'undecided', why: 'more than 1 s' });
});
