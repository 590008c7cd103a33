/** Questions in families, with their answers: each multiplied back, and all of them written down. */
import { sealed, type Verification } from '../../../certificates/index.ts';
import { type Experiment, experiment, fails, heldIf, type Observed } from '../../experiment.ts';
import { Draw } from './draw.ts';

/** A question that was answered: in words, `in`, `apart`, `open` and the like first. */
export interface AnsweredQuestion {
  readonly answer: string;
  /** What the answer comes with proves it; `moved`: of a question in which one thing is another. Of what is open nothing. */
  isProven(moved: boolean): boolean;
  /** Where a proof takes long, and is written down with the answer as a digest: what the checker says of it, asked when answers are written down. */
  verdict?(): Verification['verdict'];
}

/** One question of the family, in so many dimensions, with numbers of a kind. */
export type Family = (draw: Draw, p: number, kind: string) => AnsweredQuestion;

/** Questions a line, unless it says how many. */
const QUESTIONS = 12;

/** The answers to a line `family p kind seed`, behind which may stand how many. */
export function answersTo(
  families: Readonly<Record<string, Family>>,
  line: string,
): readonly AnsweredQuestion[] {
  const [family, p, kind, , questions] = line.split(' ');
  const draw = new Draw(line);
  return draw.list(Number(questions ?? QUESTIONS), () => families[family!]!(draw, Number(p), kind!));
}

/** How many of each kind there are, and the first digits of a digest of all. */
export function saidOf(answers: readonly AnsweredQuestion[]): string {
  const counts = new Map<string, number>();
  for (const { answer } of answers) {
    const [word] = answer.split(' ');
    counts.set(word!, (counts.get(word!) ?? 0) + 1);
  }
  const digest = sealed({ answers: answers.map(({ answer }) => answer) }).digest;
  return [
    ...[...counts].map(([word, count]) => `${count} ${word}`),
    digest.slice('sha256:'.length, 'sha256:'.length + 8),
  ].join(', ');
}

/** Each line of questions has the answers that are written down, `line | says`, and each of these is proven. */
export const answered = (
  families: Readonly<Record<string, Family>>,
  lines: string,
  told: { readonly says: string; readonly falsehood: string },
): Experiment =>
  experiment<readonly [line: string, says: string]>({
    says: told.says,
    method: 'exact',
    given: () =>
      lines
        .trim()
        .split('\n')
        .map(line => line.split(' | ') as [string, string]),
    settled: true,
    show: ([line]) => line,
    examine: one => areProven(families, one),
    falsehood: { says: told.falsehood, examine: one => areProven(families, one, true) },
  });

function areProven(
  families: Readonly<Record<string, Family>>,
  [line, says]: readonly [string, string],
  moved = false,
): Observed {
  const answers = answersTo(families, line);
  const said = saidOf(answers);
  if (said !== says) return fails(`the answers are ${said}, and not ${says}`);
  return heldIf(
    answers.every(one => one.isProven(moved)),
    said,
  );
}
