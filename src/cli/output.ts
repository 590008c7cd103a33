/** Where words go: the answer to stdout, everything else to stderr. */
import { writeSync } from 'node:fs';

/** The answer. Written whole before the process may end; a closed pipe ends the output quietly. */
export function print(text: string): void {
  writeAll(1, text.endsWith('\n') ? text : `${text}\n`);
}

/** A remark for people. */
export function note(text: string): void {
  writeAll(2, `${text}\n`);
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length)
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
}

/** A line that is overwritten as work goes on, on terminals; elsewhere now and then a line of its own. */
export class ProgressLine {
  readonly #every: number;
  #last = 0;
  #open = false;

  constructor(every = process.stderr.isTTY ? 100 : 5_000) {
    this.#every = every;
  }

  show(text: string): void {
    const now = Date.now();
    if (now - this.#last < this.#every) return;
    this.#last = now;
    if (process.stderr.isTTY) {
      writeAll(2, `\r\u001b[K${text.slice(0, (process.stderr.columns ?? 80) - 1)}`);
      this.#open = true;
    } else note(text);
  }

  /** Clears the line. */
  end(): void {
    if (this.#open) writeAll(2, '\r\u001b[K');
    this.#open = false;
  }
}
