/** The room with a fault in it: a copy of its files, in one of which a text is replaced. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../house/tree.ts';
import type { Kernels } from './functions.ts';

/** A text that stands once in a file, and what is put in its place. */
export interface Edit {
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
}

export async function planted(edits: readonly Edit[]): Promise<Kernels> {
  const folder = mkdtempSync(join(tmpdir(), 'cornercheck-planted-'));
  const room = join(ROOT, 'src/numbers/fixed');
  mkdirSync(join(folder, 'reals'));
  for (const name of readdirSync(room)) {
    let text = readFileSync(join(room, name), 'utf8');
    for (const { right, wrong } of edits.filter(({ file }) => file === name)) {
      if (text.split(right).length !== 2) throw new Error(`${name} has not one “${right}”`);
      text = text.replace(right, wrong);
    }
    writeFileSync(join(folder, 'reals', name), text.replaceAll("'../", `'${join(ROOT, 'src/numbers')}/`));
  }
  return (await import(/* @vite-ignore */ join(folder, 'reals/index.ts'))) as Kernels;
}
