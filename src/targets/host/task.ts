/** Questions on their way, each with those who wait for its answers: a question of many points can be taken apart. */
import type { Answer } from '../target.ts';
import { faulty, type HowToRead, readAnswer } from '../words/reading.ts';
import { saidIn } from './conversation/said.ts';
import type { Answered, Question } from './conversation/session.ts';

export interface Task {
  readonly question: Question;
  /** Hears an answer for each point. */
  readonly settle: (answers: readonly Answer[]) => void;
}

/** The same points in several questions of at most `size`. */
function parts({ question, settle }: Task, size: number): readonly Task[] {
  const { points } = question;
  const all: (readonly Answer[])[] = [];
  let missing = Math.ceil(points.length / size);
  return Array.from({ length: missing }, (_, part) => ({
    question: { ...question, points: points.slice(part * size, (part + 1) * size) },
    settle: answers => {
      all[part] = answers;
      missing -= 1;
      if (missing === 0) settle(all.flat());
    },
  }));
}

/** In two: one of its points is at fault. */
export const halves = (task: Task): readonly Task[] =>
  parts(task, Math.ceil(task.question.points.length / 2));

/** Each point alone. */
export const pointByPoint = (task: Task): readonly Task[] => parts(task, 1);

/** An answer for each point; undefined where the reply is not one of them all, and each is better asked alone. */
export function answersOf(
  reply: Answered,
  { points, inputs, several }: Question,
  how: HowToRead,
): readonly Answer[] | undefined {
  if (reply.kind === 'fault') return points.length > 1 ? undefined : [faulty(reply.fault, reply.message)];
  if (!several) return [readAnswer(reply.raw, inputs, how)];
  const { answers, unsupported } = reply.raw as Readonly<Record<string, unknown>>;
  if (unsupported !== undefined && unsupported !== null)
    return points.map(() => readAnswer({ unsupported }, inputs, how));
  if (Array.isArray(answers) && answers.length === points.length)
    return answers.map(answer => answerIn(answer, inputs, how));
  if (points.length > 1) return undefined;
  return [
    faulty(
      'malformed',
      `answers: expected a list of 1 answer, got ${Array.isArray(answers) ? answers.length : typeof answers}`,
    ),
  ];
}

/** One of several: what a line of its own may say. */
function answerIn(raw: unknown, inputs: number, how: HowToRead): Answer {
  const said =
    typeof raw === 'object' && raw !== null ? saidIn(raw as Readonly<Record<string, unknown>>) : undefined;
  return said?.kind === 'fault' ? faulty(said.fault, said.message) : readAnswer(raw, inputs, how);
}
