/** A finding as documents have it: its case, what came back, and what the verdict rests on. */

import type * as Documents from '../../documents/index.ts';
import { printProgram, programToJson } from '../../programs/index.ts';
import { type Answer, forwardOf, replayCommand, snippetFor, type TargetInfo } from '../../targets/index.ts';
import { grounds, readingText } from '../judge/grounds.ts';
import { inaccuracyDocument } from '../judge/ulps.ts';
import type { Judgement } from '../judge/verdict.ts';
import type { Case } from '../oracle/case.ts';
import { titleOf } from './cause.ts';
import type { Cause } from './findings.ts';
import { coordinateText } from './place.ts';

/** A target, and how commands that ask it again begin. */
export interface AskedTarget {
  /** As it was named on the command line. */
  readonly specifier: string;
  readonly command: string;
  readonly info: TargetInfo;
}

export const caseProgramText = ({ program }: Case): string => printProgram(program);

export const casePoint = (subject: Case): string[] => subject.at.map((_, i) => coordinateText(subject, i));

export const numbers = (
  answer: Extract<Answer, { kind: 'answered' }>,
): { value: string; gradient: string[] } => ({
  value: readingText(answer.value),
  gradient: answer.gradient.map(readingText),
});

const returned = (answer: Answer): Documents.Finding['returned'] =>
  answer.kind === 'error' ? { error: answer.error, message: answer.message } : numbers(answer);

/** The finding of a report: its certificate speaks of the sets that stand in it. */
export function findingDocument(
  { id, check, ops, occurrences }: Pick<Cause, 'id' | 'check' | 'ops' | 'occurrences'>,
  { specifier, command, info }: AskedTarget,
): Documents.Finding {
  const { subject, oracle, mode, judgement, batched } = check;
  const text = caseProgramText(subject);
  const json = programToJson(subject.program);
  const at = casePoint(subject);
  const snippet = snippetFor(specifier, { ...subject, mode }, info);
  const directional = mode === 'forward' && forwardOf(info, oracle.tiedOps) === 'directional';
  const other = judgement.other?.kind === 'answered' ? judgement.other : undefined;
  return {
    id,
    verdict: judgement.verdict,
    title: `${titleOf(subject, oracle, judgement, mode, text)}${batched ? ', asked with other points; alone it is not' : ''}`,
    ops,
    program: json,
    text,
    at,
    mode,
    ...(directional && { forward: 'directional' as const }),
    ...(batched && { batched }),
    returned: returned(judgement.answer),
    ...(other && {
      other: {
        mode: mode === 'forward' ? ('backward' as const) : ('forward' as const),
        ...numbers(other),
      },
    }),
    ...grounds(oracle, judgement, directional),
    ...offDocument(judgement, ops, info),
    ...(judgement.wanted && { declared: judgement.wanted.rules }),
    occurrences,
    replay: replayCommand(command, specifier, subject.program, at, { expect: judgement.wanted?.rules }),
    ...(snippet && { snippet }),
  };
}

function offDocument(
  judgement: Judgement,
  ops: readonly string[],
  { accuracy = {} }: TargetInfo,
): Pick<Documents.Finding, 'ulps' | 'inaccurate' | 'stated'> {
  const stated = Object.entries(accuracy).filter(([op]) => ops.includes(op));
  return {
    ...inaccuracyDocument(judgement),
    ...(stated.length > 0 && { stated: Object.fromEntries(stated) }),
  };
}
