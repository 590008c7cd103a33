import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { cornercheck } from './served.ts';

test('--version says that of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(await cornercheck(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

/** The built file and all that it loads at once. */
function loaded(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/^(?:import|\} from) "(\.[^"]*)"/gm))
    loaded(join(dirname(file), path!), found);
  return found;
}

test('explain starts from few files: Node takes longer for thirty of a few lines than for a long one', () => {
  const chunks = 'dist/src/cli/chunks';
  const started = loaded('dist/src/cli/main.js');
  const run = /import\("\.\/chunks\/(run-\w+\.js)"\)/.exec(readFileSync('dist/src/cli/main.js', 'utf8'))![1]!;
  loaded(join(chunks, run), started);
  const commands = [...started].map(file =>
    /explain: \{[^}]*import\("\.\/(explain-\w+\.js)"\)/.exec(readFileSync(file, 'utf8')),
  );
  loaded(join(chunks, commands.find(match => match !== null)![1]!), started);
  expect(started.size).toBeGreaterThan(3);
  expect(started.size).toBeLessThan(16);
});
