/**
 * Documents about rational programs keep their bytes: fixtures/bytes.json has commands, their exit status, and the first half of the
 * hash of what they print, recorded before there were numbers beyond the rationals. A change here is a change for everyone who
 * compares documents: record another hash only for one that the changelog names.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cornercheck } from '../cli/served.ts';

interface Recorded {
  readonly words: readonly string[];
  readonly status: number;
  readonly sha256: string;
}

const RECORDED: readonly Recorded[] = JSON.parse(readFileSync('fixtures/bytes.json', 'utf8'));

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

test.each(RECORDED.map(one => [one.words.join(' '), one] as const))(
  '%s',
  async (_, { words, status, sha256 }) => {
    const ended = await cornercheck(words);
    expect({ status: ended.status, sha256: hashOf(ended.stdout) }, ended.stdout).toEqual({ status, sha256 });
  },
);

test('they are of every command that has a document of its own to make', () => {
  const commands = new Set(RECORDED.map(({ words }) => words[0]));
  for (const name of [
    'explain',
    'judge',
    'integrate',
    'critical',
    'equal',
    'forge',
    'descend',
    'search',
    'check',
  ])
    expect([...commands]).toContain(name);
});
