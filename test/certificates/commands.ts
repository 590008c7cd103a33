/** Documents as the commands print them. */
import { vi } from 'vitest';
import { readArguments } from '../../src/cli/frame/command.ts';
import { stringifyDocument } from '../../src/documents/index.ts';
import type { Loose } from './documents.ts';

// Silent from here on for every file of the worker; no other test of this project looks at what is printed.
vi.doMock('../../src/cli/frame/output.ts', async original => ({
  ...(await original<object>()),
  note: () => {},
  ProgressLine: class {
    show() {}
    end() {}
  },
}));

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
  const { command } = await COMMANDS[name]();
  const answer = await command.run(readArguments(command, words), {});
  if (typeof answer === 'number') throw new Error(`${name} answered with status ${answer} alone`);
  return JSON.parse(stringifyDocument(answer.document));
}
