/** `explain`: what the theory says of a program at a point; where the function is not regular, why it says nothing. */
import type { ExplainDocument, IrregularDocument, UnderivedDocument } from '../../documents/index.ts';
import type { Fact, Outline, OutlinePart, Part } from '../outline/outline.ts';
import { html, type Markup } from '../page/markup.ts';
import { setNames } from '../page/pieces.ts';
import { subjectPicture } from '../pictures/subject.ts';
import { renderExplained } from '../terminal/explain.ts';
import type { View } from '../view.ts';
import { ARTIFICIAL, type CriticalityWords, criticalityWords } from '../words/criticality.ts';
import { placeOfDerivative } from '../words/derivative.ts';
import { lexicographicWords } from '../words/lexicographic.ts';
import { flat, isJacobian, shown, shownGradient, shownVector } from '../words/terms/numbers.ts';
import { pointWords } from '../words/terms/program.ts';
import { clarkeWords, piecesWords, setsWords } from '../words/terms/sets.ts';

type Regular = ExplainDocument | UnderivedDocument;

export const explainView: View<Regular | IrregularDocument> = {
  outline: document => ('active' in document ? regularOutline(document) : irregularOutline(document)),
  figure: document => ('active' in document && 'gradient' in document ? figure(document) : undefined),
  words: renderExplained,
};

const title = ({ text, program, at }: Regular | IrregularDocument) => ({
  title: `At ${pointWords(program, at)}:`,
  subject: headOf(text),
});

/** The first line that is no definition of a selection. */
function headOf(text: string): string {
  const lines = text.trim().split('\n');
  const line = lines.find(one => !one.startsWith('select ')) ?? lines[0]!;
  return line.replace(/=\s*(#.*)?$/, '');
}

const regularOutline = (document: Regular): Outline => ({
  ...title(document),
  answer: [
    'gradient' in document ? derivativeAnswer(document) : noDerivative(document),
    ...criticalAnswer(document),
  ],
  parts: [...program(document), { facts: facts(document) }],
  terms: ['piece', 'derivative', 'field', 'nodewise', 'clarke', 'artificial', 'certificate'],
});

const irregularOutline = (document: IrregularDocument): Outline => ({
  ...title(document),
  answer: [
    {
      text: 'No derivative is right here',
      tone: 'unsure',
      more: `: the function is not continuous, or not locally Lipschitz${document.regular.why === undefined ? '' : ` (${document.regular.why})`}. Its value is ${valueWords(document)}; no set is stated.`,
    },
  ],
  parts: [
    ...program(document),
    {
      facts: [
        ['value', valueWords(document)],
        ['derivative of the piece', document.gradient ? shownGradient(document.gradient.backward) : 'none'],
        [
          'at node',
          document.regular.node === undefined ? undefined : { text: document.regular.node, code: true },
        ],
        ['ties', tiesOf(document)],
      ],
    },
  ],
  terms: ['piece', 'derivative', 'clarke'],
});

function derivativeAnswer(document: ExplainDocument): OutlinePart {
  const { gradient, clarke } = document;
  const own = `Automatic differentiation of this program returns ${shownGradient(gradient.backward)}`;
  const [first, ...others] = clarke.gradients;
  const single =
    clarke.status === 'exact' && first !== undefined && others.length === 0 && !clarke.balls && !clarke.sum;
  const right = single ? shownGradient(first) : clarkeWords(clarke);
  switch (placeOfDerivative(document)) {
    case 'only':
      return {
        text: 'Right',
        tone: 'good',
        more: `: ${own}, the one derivative that the function has here.`,
      };
    case 'one':
      return {
        text: 'A corner, and right',
        tone: 'good',
        more: `: ${own}, one of those that are right here: ${right}.`,
      };
    case 'spurious':
      return {
        text: 'Spurious',
        tone: 'note',
        more: `: ${own}, which is no derivative of the function. Right is ${right}. No operation is at fault: it is an artefact of how the program is written.`,
      };
    case 'open':
      return { text: own, more: `. What is right here: ${right}.` };
  }
}

const noDerivative = ({ clarke }: UnderivedDocument): OutlinePart => ({
  text: 'Automatic differentiation of this program divides by 0 here',
  more: `. What is right: ${clarkeWords(clarke)}.`,
});

function criticalAnswer({ artificial, clarkeCritical }: Regular): OutlinePart[] {
  if (artificial === 'yes')
    return [
      {
        text: 'An artificial critical point',
        tone: 'bad',
        more: ': gradient descent may be trapped here, though the function itself has no critical point.',
      },
    ];
  return clarkeCritical.verdict === 'yes'
    ? ['The point is critical for the function itself: 0 is a right derivative.']
    : [];
}

const program = ({ text }: Regular | IrregularDocument): Part[] =>
  text.trim().includes('\n') ? [{ code: text.trim(), name: 'the program' }] : [];

const valueWords = ({ value }: Pick<ExplainDocument, 'value'>): string =>
  Array.isArray(value) ? shownVector(value) : shown(value);

const tiesOf = ({ ties }: Pick<ExplainDocument, 'ties'>): string =>
  ties.length === 0
    ? 'none'
    : ties.map(({ op, node, pieces }) => `${op} at ${node}: ${pieces.join(' | ')}`).join('; ');

function derivativeWords({ gradient, conventions }: ExplainDocument): OutlinePart {
  const [forward, backward] = [shownGradient(gradient.forward), shownGradient(gradient.backward)];
  const choices = Object.entries(conventions ?? {}).map(([op, choice]) => `${op}: ${choice}`);
  return {
    text: backward,
    more: `${forward === backward ? '' : ` backward, ${forward} forward`}${choices.length > 0 ? ` with ${choices.join(', ')}` : ''}`,
  };
}

function facts(document: Regular): Fact[] {
  const { regular, active, artificial } = document;
  const critical = criticalityWords(document);
  const derived = 'gradient' in document ? document : undefined;
  return [
    ['value', valueWords(document)],
    ['derivative', derived ? derivativeWords(derived) : 'none'],
    [
      'regular',
      regular && regular.verdict !== 'yes'
        ? `${regular.verdict}${regular.why ? `: ${regular.why}` : ''}`
        : undefined,
    ],
    ['in Clarke', derived && lexicographicWords(derived)],
    ['ties', tiesOf(document)],
    ['pieces', piecesWords(active)],
    ...setsWords(document),
    ['0 ∈ D_f?', criticality(critical.selection)],
    ['0 ∈ Clarke?', criticality(critical.clarke)],
    ['artificial', artificial === 'yes' ? { text: 'yes', tone: 'bad', more: `: ${ARTIFICIAL}` } : artificial],
  ];
}

const criticality = ({ verdict, reason, holds }: CriticalityWords): OutlinePart =>
  holds ? `${verdict}${reason}` : { text: verdict, tone: 'bad', more: reason };

function figure(document: ExplainDocument): Markup | undefined {
  const { backward } = document.gradient;
  const drawing = subjectPicture('p-point', {
    ...document,
    returnedName: 'derivative',
    returned: isJacobian(backward) ? undefined : flat(backward),
  });
  const { active, clarke } = setNames(document);
  return (
    drawing &&
    html`<figure>${drawing}<figcaption>Shaded: ${active}; <span class="key-clarke">${clarke}</span>; <span class="key-returned">the derivative by Algorithm 2</span>.</figcaption></figure>`
  );
}
