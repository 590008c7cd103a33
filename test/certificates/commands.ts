/** Documents as the commands print them. */
import { vi } from 'vitest';
import { readArguments } from '../../src/cli/frame/command.ts';
import * as output from '../../src/cli/frame/output.ts';
import { stringifyDocument } from '../../src/documents/index.ts';
import type { Loose } from './documents.ts';

/** Until the test file ends: what is spied upon is restored then. */
function silence(): void {
  vi.spyOn(output, 'note').mockImplementation(() => {});
  vi.spyOn(output.ProgressLine.prototype, 'show').mockImplementation(() => {});
}

const COMMANDS = {
  integrate: () => import('../../src/cli/commands/integrate.ts'),
  critical: () => import('../../src/cli/commands/critical.ts'),
  equal: () => import('../../src/cli/commands/equal.ts'),
  forge: () => import('../../src/cli/commands/forge.ts'),
  search: () => import('../../src/cli/commands/search.ts'),
  descend: () => import('../../src/cli/commands/descend.ts'),
  explain: () => import('../../src/cli/commands/explain.ts'),
  faces: () => import('../../src/cli/commands/critical.ts'),
  judge: () => import('../../src/cli/commands/judge.ts'),
};

/** What `cornercheck <name> … --json` prints. */
export async function documentOf(name: keyof typeof COMMANDS, ...words: string[]): Promise<Loose> {
  silence();
  const { command } = await COMMANDS[name]();
  const answer = await command.run(readArguments(command, words), {});
  if (typeof answer === 'number') throw new Error(`${name} answered with status ${answer} alone`);
  return JSON.parse(stringifyDocument(answer.document));
}
