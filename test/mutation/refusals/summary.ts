/** What is printed at the end: how many refusals a test notices, and those that none does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter } from 'vitest/node';
import { read } from './log.ts';
import { type Refusal, refusalsOf } from './refusals.ts';

/** A refusal that stands behind another one, which refuses the same. */
interface Wall {
  /** Below src/certificates. */
  readonly file: string;
  /** As `Refusal.text`. */
  readonly original: string;
  readonly reason: string;
}

const WALLS = JSON.parse(readFileSync(join(import.meta.dirname, 'walls.json'), 'utf8')) as readonly Wall[];

const stands = (wall: Wall, { id, text }: Refusal): boolean =>
  id.startsWith(`${wall.file}:`) && text === wall.original;

export class Summary implements Reporter {
  readonly #rooms: RegExp;
  readonly #log: string;

  constructor(rooms: RegExp, log: string) {
    this.#rooms = rooms;
    this.#log = log;
  }

  onTestRunEnd(): void {
    const all = refusalsOf(this.#rooms);
    const log = read(this.#log);
    const isNoticed = ({ id }: Refusal): boolean => log.get('+')!.has(id);
    const isListed = (one: Refusal): boolean => WALLS.some(wall => stands(wall, one));
    const left = all.filter(one => !isNoticed(one) && !isListed(one));
    const [met, unmet] = [true, false].map(is => left.filter(({ id }) => log.get('-')!.has(id) === is));
    const walls = WALLS.filter(({ file }) => this.#rooms.test(file));
    const say = (what: string, which: readonly string[]): void =>
      console.log([`${which.length} ${what}`, ...which.map(one => `  ${one}`)].join('\n'));
    const shown = (some: readonly Refusal[]): readonly string[] =>
      some.map(({ id, text }) => `${id}  ${text}`);
    console.log(`\n${all.length} refusals`);
    console.log(`${all.filter(isNoticed).length} noticed by a test when they are deleted`);
    console.log(`${all.filter(one => isListed(one) && !isNoticed(one)).length} listed in walls.json`);
    say('met, and not noticed', shown(met!));
    say('met by no test', shown(unmet!));
    say(
      'of walls.json that are no refusals any more, or are noticed',
      walls
        .filter(wall => !all.some(one => stands(wall, one) && !isNoticed(one)))
        .map(({ file, original }) => `${file}  ${original}`),
    );
    say('tests that fail when they are repeated, and were not asked further', [...log.get('!')!]);
  }
}
