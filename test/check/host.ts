/** A target in this process: no worker, so that a test may ask thousands of questions. */
import { checkDescription } from '../../src/targets/description/description.ts';
import { questionOf } from '../../src/targets/host/conversation/question.ts';
import { type Answer, formatOf, type Query, type TargetHost } from '../../src/targets/index.ts';
import type { ModuleTarget, TargetProgram } from '../../src/targets/libraries/module-target.ts';
import { faulty, readAnswer } from '../../src/targets/words/reading.ts';

/** The host of a target that can be trusted not to hang. */
export function hostOf(target: ModuleTarget): TargetHost {
  const { info, warnings } = checkDescription({ ...target, gradient: 'function' }, target.name);
  /** The program that was asked last: most are asked at several points, one after the other. */
  let last: { readonly text: string; readonly program: TargetProgram } | undefined;
  const programOf = (text: string): TargetProgram => {
    if (last?.text !== text) last = { text, program: JSON.parse(text) };
    return last.program;
  };
  const answer = async (query: Query): Promise<Answer> => {
    const question = questionOf(query, info.precision, undefined, info.tensors);
    try {
      const raw = await target.gradient(programOf(question.program), question.at, query.mode);
      return readAnswer(raw, question.inputs, { format: formatOf(info.precision) });
    } catch (error) {
      return faulty('threw', String(error));
    }
  };
  const answersTo = async (queries: readonly Query[]): Promise<readonly Answer[]> => {
    const answers: Answer[] = [];
    for (const query of queries) answers.push(await answer(query));
    return answers;
  };
  /** As of all hosts: what is asked later waits. */
  let turn: Promise<unknown> = Promise.resolve();
  return {
    info,
    warnings,
    ask: queries => {
      const answers = turn.then(() => answersTo(queries));
      turn = answers.catch(() => {});
      return answers;
    },
    close: async () => {},
  };
}
