/** The command line in a process that has loaded it: most of what tests ask takes it no time, and a start takes half a second. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Ended, inProcess } from './process.ts';

type Said = Ended & { readonly id: number; readonly failed?: string };

/** A process that answers words with what a process of their own would end with, one after the other. It ends with this one. */
class Server {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (said: Said) => void>();
  #asked = 0;
  #ended: number | null | undefined;

  constructor(main: string, patience: number) {
    const words = [pathToFileURL(main).href, String(patience)];
    this.#child = fork(join(import.meta.dirname, 'server.mjs'), words, {
      env: { ...process.env, NO_COLOR: '1' },
    });
    this.#child.on('message', (said: Said) => this.#waiting.get(said.id)?.(said));
    this.#child.on('exit', status => {
      this.#ended = status;
      for (const [id, hear] of this.#waiting)
        hear({ id, status, stdout: '', stderr: '', failed: `the process ended with ${status}` });
    });
    this.#child.unref();
    this.#child.channel!.unref();
  }

  get isOver(): boolean {
    return this.#ended !== undefined;
  }

  async ask(words: readonly string[]): Promise<Ended> {
    const id = ++this.#asked;
    this.#child.channel!.ref();
    const { status, stdout, stderr, failed } = await new Promise<Said>(resolve => {
      this.#waiting.set(id, resolve);
      this.#child.send({ id, words });
    });
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#child.channel?.unref();
    if (failed !== undefined) throw new Error(`${words.join(' ')}: ${failed}`);
    return { status, stdout, stderr };
  }
}

/** Runs a command line, the module `main`; `patience`: milliseconds in which it lets go of what would keep a process from ending. */
export function serving(main: string, patience: number): (words: readonly string[]) => Promise<Ended> {
  let server: Server | undefined;
  return words => {
    if (server === undefined || server.isOver) server = new Server(main, patience);
    return server.ask(words);
  };
}

const built = serving('dist/src/cli/main.js', 20_000);

/**
 * What `cornercheck ...words` ends with. What reads standard input has a process of its own; and so should have what only a process shows:
 * signals, pipes, how it starts ({@link inProcess}).
 */
export const cornercheck = (words: readonly string[], input = ''): Promise<Ended> =>
  input !== '' || words.includes('-') ? inProcess(words, input) : built(words);
