/** `judge`: the verdict on a gradient that somebody has, and what would have been right. */
import type { CheckVerdict, FailedCase, JudgementDocument } from '../../documents/index.ts';
import type { Outline, OutlinePart, Tone } from '../outline/outline.ts';
import { html, type Markup } from '../page/markup.ts';
import { setNames, tone } from '../page/pieces.ts';
import { subjectPicture } from '../pictures/subject.ts';
import { renderCase, renderJudgement } from '../terminal/judgement.ts';
import type { View } from '../view.ts';
import { cameBack, judgementLines, verdictLine, wouldBeRight } from '../words/judgement.ts';
import { pointWords } from '../words/terms/program.ts';

export const judgementView: View<JudgementDocument | FailedCase> = {
  outline: document => ('error' in document ? failed(document) : judged(document)),
  figure: document => ('error' in document ? undefined : figure(document)),
  words: (document, options) =>
    'error' in document ? renderCase(document) : renderJudgement(document, options),
};

const failed = ({ line, id, error }: FailedCase): Outline => ({
  title: 'A case that could not be judged',
  answer: [{ text: 'Not judged', tone: 'bad', more: `: ${error}` }],
  parts: [
    {
      facts: [
        ['line', String(line)],
        ['id', id === undefined ? undefined : String(id)],
      ],
    },
  ],
  terms: [],
});

function judged(document: JudgementDocument): Outline {
  const { text, program, at, verdict, precision, id, mode } = document;
  const [name, ...why] = verdictLine(document).split(': ');
  const right = wouldBeRight(document);
  return {
    title: `A gradient at ${pointWords(program, at)} of`,
    subject: text.trim(),
    answer: [
      said(name!, `: ${why.join(': ')}`, verdict),
      `What came back: ${cameBack(document)}.`,
      ...(right === undefined ? [] : [`What would be right: ${right}.`]),
    ],
    parts: [
      {
        facts: [
          ['id', id === undefined ? undefined : String(id)],
          ...judgementLines(document),
          ['computed in', `${precision}${mode === 'forward' ? ', forward mode' : ''}`],
        ],
      },
    ],
    terms: ['field', 'nodewise', 'clarke', 'certificate'],
  };
}

function said(text: string, more: string, verdict: CheckVerdict): OutlinePart {
  const of = tone(verdict);
  return of === 'plain' ? { text, more } : { text, more, tone: of satisfies Tone };
}

function figure({
  expected,
  program,
  text,
  at,
  returned,
  certificate,
}: JudgementDocument): Markup | undefined {
  if (expected === undefined) return undefined;
  const subject = { ...expected, program, text, at, returned: returned.gradient, certificate };
  const drawing = subjectPicture('p-judged', subject);
  const { active, clarke } = setNames(expected);
  return (
    drawing &&
    html`<figure>${drawing}<figcaption>Shaded: ${active}; <span class="key-clarke">${clarke}</span>; <span class="key-returned">what came back</span>.</figcaption></figure>`
  );
}
