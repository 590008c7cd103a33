/** An integral along a curve as people read it on a terminal. */

import { counted } from '../../documents/counted.ts';
import type {
  IntegralDocument,
  IntegralTarget,
  NumberDocument,
  PointDocument,
} from '../../documents/index.ts';
import { integralWords } from '../words/line/integral.ts';
import { valueText } from '../words/line/points.ts';
import { visible } from '../words/terms/plain.ts';

const place = (point: PointDocument | undefined): string => {
  if (point === undefined) return '';
  return 'at' in point ? point.at : `root of ${point.root} in [${point.lo}, ${point.hi}]`;
};

const written = (value: NumberDocument): string =>
  typeof value === 'string' ? value : `${value.expr} ${valueText(value)}`;

export function renderIntegral(document: IntegralDocument): string {
  const pieces = document.proof.flatMap((piece, i) => [
    `  ${place(piece.from)} < t < ${place(piece.to)}${document.failing === i ? '   <- fails here' : ''}`,
    `    f = ${piece.value}   integrand ${piece.integrand}   antiderivative ${piece.antiderivative ?? 'none found'}`,
    ...piece.ties.map(
      ({ node, op, pieces }) => `    tied all along: ${op} (${node}), pieces ${pieces.join(', ')}`,
    ),
    `    D_f: ${counted(piece.conservative.gradients.length, 'gradient')}, one slope: ${piece.conservative.agree}${piece.conservative.why ? ` (${piece.conservative.why})` : ''}`,
  ]);
  return visible(
    [
      `f(γ(1)) − f(γ(0))    ${written(document.difference)}`,
      `∫⟨γ′, ∇̂f(γ)⟩ dt      ${integralWords(document.integral, String)}`,
      `holds                ${document.holds}${document.why ? `: ${document.why}` : ''}`,
      `conservative         ${document.conservative}`,
      `${counted(document.pieces, 'piece')} along (${document.curve.join(', ')})`,
      ...pieces,
      ...(document.target ? targetLines(document.target) : []),
    ].join('\n'),
  );
}

function targetLines({ name, integrates, failing, pieces }: IntegralTarget): string[] {
  const where = failing.length > 0 ? `, on piece ${failing.map(i => i + 1).join(', ')}` : '';
  const lines = pieces.flatMap(({ points }, i) =>
    points.map(({ mode, point, returned, slope, expected, off }) => {
      const came = typeof returned === 'string' ? returned : `(${returned.join(', ')})`;
      return `  piece ${i + 1}, ${mode}, at ${point.join(', ')}: returned ${came}, slope ${slope ?? 'none'}, exactly ${written(expected)}${off ? '   <- off' : ''}`;
    }),
  );
  return [`${name}: integrates to the difference: ${integrates}${where}`, ...lines];
}
