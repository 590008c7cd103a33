/** Violations, shrunk and gathered by cause. */
import { CornercheckError } from '../../errors.ts';
import { isRepresentable } from '../../numbers/index.ts';
import { formatOf, type Mode } from '../../targets/index.ts';
import type { Case } from '../oracle/case.ts';
import type { Check, Session } from '../session.ts';
import { AskedOnce } from './asked-once.ts';
import { type OwnPart, partsOfCase, withoutParts } from './blame.ts';
import { causeOf, isNoteworthy, kernelsIn, kindOf, opsOf, violates } from './cause.ts';
import { LookedAt } from './looked-at.ts';
import { shrinkCase } from './shrink.ts';

/** One cause: its smallest case, and how often it was seen. */
export interface Cause {
  readonly id: string;
  check: Check;
  /** The operations that show it. */
  ops: readonly string[];
  /** The modes in which shrinks ended here. */
  modes: readonly Mode[];
  occurrences: number;
  /** How many shrinks ended here. */
  shrinks: number;
}

/** After so many shrinks that ended in the same cause, violations that it may explain are counted with it unshrunk. */
const SHRINKS_A_CAUSE = 3;
/** So many, beside the first of each operation. */
const SHRINKS = 80;
/** So many smaller cases are tried of one that hangs or crashes the target. */
const HANGS = 3;
const CRASHES = 12;
/** So many spurious gradients are shrunk, to show what they look like. */
const SPURIOUS = 12;
/** In so many operations, and a quarter of all, the same kind of violation is one cause. */
const MANY = 6;

const newFinding = (id: string, check: Check): Cause => ({
  id,
  check,
  ops: opsOf(check.subject),
  modes: [check.mode],
  occurrences: 0,
  shrinks: 0,
});

export class FindingsOfRun {
  readonly #session: Session;
  readonly #signal: AbortSignal | undefined;
  readonly #found = new Map<string, Cause>();
  readonly #families = new Map<string, Cause>();
  readonly #merged = new Map<string, Cause>();
  readonly #looked = new LookedAt();
  readonly #asked: AskedOnce;
  #shrinks = 0;
  #spurious = 0;
  /** Violations that were neither shrunk nor matched to a finding. */
  unmatched = 0;

  /** `signal`: once it is aborted, nothing is made smaller. */
  constructor(session: Session, signal?: AbortSignal) {
    this.#session = session;
    this.#asked = new AskedOnce(session);
    this.#signal = signal;
  }

  get all(): readonly Cause[] {
    return [...this.#found.values()];
  }

  /** Takes a violation in; shrinks it unless it looks like one that is known. */
  async add(check: Check): Promise<Cause | undefined> {
    const known = this.#explained(check) ?? this.#familyOf(check) ?? this.#similar(check);
    if (known) return this.#counted(known, check);
    if (!violates(check.judgement) && this.#spurious >= SPURIOUS) return undefined;
    const { verdict, inaccurate } = check.judgement;
    const isFirst = this.#looked.add(check.subject, inaccurate ? 'inaccurate' : verdict);
    if (this.#shrinks >= SHRINKS && !isFirst) {
      this.unmatched += 1;
      return undefined;
    }
    if (violates(check.judgement)) this.#shrinks += 1;
    else this.#spurious += 1;
    const shrunk = await this.#shrink(check);
    const smallest = (await this.#toBlame(shrunk)) ?? shrunk;
    const id = causeOf(smallest);
    const family = this.#familyOf(smallest);
    const found = family ?? this.#found.get(id) ?? this.#thrownAlike(smallest) ?? newFinding(id, smallest);
    if (!family && !found.modes.includes(smallest.mode)) found.modes = [...found.modes, smallest.mode];
    if (!family && !this.#found.has(found.id)) this.#found.set(found.id, found);
    // What is wrong tells more than what is inaccurate.
    if (found.check.judgement.inaccurate && !smallest.judgement.inaccurate) found.check = smallest;
    found.shrinks += 1;
    this.#gather(found);
    // It may have become part of a larger one.
    return this.#counted(this.named(found.id)!, smallest);
  }

  /** The finding of many operations that a violation belongs to: of its kind and mode; in the other mode of operations that it names alone. */
  #familyOf(check: Check): Cause | undefined {
    const kind = kindOf(check).join('-');
    const own = this.#families.get(`${kind} ${check.mode}`);
    if (own) return own;
    const ops = opsOf(check.subject);
    return [...this.#families].find(
      ([key, { ops: named }]) =>
        key.startsWith(`${kind} `) && ops.length > 0 && ops.every(op => named.includes(op)),
    )?.[1];
  }

  /** Of many operations an operation alone is one more. */
  #counted(found: Cause, { subject }: Check): Cause {
    const [op, ...others] = opsOf(subject);
    const isAlone = op !== undefined && others.length === 0 && !found.ops.includes(op);
    if (isAlone && [...this.#families.values()].includes(found)) found.ops = [...found.ops, op];
    found.occurrences += 1;
    return found;
  }

  /** Where many operations show the same kind of violation, they become one finding. */
  #gather(found: Cause): void {
    // Each operation has a convention of its own.
    if (found.check.judgement.verdict === 'convention') return;
    const kind = kindOf(found.check).join('-');
    const alike = this.all.filter(
      other => kindOf(other.check).join('-') === kind && other.check.mode === found.check.mode,
    );
    const many = Math.max(MANY, this.#session.host.info.ops.length / 4);
    const first = alike[0]!;
    const { mode } = first.check;
    if (this.#families.has(`${kind} ${mode}`) || alike.length < many) return;
    const id = this.#found.has(kind) ? `${kind}-${mode}` : kind;
    const whole: Cause = { ...first, id, ops: [...new Set(alike.flatMap(other => other.ops))] };
    for (const other of alike) {
      this.#found.delete(other.id);
      this.#merged.set(other.id, whole);
      if (other !== first) whole.occurrences += other.occurrences;
    }
    this.#found.set(id, whole);
    this.#families.set(`${kind} ${mode}`, whole);
  }

  /** The finding that a name stands for, also when it has become part of a larger one. */
  named(id: string): Cause | undefined {
    return this.#merged.get(id) ?? this.#found.get(id);
  }

  /** A finding that was reached often from violations like this one: same verdict, in this mode too, its operations among these. */
  #similar(check: Check): Cause | undefined {
    const forms = new Set(kernelsIn(check.subject));
    return this.all.find(
      ({ check: own, shrinks, modes }) =>
        shrinks >= SHRINKS_A_CAUSE &&
        modes.includes(check.mode) &&
        own.judgement.verdict === check.judgement.verdict &&
        sameFault(own, check) &&
        kernelsIn(own.subject).every(form => forms.has(form)),
    );
  }

  /** The finding whose operations, by what was read from them, account for the gradient that came back. */
  #explained({ subject, judgement, oracle, mode }: Check): Cause | undefined {
    if (judgement.verdict !== 'outside' || !judgement.agrees) return undefined;
    const ops = new Set(opsOf(subject));
    const candidates = this.all.filter(
      found =>
        found.check.judgement.verdict === 'outside' &&
        found.check.mode === mode &&
        opsOf(found.check.subject).length === 1 &&
        ops.has(opsOf(found.check.subject)[0]!),
    );
    return candidates.find(found => oracle.tiedOps.includes(opsOf(found.check.subject)[0]!));
  }

  /**
   * The finding whose last operation threw with the same words: without it, what is left of either throws no more, so that the
   * operations before it tell nothing.
   */
  #thrownAlike({ subject, judgement: { answer } }: Check): Cause | undefined {
    if (answer.kind !== 'error' || answer.error !== 'threw') return undefined;
    return this.all.find(
      ({ check: own }) =>
        own.judgement.answer.kind === 'error' &&
        own.judgement.answer.message === answer.message &&
        lastOperation(own.subject) === lastOperation(subject),
    );
  }

  /** The smallest case with the same verdict. */
  async #shrink(check: Check): Promise<Check> {
    const { verdict, answer } = check.judgement;
    let smallest = check;
    if (this.#session.host.info.protocol === 2 && !(await this.#matching(check.subject, check)))
      return this.#signal?.aborted ? check : { ...check, batched: true };
    // A case that hangs or crashes the target is dear to repeat.
    const fault = answer.kind === 'error' ? answer.error : undefined;
    const attempts = fault === 'hung' ? HANGS : fault === 'crashed' ? CRASHES : undefined;
    await shrinkCase(
      check.subject,
      async subject => {
        const again = this.#signal?.aborted ? undefined : await this.#matching(subject, check);
        if (again?.judgement.verdict !== verdict) return false;
        smallest = again;
        return true;
      },
      { ...(attempts !== undefined && { attempts }) },
    );
    return smallest;
  }

  /** The first operation of a program that is wrong alone at the values that it gets, as small as it goes, where without such the program is right. */
  async #toBlame(check: Check): Promise<Check | undefined> {
    if (!isBlamed(check)) return undefined;
    const wrong: { readonly part: OwnPart; readonly own: Check }[] = [];
    for (const part of partsOfCase(check.subject)) {
      const own = this.#signal?.aborted ? undefined : await this.#matching(part.alone, check);
      if (own && isBlamed(own)) wrong.push({ part, own });
    }
    const [first] = wrong;
    const rest =
      first &&
      withoutParts(
        check.subject,
        wrong.map(({ part }) => part),
      );
    const left = rest && (await this.#ask(rest));
    const isRight = left?.every(({ mode, judgement }) => mode !== check.mode || !violates(judgement));
    return first && isRight ? this.#shrink(first.own) : undefined;
  }

  async #matching(subject: Case, like: Check): Promise<Check | undefined> {
    const checks = await this.#ask(subject);
    return checks?.find(check => check.mode === like.mode && isNoteworthy(check) && sameFault(check, like));
  }

  /** Undefined where it cannot be asked. */
  async #ask(subject: Case): Promise<readonly Check[] | undefined> {
    const machine = formatOf(this.#session.host.info.precision);
    if (machine && !subject.at.every(value => isRepresentable(value, machine))) return undefined;
    try {
      return await this.#asked.check(subject);
    } catch (error) {
      if (error instanceof CornercheckError) return undefined;
      throw error;
    }
  }
}

/** What hangs or crashes is dear to repeat, what throws is gathered by its words, and a declared convention is one of a whole program. */
const isBlamed = ({ judgement: { verdict, answer } }: Check): boolean =>
  violates({ verdict }) && verdict !== 'convention' && answer.kind === 'answered';

/** What the output is computed by; of a call that means a program, what its meaning ends in. */
const lastOperation = ({ program: { nodes, outputs } }: Case): string | undefined =>
  nodes.find(({ id }) => id === outputs[0])?.op;

/** What is wrong is not made smaller to what is inaccurate, nor counted with it. */
function sameFault(a: Check, b: Check): boolean {
  const fault = (check: Check): string =>
    check.judgement.answer.kind === 'error' ? check.judgement.answer.error : '';
  return fault(a) === fault(b) && (!a.judgement.inaccurate || b.judgement.inaccurate === true);
}
