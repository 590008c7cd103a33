import { expect, it } from 'vitest';
import { filesBelow, importsOf, packagesOf, specifiers, textOf } from '../house/tree.ts';

const files = filesBelow('src/certificates');

it('the checker imports nothing but its own files, and a hash of Node', () => {
  expect(files).toContain('src/certificates/index.ts');
  for (const file of files) {
    for (const to of importsOf(file))
      expect(to, file).toMatch(/^src\/certificates\/(?:[a-z]+\/)?[a-z-]+\.ts$/);
    expect(packagesOf(textOf(file)), file).toEqual([]);
    for (const from of specifiers(textOf(file))) expect(from, file).toMatch(/^(?:\.|node:crypto$)/);
    expect(textOf(file), file).not.toMatch(/\bimport\s*\(|\brequire\b|\bprocess\b|^import '/m);
  }
});

it('the checker knows no floating-point arithmetic on claims', () => {
  for (const file of files) expect(textOf(file), file).not.toMatch(/parseFloat|toFixed|EPSILON|Math\.random/);
});
