/** The time that a command may take (`--time`), and a line of progress once it takes more than a second or so. */
import type { Arguments, CommandOption } from './command.ts';
import { note, ProgressLine } from './output.ts';

export const TIME: CommandOption = {
  name: 'time',
  value: 'SECONDS',
  help: 'stop after so long, with what is known then',
};

/** The value of --time; undefined where it is not given. */
export const secondsOf = (args: Arguments): number | undefined =>
  args.text('time') === undefined ? undefined : args.integer('time', 0, 1, 2_000_000);

/** Milliseconds before anything is said of what goes on; more where nobody watches. */
const QUIET = process.stderr.isTTY ? 1_000 : 10_000;

export class Clock {
  readonly #start = performance.now();
  /** How long it may take. */
  readonly seconds: number | undefined;
  readonly #progress = new ProgressLine();
  #stage: string;

  /** `stage`: what is being done at first. `isLong`: where that is known to take long, it is said at once to whoever watches. */
  constructor(args: Arguments, stage: string, isLong = false) {
    this.seconds = secondsOf(args);
    this.#stage = stage;
    if (isLong && process.stderr.isTTY) this.#progress.show(stage);
  }

  /** When the time is over, in milliseconds since 1970. */
  get deadline(): number {
    return performance.timeOrigin + this.#start + (this.seconds ?? Number.POSITIVE_INFINITY) * 1_000;
  }

  get #elapsed(): number {
    return performance.now() - this.#start;
  }

  /** Whether the time is over; shows what goes on. */
  readonly isOver = (): boolean => {
    const elapsed = this.#elapsed;
    this.#show(elapsed);
    return this.seconds !== undefined && elapsed > this.seconds * 1_000;
  };

  /** Another stage begins; `known`: what the last one found, said at once where the work is long. */
  next(stage: string, known?: () => string): void {
    this.#stage = stage;
    const elapsed = this.#elapsed;
    if (known && elapsed > QUIET) {
      this.#progress.end();
      note(known());
    }
    this.#show(elapsed);
  }

  #show(elapsed: number): void {
    if (elapsed > QUIET) this.#progress.show(`${this.#stage} (${Math.round(elapsed / 1_000)} s)`);
  }

  end(): void {
    this.#progress.end();
  }
}
