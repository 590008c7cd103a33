/** `integrate`: Proposition 2 along one curve, piece by piece, and what a target's gradients integrate to. */

import { counted } from '../../documents/counted.ts';
import type {
  IntegralDocument,
  IntegralTarget,
  NumberDocument,
  PointDocument,
} from '../../documents/index.ts';
import { integralFigure } from '../lines/integral-figure.ts';
import { type Fact, type OutlinePart, type Part, tableOf } from '../outline/outline.ts';
import { renderIntegral } from '../terminal/integral.ts';
import type { View } from '../view.ts';
import { valueWords } from '../words/line/algebraic.ts';
import { integralWords, shortName, targetWords } from '../words/line/integral.ts';
import { placeWords } from '../words/line/points.ts';
import { shown, shownVector } from '../words/terms/numbers.ts';

const MOST_PIECES = 300;
const MOST_ANSWERS = 60;

export const integralView: View<IntegralDocument> = {
  outline: document => ({
    title: 'Along a curve:',
    subject: document.text.trim(),
    answer: answer(document),
    parts: [
      { facts: facts(document) },
      ...pieces(document),
      ...matchings(document),
      ...(document.target ? answers(document.target) : []),
    ],
    terms: ['derivative', 'integral', 'field', 'conservative'],
  }),
  figure: integralFigure,
  words: renderIntegral,
};

const TONE = { yes: 'good', no: 'bad', undecided: 'unsure', inapplicable: 'unsure' } as const;
const WORDS = { yes: 'holds', no: 'fails', undecided: 'undecided', inapplicable: 'does not apply' } as const;

function answer({ holds, difference, target }: IntegralDocument): OutlinePart[] {
  const own = {
    yes: `Along the curve f changes by ${valueWords(difference)}, and the derivative of the program, integrated, gives just that, though it may be spurious at corners.`,
    no: `Along the curve f changes by ${valueWords(difference)}, and the derivative of the program does not integrate to that.`,
    undecided: `Along the curve f changes by ${valueWords(difference)}; whether the derivative of the program integrates to that is not decided.`,
    inapplicable: 'f is not continuous along the curve: no derivative need integrate to its difference.',
  }[holds];
  if (target === undefined) return [own];
  const { text, more, tone } = targetWords(target.integrates, target.failing);
  return [own, { text: `${shortName(target.name)}: ${text}`, more, tone }];
}

function facts(document: IntegralDocument): Fact[] {
  const { holds, conservative, curve, target, enclosure, why } = document;
  const again =
    enclosure &&
    ` (enclosed a second time, without antiderivatives: in [${shown(enclosure.lo)}, ${shown(enclosure.hi)}])`;
  return [
    ['γ(t), 0 ≤ t ≤ 1', { text: `(${curve.join(', ')})`, code: true }],
    ['f(γ(1)) − f(γ(0))', { text: valueWords(document.difference), exact: exactText(document.difference) }],
    ['∫⟨γ′, ∇̂f(γ)⟩ dt', { text: integralWords(document.integral), ...(again && { more: again }) }],
    ['Proposition 2', { text: WORDS[holds], tone: TONE[holds], ...(why && { more: `: ${why}` }) }],
    [
      'Theorem 3',
      { text: conservative, tone: TONE[conservative], more: ': all of D_f has one slope along each piece' },
    ],
    [target ? shortName(target.name) : '', target && targetWords(target.integrates, target.failing)],
  ];
}

/** As the document has it. */
const exactText = (value: NumberDocument): string => (typeof value === 'string' ? value : value.expr);

const end = (point: PointDocument | undefined, without: string): string =>
  point ? placeWords(point) : without;

function pieces({ proof, failing, target }: IntegralDocument): Part[] {
  const nodes = [...new Set(proof.flatMap(({ index }) => Object.keys(index)))];
  const rows = proof.map((piece, i) => (): OutlinePart[] => {
    const { agree, gradients } = piece.conservative;
    const outcome = target?.pieces[i]?.integrates;
    return [
      String(i + 1),
      {
        text: `(${end(piece.from, '0')}, ${end(piece.to, '1')})`,
        ...(failing === i && { tone: 'bad', more: ' fails' }),
      },
      ...(nodes.length > 0 ? [nodes.map(node => `${node}: ${piece.index[node] ?? '–'}`).join(', ')] : []),
      { text: piece.value, code: true },
      { text: piece.integrand, code: true },
      piece.antiderivative === undefined ? 'none found' : { text: piece.antiderivative, code: true },
      piece.ties.map(({ node, pieces }) => `${node}: ${pieces.join(' = ')}`).join(', ') || '–',
      `${counted(gradients.length, 'gradient')}, one slope: ${agree}`,
      ...(outcome ? [{ text: outcome, tone: targetWords(outcome, []).tone }] : target ? [''] : []),
    ];
  });
  const head = [
    '',
    't',
    ...(nodes.length > 0 ? ['index: the piece of each node'] : []),
    'f(γ(t))',
    'integrand',
    'antiderivative',
    'ties',
    'D_f',
    ...(target ? [shortName(target.name)] : []),
  ];
  return [
    { heading: 'Piece by piece' },
    ...tableOf({ label: 'The pieces', head, rows, named: true }, MOST_PIECES, 'piece'),
  ];
}

const matchings = ({ matchings }: IntegralDocument): Part[] =>
  matchings.length === 0
    ? []
    : [
        {
          text: matchings.every(({ matches }) => matches === true)
            ? 'Neighbouring pieces have one limit at every breakpoint, which is the value of f there: by zeros of the numerators of their differences.'
            : 'Neighbouring pieces do not match at every breakpoint.',
        },
      ];

function answers({ name, pieces }: IntegralTarget): Part[] {
  const rows = pieces.flatMap(({ points }, i) =>
    points.map(({ mode, point, returned, slope, expected, off }) => (): OutlinePart[] => [
      String(i + 1),
      mode,
      `(${point.map(shown).join(', ')})`,
      typeof returned === 'string' ? returned : shownVector(returned),
      slope === undefined ? 'none' : shown(slope),
      valueWords(expected),
      off ? { text: 'off', tone: 'bad' } : '',
    ]),
  );
  if (rows.length === 0) return [];
  const head = ['piece', 'mode', 'γ(t)', 'returned', 'slope', '(f∘γ)′', ''];
  return [
    { heading: `What ${shortName(name)} returned` },
    ...tableOf({ label: 'Answers', head, rows }, MOST_ANSWERS, 'answer'),
  ];
}
