/** Differences, made small and gathered by cause. */
import type { Difference } from '../../documents/index.ts';
import { isRepresentable } from '../../numbers/index.ts';
import { formatOf, type TargetInfo, unsupportedBy } from '../../targets/index.ts';
import { causeOf, kindOf, opsOf, violates } from '../findings/cause.ts';
import { LookedAt } from '../findings/looked-at.ts';
import { shrinkCase } from '../findings/shrink.ts';
import type { Case } from '../oracle/case.ts';
import type { Check, Session } from '../session.ts';
import { type AnswerPair, agreementOf, type Infos } from './pair.ts';

/** One cause: its smallest case, and how often it was seen. */
export interface DifferenceCause {
  readonly id: string;
  readonly agreement: Difference['agreement'];
  readonly pair: AnswerPair;
  occurrences: number;
  shrinks: number;
}

/** After so many that became the same, differences that it may explain are counted with it. */
const SHRINKS_A_CAUSE = 3;
/** So many are made small, beside the first of each operation. */
const SHRINKS = 120;
/** So many smaller cases are tried of one that hangs or crashes. */
const DEAR = 3;

export class Differences {
  readonly #sessions: readonly [Session, Session];
  readonly #infos: Infos;
  readonly #shared: TargetInfo;
  readonly #found = new Map<string, DifferenceCause>();
  readonly #looked = new LookedAt();
  #shrinks = 0;
  /** Differences that were neither made small nor matched to a cause. */
  unmatched = 0;

  constructor(sessions: readonly [Session, Session], shared: TargetInfo) {
    this.#sessions = sessions;
    this.#infos = [sessions[0].host.info, sessions[1].host.info];
    this.#shared = shared;
  }

  get all(): readonly DifferenceCause[] {
    return [...this.#found.values()];
  }

  /** Takes a difference in; undefined where it is but counted. */
  async add(pair: AnswerPair, agreement: Difference['agreement']): Promise<DifferenceCause | undefined> {
    const known = this.#similar(pair, agreement);
    if (known) return count(known);
    const isFirst = this.#looked.add(pair[0].subject, agreement);
    if (this.#shrinks >= SHRINKS && !isFirst) {
      this.unmatched += 1;
      return undefined;
    }
    this.#shrinks += 1;
    const smallest = await this.#shrink(pair, agreement);
    const id = `${agreement}-${causeOfPair(smallest)}`;
    const found = this.#found.get(id) ?? { id, agreement, pair: smallest, occurrences: 0, shrinks: 0 };
    this.#found.set(id, found);
    found.shrinks += 1;
    return count(found);
  }

  /** One that was reached often from others like this, or an operation tied in it that is known to differ at ties. */
  #similar(pair: AnswerPair, agreement: Difference['agreement']): DifferenceCause | undefined {
    const [{ subject, oracle }] = pair;
    const ops = new Set(opsOf(subject));
    return this.all.find(found => {
      if (found.agreement !== agreement || verdicts(found.pair) !== verdicts(pair)) return false;
      const own = opsOf(found.pair[0].subject);
      if (agreement === 'convention' && own.length === 1 && kindOf(found.pair[0]).includes('tied'))
        return oracle.tiedOps.includes(own[0]!);
      return found.shrinks >= SHRINKS_A_CAUSE && own.every(op => ops.has(op));
    });
  }

  /** The smallest case at which the two stand to each other as they do here. */
  async #shrink(pair: AnswerPair, agreement: Difference['agreement']): Promise<AnswerPair> {
    const like = verdicts(pair);
    const again = async (subject: Case): Promise<AnswerPair | undefined> => {
      const found = await this.#asked(subject, pair);
      return found && agreementOf(found, this.#infos) === agreement && verdicts(found) === like
        ? found
        : undefined;
    };
    // Each asked alone they agree: one of them answers otherwise among several points.
    if ((await again(pair[0].subject)) === undefined)
      return [
        { ...pair[0], batched: true },
        { ...pair[1], batched: true },
      ];
    let smallest = pair;
    await shrinkCase(
      pair[0].subject,
      async subject => {
        const found = await again(subject);
        if (found) smallest = found;
        return found !== undefined;
      },
      // A case that hangs or crashes a target is dear to repeat.
      { ...(pair.some(isDear) && { attempts: DEAR }) },
    );
    return smallest;
  }

  async #asked(subject: Case, { 0: { mode } }: AnswerPair): Promise<AnswerPair | undefined> {
    const machine = formatOf(this.#shared.precision);
    if (machine && !subject.at.every(value => isRepresentable(value, machine))) return undefined;
    if (unsupportedBy(this.#shared, subject.program, mode) !== undefined) return undefined;
    const checks = await Promise.all(this.#sessions.map(session => session.check(subject)));
    const [a, b] = checks.map(own => own.find(check => check.mode === mode));
    return a && b && [a, b];
  }
}

const isDear = ({ judgement: { answer } }: Check): boolean =>
  answer.kind === 'error' && (answer.error === 'hung' || answer.error === 'crashed');

const verdicts = (pair: AnswerPair): string => pair.map(({ judgement }) => judgement.verdict).join();

/** Named by what is wrong; where nothing is, by the operations that differ. */
function causeOfPair(pair: AnswerPair): string {
  const wrong = pair.find(({ judgement }) => violates(judgement));
  if (wrong) return causeOf(wrong);
  const [, ...rest] = kindOf(pair[0]);
  return [...opsOf(pair[0].subject), ...rest, ...(pair[0].batched ? ['batched'] : [])].join('-');
}

function count(found: DifferenceCause): DifferenceCause {
  found.occurrences += 1;
  return found;
}
