/** Where words go: the answer to stdout, everything else to stderr. */
import { writeSync } from 'node:fs';
import { CornercheckError } from '../../errors.ts';
import { visible } from '../../reports/words/terms/plain.ts';
import { reasonOf } from './reasons.ts';

/** The answer. Written whole before the process may end; a closed pipe ends the output quietly. Throws CornercheckError `bad-usage` where it cannot be written. */
export function print(text: string): void {
  try {
    writeAll(1, text.endsWith('\n') ? text : `${text}\n`);
  } catch (error) {
    throw new CornercheckError('bad-usage', `cannot be written: ${reasonOf(error)}`, 'standard output');
  }
}

/** A remark for people. */
export const note = (text: string): void => tell(`${visible(text)}\n`);

/** Nothing is lost where nobody can hear it. */
function tell(text: string): void {
  try {
    writeAll(2, text);
  } catch {
    // There is no place left to say so.
  }
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
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
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
    const line = visible(text).replaceAll('\n', ' ');
    if (process.stderr.isTTY) {
      tell(`\r\u001b[K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
      this.#open = true;
    } else note(line);
  }

  /** Clears the line. */
  end(): void {
    if (this.#open) tell('\r\u001b[K');
    this.#open = false;
  }
}
