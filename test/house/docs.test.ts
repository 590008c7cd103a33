import { expect, test } from 'vitest';
import { FILES } from '../../docs/generate.ts';
import { library } from '../../src/selections/index.ts';
import { textOf } from './tree.ts';

test.each(Object.keys(FILES))('docs/%s is what npm run docs writes', name => {
  expect(textOf(`docs/${name}`)).toBe(FILES[name]!());
});

test('every operation has its line', () => {
  const page = FILES['operations.md']!();
  for (const name of library.keys()) expect(page).toContain(`| \`${name}\` |`);
});
