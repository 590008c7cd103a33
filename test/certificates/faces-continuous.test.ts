/** Faces of programs with selections of their own: that these cover the space and fit together is derived, not assumed. */
import { expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { documentOf } from './commands.ts';
import type { Loose } from './documents.ts';

/** What `critical` prints of abs(x) + abs(y), with abs defined by the program. */
async function defined(...index: readonly (readonly [piece: string, when: string])[]): Promise<Loose> {
  const printed = JSON.stringify(await documentOf('critical', 'abs(x) + abs(y)'));
  const document: Loose = JSON.parse(printed.replaceAll('"op":"abs"', '"op":"s"'));
  const s = {
    inputs: ['x'],
    pieces: index.map(([piece]) => piece),
    index: index.map(([, when], i) => ({ piece: i + 1, when })),
  };
  for (const one of [document, ...document.explains]) {
    one.program.selections = { s };
    delete one.text;
  }
  return document;
}
const problems = (document: Loose): string =>
  verifyDocument(document)
    .problems.map(({ path, message }) => `${path}: ${message}`)
    .join('\n');

test('accepted where the index covers the plane and the pieces agree where they meet', async () => {
  const document = await defined(['x', 'x >= 0'], ['-x', 'x < 0']);
  document.explains = [];
  document.faces = [];
  const { problems: found, assumptions } = verifyDocument(document);
  // Without the face the list is not complete, and nothing else is wrong.
  expect(found.map(({ message }) => message)).toEqual(['there are other critical points']);
  expect(assumptions.join()).not.toContain('continuous');
});

test('rejected where the function jumps', async () => {
  expect(problems(await defined(['x', 'x >= 0'], ['1 - x', 'x < 0']))).toContain(
    '/program: the function jumps',
  );
  expect(problems(await defined(['x', 'x > 0'], ['-x', 'x < 0'], ['1', 'x = 0']))).toContain(
    '/program: the function jumps',
  );
});

test('rejected where the index leaves points out', async () => {
  expect(problems(await defined(['x', 'x > 0'], ['-x', 'x < 0']))).toContain(
    '/program: the index cells leave some point out',
  );
  expect(problems(await defined(['x', 'x >= 0'], ['-x', 'x < -1']))).toContain(
    '/program: the index cells leave some point out',
  );
});
