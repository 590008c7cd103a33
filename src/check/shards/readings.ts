/** The conventions that a run reads, each with the case that showed it. */
import { type Answer, formatOf, forwardOf, type Mode } from '../../targets/index.ts';
import { conventionRead } from '../conventions/read-convention.ts';
import { gradientKey } from '../judge/allowance.ts';
import type { Case } from '../oracle/case.ts';
import type { Oracle } from '../oracle/oracle.ts';
import type { SweepCase } from '../questions/op-sweep.ts';
import type { NotedReading } from '../result.ts';
import type { Session } from '../session.ts';

interface HowToNote {
  /** Operations that keep failing: nothing is read of these any more. */
  readonly isOver: (op: string) => boolean;
  /** Whether a case is asked for its convention alone, which another part notes. */
  readonly isProbe: (one: Case) => boolean;
  /** Hears of each case whose convention is noted. */
  readonly noted: (one: SweepCase, mode: Mode, answer: Answer) => void;
}

export class ReadingsOfRun {
  readonly all: NotedReading[] = [];
  readonly #session: Session;
  readonly #how: HowToNote;

  constructor(session: Session, how: HowToNote) {
    this.#session = session;
    this.#how = how;
  }

  /** Reads a convention off an answer, where it says one. */
  read(subject: Case, oracle: Oracle, mode: Mode, answer: Answer): void {
    if (!('readable' in subject) || !subject.readable) return;
    const one = subject as SweepCase;
    if (this.#how.isOver(one.sweep.op)) return;
    const { info } = this.#session.host;
    if (mode === 'forward' && forwardOf(info, [one.sweep.op]) === 'directional') return;
    const radius = () => this.#session.radiusOf(oracle, answer);
    const name = answer.kind === 'answered' ? gradientKey(info, answer.gradient) : undefined;
    const reading = conventionRead(oracle, mode, answer, radius, formatOf(info.precision), name);
    if (reading === undefined) return;
    if (!subject.negativeZeros) this.#session.table.add(reading.key, reading.reading);
    if (this.#how.isProbe(subject)) return;
    this.#how.noted(one, mode, answer);
    const { op, is } = one.sweep;
    this.all.push({ ...reading, op, ...(is !== undefined && { is }), subject: one, mode, answer });
  }
}
