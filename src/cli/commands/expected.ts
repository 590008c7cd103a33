/** What is known of the libraries that have an adapter of ours: fixtures/expected. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ExpectedFinding, readExpected } from '../../check/index.ts';

/** From the sources, and from what is built of them. */
const FOLDER = import.meta.url.endsWith('.ts')
  ? '../../../fixtures/expected'
  : '../../../../fixtures/expected';

/** Of a built-in target, by its name with what stands behind it; nothing of what nobody has listed. */
export function expectedOf(specifier: string): readonly ExpectedFinding[] {
  if (!/^[a-z0-9-]+(?::[a-z0-9]+)?$/.test(specifier)) return [];
  const file = fileURLToPath(new URL(`${FOLDER}/${specifier.replace(':', '-')}.json`, import.meta.url));
  return existsSync(file) ? readExpected(readFileSync(file, 'utf8'), file) : [];
}
