/** The book that is kept while a document is checked. */
import { Meter, Stop, Wrong } from './meter.ts';

export interface Problem {
  /** JSON pointer into the document. */
  readonly path: string;
  readonly message: string;
}

const MAX_PROBLEMS = 100;

export class Review {
  readonly meter: Meter;
  readonly problems: Problem[] = [];
  /** What the claims rest on, and what was not re-derived. */
  readonly assumptions = new Map<string, number>();
  claims = 0;
  complete = true;

  constructor(budget: number) {
    this.meter = new Meter(budget);
  }

  /** Checks one claim; what it throws is booked. Gives what the check gives, if it went through. */
  claim<T>(path: string, check: () => T): T | undefined {
    this.claims += 1;
    try {
      return check();
    } catch (error) {
      if (error instanceof Wrong) this.problem(path + (error.path ?? ''), error.message);
      // A RangeError is JavaScript's own budget: the stack, or the size of a number.
      else if (error instanceof Stop || error instanceof RangeError) this.open(path, error.message);
      else throw error;
      return undefined;
    }
  }

  problem(path: string, message: string): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ path: path.slice(0, 300), message });
  }

  /** A claim that is neither confirmed nor refuted. */
  open(path: string, why: string): void {
    this.complete = false;
    this.assume(`not re-derived: ${path.slice(0, 300)} (${why})`);
  }

  /** Assumptions are counted: `# claims` stands for the number. */
  assume(text: string): void {
    this.assumptions.set(text, (this.assumptions.get(text) ?? 0) + 1);
  }
}
