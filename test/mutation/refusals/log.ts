/** What was found, a line each: `+` noticed, `-` met and not noticed by one test, `!` a test that fails when it is repeated. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

export type Mark = '+' | '-' | '!';

export const write = (file: string, mark: Mark, what: string): void =>
  appendFileSync(file, `${mark} ${what}\n`);

export function read(file: string): ReadonlyMap<Mark, ReadonlySet<string>> {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return new Map(
    (['+', '-', '!'] as const).map(mark => [
      mark,
      new Set(lines.filter(line => line.startsWith(`${mark} `)).map(line => line.slice(2))),
    ]),
  );
}
