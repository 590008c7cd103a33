/** A statement that is decided at once: what each kind of claim makes of its data. */
import type { ClaimMethod } from '../../documents/index.ts';
import { type Experiment, experiment, fails, type Observed } from '../experiment.ts';

/** What is said, of what, and whether it is so. */
export interface ClaimStatement {
  /** In one sentence. */
  readonly says: string;
  /** Of which program, where. */
  readonly on: string;
  readonly method: ClaimMethod;
  check(): Observed;
}

/** A kind of claim: from data to a statement. */
export type StatementKind<D> = (data: D) => ClaimStatement;

/**
 * The experiment of one statement; its negative control is the same with something moved.
 *
 *     proved(value, { program: 'abs(x)', at: '-2', value: '2' }, { value: '3' })
 */
export function proved<D extends object>(kind: StatementKind<D>, data: D, moved: Partial<D>): Experiment {
  const statement = kind(data);
  const wrong = kind({ ...data, ...moved });
  return experiment<ClaimStatement>({
    says: statement.says,
    method: statement.method,
    given: [statement],
    show: ({ on }) => on,
    examine: one => one.check(),
    falsehood: { says: wrong.says, examine: () => bare(wrong.check(), movedFrom(statement, wrong)) },
  });
}

/** Several statements of one kind, each with what is moved in its negative control: all must hold, one control is enough. */
export function provedAll<D extends object>(
  says: string,
  kind: StatementKind<D>,
  all: readonly D[],
  moved: Partial<D>,
): Experiment {
  const statements = all.map(kind);
  return experiment<number>({
    says,
    method: statements[0]!.method,
    given: statements.map((_, k) => k),
    show: k => `${statements[k]!.on}: ${statements[k]!.says}`,
    examine: k => statements[k]!.check(),
    falsehood: {
      says: kind({ ...all[0]!, ...moved }).says,
      examine: k => {
        const wrong = kind({ ...all[k]!, ...moved });
        return bare(wrong.check(), movedFrom(statements[k]!, wrong));
      },
    },
  });
}

/** Without its certificate, which is of what is true; with the program and the point, where these were moved. */
export const bare = (found: Observed, moved = ''): Observed =>
  found.result === 'fails' ? fails(`${moved}${found.shows}`) : found;

const movedFrom = (statement: ClaimStatement, wrong: ClaimStatement): string =>
  wrong.on === statement.on ? '' : `${wrong.on}: `;
