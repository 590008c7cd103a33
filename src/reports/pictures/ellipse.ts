/** Balls of gradients of one or two inputs as points on their edge, in doubles: for pictures. */
import type { BallDocument, Gradient, NumberDocument } from '../../documents/index.ts';
import { drawn } from '../words/terms/numbers.ts';

const CORNERS = 72;
const DIGITS = 9;

/** The points furthest in so many directions; of closed forms by their enclosures. */
export function edgeOf(balls: readonly BallDocument[] = []): readonly Gradient[] {
  return balls.flatMap(ball => {
    const centre = ball.centre.map(near);
    const matrices = ('matrix' in ball ? [ball.matrix] : ball.matrices).map(rows =>
      rows.map(row => row.map(near)),
    );
    const count = centre.length === 1 ? 2 : CORNERS;
    return Array.from({ length: count }, (_, k) => {
      const angle = (2 * Math.PI * k) / count;
      const d = [Math.cos(angle), Math.sin(angle)].slice(0, centre.length);
      return centre.map((value, j) => {
        const moved = matrices.reduce((sum, rows) => {
          const image = rows.map(row => row.reduce((total, entry, i) => total + entry * d[i]!, 0));
          const size = Math.hypot(...image);
          return size === 0
            ? sum
            : sum + rows.reduce((total, row, i) => total + (row[j]! * image[i]!) / size, 0);
        }, value);
        return moved.toFixed(DIGITS);
      });
    });
  });
}

const near = (value: NumberDocument): number => drawn(value) ?? Number.NaN;
