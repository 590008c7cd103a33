/** Cases that are asked while violations are made small: many ways down lead by the same ones, and each is put to the target once. */
import { format } from '../../numbers/index.ts';
import { programToJson } from '../../programs/index.ts';
import { originText } from '../../tensors/origin.ts';
import type { Case } from '../oracle/case.ts';
import { Oracle } from '../oracle/oracle.ts';
import type { Check, Heard, Session } from '../session.ts';

/** So many are kept, the first of which are forgotten. */
const KEPT = 1_000;

export class AskedOnce {
  readonly #session: Session;
  readonly #heard = new Map<string, Heard<Case>>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** As `Session.check`; what hung, crashed or was not asked is asked again. */
  async check(subject: Case): Promise<readonly Check[]> {
    const key = textOf(subject);
    const known = this.#heard.get(key);
    const heard = known ?? (await this.#session.hear(subject));
    if (heard === undefined) return [];
    if (known) Oracle.share(subject, known.oracle);
    else if (heard.answers.every(([, answer]) => answer.kind === 'answered' || answer.error === 'threw'))
      this.#keep(key, heard);
    return this.#session.judge(subject, heard.oracle, heard.answers);
  }

  #keep(key: string, heard: Heard<Case>): void {
    if (this.#heard.size === KEPT)
      for (const [first] of [...this.#heard].slice(0, KEPT / 2)) this.#heard.delete(first);
    this.#heard.set(key, heard);
  }
}

/** All that a target is asked by. */
const textOf = ({ program, at, negativeZeros = [] }: Case): string =>
  `${originText(program) ?? JSON.stringify(programToJson(program))} ${at.map(format).join()} ${negativeZeros.join()}`;
