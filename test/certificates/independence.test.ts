import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('../../src/certificates/', import.meta.url);

it('the checker imports nothing but its own files, and a hash of Node', () => {
  const files = readdirSync(folder);
  expect(files).toContain('index.ts');
  for (const file of files) {
    const source = readFileSync(new URL(file, folder), 'utf8');
    const imports = [...source.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)';/gm)].map(
      match => match[1],
    );
    for (const from of imports) expect(from, file).toMatch(/^(?:\.\/[a-z]+\.ts|node:crypto)$/);
    expect(source, file).not.toMatch(/\bimport\s*\(|\brequire\b|\bprocess\b|^import '/m);
  }
});

it('the checker knows no floating-point arithmetic on claims', () => {
  for (const file of readdirSync(folder))
    expect(readFileSync(new URL(file, folder), 'utf8'), file).not.toMatch(
      /parseFloat|toFixed|EPSILON|Math\.random/,
    );
});
