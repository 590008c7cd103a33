/** A judgement for a person. */
import type { FailedCase, JudgementDocument } from '../../documents/index.ts';
import { cameBack, casePlaceWords, judgementLines, verdictLine, wouldBeRight } from '../words/judgement.ts';
import { visible } from '../words/terms/plain.ts';
import { row, styled, type TerminalOptions, verdictStyle, widthOf } from './layout.ts';

/** The document as text without a newline at the end. */
export function renderJudgement(judgement: JudgementDocument, options: TerminalOptions = {}): string {
  const width = widthOf(options);
  const lines = judgementLines(judgement);
  const column = 4 + Math.max(...lines.map(([name]) => name.length));
  return [
    row('', casePlaceWords(judgement), 2, width, 'bold'),
    row('', verdictLine(judgement), 2, width, verdictStyle(judgement.verdict)),
    ...lines.map(([name, words]) => row(name, words, column, width)),
  ].join('\n');
}

/** One case of a file, on one line. */
export function renderCase(judgement: JudgementDocument | FailedCase): string {
  const name = judgement.id === undefined ? '' : ` (${judgement.id})`;
  if ('error' in judgement) return oneLine(`error${name}: ${judgement.error}`);
  const right = wouldBeRight(judgement);
  const { verdict, why } = judgement;
  const words = `line ${judgement.line}${name}: ${casePlaceWords(judgement)}: ${cameBack(judgement)}`;
  const rest = verdict === 'undecided' || verdict === 'inapplicable' ? why : right && `right: ${right}`;
  return `${styled(verdictStyle(verdict), verdict)} ${oneLine(rest ? `${words}; ${rest}` : words)}`;
}

const oneLine = (text: string): string => visible(text).replace(/\s+/g, ' ').trim();
