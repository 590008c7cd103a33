/** `explain` for a person: value, derivative, ties, sets, criticality. */
import type {
  ExplainDocument,
  IrregularDocument,
  RegularityDocument,
  UnderivedDocument,
} from '../../documents/index.ts';
import { ARTIFICIAL, type CriticalityWords, criticalityWords } from '../words/criticality.ts';
import { lexicographicWords } from '../words/lexicographic.ts';
import { shown, shownVector } from '../words/terms/numbers.ts';
import { visible } from '../words/terms/plain.ts';
import { inputGradient, pointWords, shortText } from '../words/terms/program.ts';
import { piecesWords, setsWords } from '../words/terms/sets.ts';
import { bold, row, type TerminalOptions, widthOf } from './layout.ts';

/**
 * Whichever of these a document of `explain` is, as text without a newline at the end.
 *
 *     console.log(renderExplained(document));
 */
export const renderExplained = (
  document: ExplainDocument | UnderivedDocument | IrregularDocument,
  options?: TerminalOptions,
): string => ('active' in document ? renderExplain(document, options) : renderIrregular(document, options));

/** The document as text without a newline at the end: `renderExplain(explained)`. */
export function renderExplain(
  doc: ExplainDocument | UnderivedDocument,
  options: TerminalOptions = {},
): string {
  const sets = setsWords(doc);
  const column = 2 + Math.max(12, ...sets.map(([name]) => name.length)) + 2;
  const line = (name: string, words: string, strong = false) =>
    row(name, words, column, widthOf(options), strong ? 'bold' : undefined);
  const critical = criticalityWords(doc);
  const derived = 'gradient' in doc ? doc : undefined;
  const lexicographic = derived && lexicographicWords(derived);
  const answer = ({ verdict, reason }: CriticalityWords) => verdict + reason;
  return [
    ...programLines(doc.text).map(bold),
    `at ${visible(pointWords(doc.program, doc.at))}`,
    '',
    line('value', Array.isArray(doc.value) ? shownVector(doc.value) : shown(doc.value), true),
    ...(derived ? derivative(derived) : NO_DERIVATIVE).map(([name, words]) => line(name, words, true)),
    ...(doc.regular === undefined || doc.regular.verdict === 'yes'
      ? []
      : [line('regular', regularWords(doc.regular))]),
    ...(lexicographic === undefined ? [] : [line('in Clarke', lexicographic)]),
    ...ties(doc).map(([name, words]) => line(name, words)),
    line('I(x)', piecesWords(doc.active)),
    ...sets.map(([name, words]) => line(name, words)),
    '',
    line('0 ∈ D_f', answer(critical.selection)),
    line('0 ∈ Clarke', answer(critical.clarke)),
    line('artificial', doc.artificial === 'yes' ? `yes: ${ARTIFICIAL}` : doc.artificial),
    ...(derived ? descent(derived) : []).map(([name, words]) => line(name, words)),
  ].join('\n');
}

/**
 * What is said of a point at which the function is not regular, as text: no sets.
 *
 *     console.log(renderIrregular(document, { width: 80 }));
 */
export function renderIrregular(doc: IrregularDocument, options: TerminalOptions = {}): string {
  const line = (name: string, words: string, strong = false) =>
    row(name, words, 16, widthOf(options), strong ? 'bold' : undefined);
  return [
    ...programLines(doc.text).map(bold),
    `at ${visible(pointWords(doc.program, doc.at))}`,
    '',
    line('value', Array.isArray(doc.value) ? shownVector(doc.value) : shown(doc.value), true),
    ...(doc.gradient ? derivative({ ...doc, gradient: doc.gradient }) : []).map(([name, words]) =>
      line(name, words, true),
    ),
    line('regular', regularWords(doc.regular), true),
    ...ties(doc).map(([name, words]) => line(name, words)),
  ].join('\n');
}

/** Whether the function is continuous and locally Lipschitz, and what hinders. */
const regularWords = ({ verdict, why, node }: RegularityDocument): string =>
  `${verdict}${why === undefined ? '' : `: ${visible(why)}`}${node === undefined ? '' : ` (at node ${visible(node)})`}`;

const MAX_LINES = 40;

const programLines = (text: string): readonly string[] => shortText(visible(text), MAX_LINES).split('\n');

type Line = readonly [string, string];

function derivative({
  gradient,
  conventions,
  program,
}: Pick<ExplainDocument, 'gradient' | 'conventions' | 'program'>): readonly Line[] {
  const [forward, backward] = [
    inputGradient(program, gradient.forward),
    inputGradient(program, gradient.backward),
  ];
  const choices = Object.entries(conventions ?? {}).map(([op, choice]) => `${op}: ${choice}`);
  const suffix = choices.length > 0 ? ` (${choices.join(', ')})` : '';
  return forward === backward
    ? [['derivative', backward + suffix]]
    : [
        ['forward', forward + suffix],
        ['backward', backward + suffix],
      ];
}

const NO_DERIVATIVE: readonly Line[] = [['derivative', 'none: the program divides by 0 there']];

const MAX_TIES = 8;

function ties({ ties: tied }: Pick<ExplainDocument, 'ties'>): readonly Line[] {
  if (tied.length === 0) return [['ties', 'none']];
  const lines = tied
    .slice(0, MAX_TIES)
    .map(
      ({ node, op, pieces }, i): Line => [i === 0 ? 'ties' : '', `${op} at ${node}: ${pieces.join(' | ')}`],
    );
  const more = tied.length - lines.length;
  return more > 0 ? [...lines, ['', `and ${more} more`]] : lines;
}

/** The steepest descent direction, where 0 is not in D_f. */
function descent({ nearest }: ExplainDocument): readonly Line[] {
  if (nearest === undefined || nearest.squaredNorm === '0') return [];
  return [['nearest to 0', `${shownVector(nearest.point)} in D_f: its negative descends every active piece`]];
}
