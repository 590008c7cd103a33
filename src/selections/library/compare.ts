/** Comparisons, 1 where they hold and 0 elsewhere; and what is chosen by them. */
import { defineSelection } from '../define.ts';
import type { Op } from '../op.ts';

const comparison = (name: string, holds: string, fails: string): Op =>
  defineSelection({
    name,
    summary: `1 where ${holds}, else 0; jumps`,
    inputs: ['x', 'y'],
    jumps: true,
    pieces: ['0', '1'],
    index: [
      { piece: 1, when: fails },
      { piece: 2, when: holds },
    ],
  });

export const comparisons: readonly Op[] = [
  comparison('greater', 'x > y', 'x <= y'),
  comparison('greaterEqual', 'x >= y', 'x < y'),
  comparison('less', 'x < y', 'x >= y'),
  comparison('lessEqual', 'x <= y', 'x > y'),
  comparison('equal', 'x = y', 'x != y'),
  comparison('notEqual', 'x != y', 'x = y'),
  defineSelection({
    name: 'and',
    summary: '1 where neither x nor y is 0, else 0; jumps',
    inputs: ['x', 'y'],
    jumps: true,
    pieces: ['0', '1'],
    index: [
      { piece: 1, when: 'x = 0' },
      { piece: 1, when: 'x != 0 and y = 0' },
      { piece: 2, when: 'x != 0 and y != 0' },
    ],
  }),
];

/** where(c, a, b): a where c is not 0, else b. In text c may be comparisons: where(x > 0 and y <= 1, a, b). */
export const where = defineSelection({
  name: 'where',
  summary: 'where(c, a, b): a where c is not 0 (a comparison that holds), else b; jumps',
  inputs: ['c', 'a', 'b'],
  jumps: true,
  pieces: ['a', 'b'],
  index: [
    { piece: 1, when: 'c != 0' },
    { piece: 2, when: 'c = 0' },
  ],
});
