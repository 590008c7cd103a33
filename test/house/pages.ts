/** The pages of the documentation: their fenced blocks, and the commands in them. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import { splitCommandLine } from '../../src/targets/host/processes/command-line.ts';
import type { Ended } from '../cli/process.ts';
import { cornercheck } from '../cli/served.ts';
import { ROOT } from './tree.ts';

export interface Block {
  /** What stands behind the fence: `sh run`. */
  readonly kind: string;
  readonly text: string;
  readonly line: number;
}

/** The fenced blocks of a page. */
export function blocksOf(page: string): Block[] {
  return [...page.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(match => ({
    kind: match[1]!,
    text: match[2]!,
    line: page.slice(0, match.index).split('\n').length,
  }));
}

export interface Command {
  readonly command: string;
  readonly status: number;
  /** Lines that its output has, in this order. */
  readonly shows: readonly string[];
}

/** A line each of the blocks `sh run`; behind a last one, a block `text` is what it prints. */
export function commandsOf(blocks: readonly Block[]): Command[] {
  return blocks.flatMap((block, i) => {
    if (block.kind !== 'sh run') return [];
    const next = blocks[i + 1];
    const shows = next?.kind === 'text' ? next.text.split('\n').filter(line => line.trim() !== '') : [];
    return block.text
      .trim()
      .split('\n')
      .map(line => {
        const [, command, status] = /^(.*?)(?:\s+# exit status (\d))?$/.exec(line)!;
        return { command: command!, status: Number(status ?? 0), shows };
      });
  });
}

interface Shown {
  readonly status: number | null;
  readonly stdout: string;
}

/** Runs a command as a page shows it; what it writes to reports/ goes to the folder. */
export function runShown(command: string, folder: string): Shown {
  const own = command
    .replace('npx cornercheck', `'${process.execPath}' '${join(ROOT, 'dist/src/cli/main.js')}'`)
    .replaceAll(' reports/', ` ${folder}/`);
  return spawnSync('sh', ['-c', own], { cwd: ROOT, encoding: 'utf8' });
}

/** The same of a command that needs no shell, in a process that serves them all. */
export function runServed(command: string, folder: string): Promise<Ended> {
  const [npx, name, ...words] = splitCommandLine(command.replaceAll(' reports/', ` ${folder}/`))!;
  expect([npx, name]).toEqual(['npx', 'cornercheck']);
  return cornercheck(words);
}

const hasPython = spawnSync('python3', ['--version']).status === 0;

/** Expects of a command what the page says; `run`: how it is run. */
export async function expectShown(
  { command, status, shows }: Command,
  folder: string,
  run: (command: string, folder: string) => Shown | Promise<Shown> = runShown,
): Promise<void> {
  if (command.includes('python3') && !hasPython) return;
  const ended = await run(command, folder);
  expect(ended.status).toBe(status);
  let rest = ended.stdout;
  for (const line of shows) {
    expect(rest).toContain(line);
    rest = rest.slice(rest.indexOf(line) + line.length);
  }
}

/** The files of the repository that a page links to, as it writes them. */
export const linksOf = (page: string): string[] =>
  [...page.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(match => match[1]!);
