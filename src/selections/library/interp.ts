import { CornercheckError } from '../../errors.ts';
import { compare, format, type Rational } from '../../numbers/index.ts';
import { tableFromText } from '../define.ts';
import type { Op, Parameters } from '../op.ts';
import { type SelectionTable, tableSelection } from '../table.ts';

const refuse = (message: string): never => {
  throw new CornercheckError('bad-program', `interp: ${message}`);
};

/** Ascending knots, and a value for each. */
function nodesOf({ knots, values }: Parameters): readonly (readonly [knot: Rational, value: Rational])[] {
  const [at, to] = [knots as readonly Rational[], values as readonly Rational[]];
  if (at.length < 2 || at.length !== to.length)
    refuse(`expected at least two knots and as many values, got ${at.length} and ${to.length}`);
  for (const [i, knot] of at.entries())
    if (i > 0 && compare(at[i - 1]!, knot) >= 0) refuse(`expected ascending knots, got ${format(knot)}`);
  return at.map((knot, i) => [knot, to[i]!]);
}

function tableOf(parameters: Parameters): SelectionTable {
  const nodes = nodesOf(parameters);
  const [first, last] = [nodes[0]!, nodes.at(-1)!];
  const written = (value: Rational): string => `(${format(value)})`;
  const between = nodes.slice(1).map(([knot, value], i) => {
    const [from, start] = nodes[i]!;
    const slope = value.sub(start).div(knot.sub(from));
    return {
      piece: `${written(slope)} * x + ${written(start.sub(slope.mul(from)))}`,
      when: `${written(from)} <= x < ${written(knot)}`,
    };
  });
  const all = [
    { piece: written(first[1]), when: `x < ${written(first[0])}` },
    ...between,
    { piece: written(last[1]), when: `x >= ${written(last[0])}` },
  ];
  return tableFromText({
    name: 'interp',
    summary: '',
    inputs: ['x'],
    pieces: all.map(({ piece }) => piece),
    index: all.map(({ when }, i) => ({ piece: i + 1, when })),
  });
}

/** interp(x; knots, values): linear between the knots, constant outside. At a knot the piece to the right. */
export const interp: Op = {
  name: 'interp',
  summary: 'linear between values at ascending knots, constant outside; at a knot the piece to the right',
  arguments: { min: 1, max: 1 },
  parameters: [
    { name: 'knots', kind: 'numbers' },
    { name: 'values', kind: 'numbers' },
  ],
  build: (_, parameters) => tableSelection(tableOf(parameters)),
  table: (_, parameters) => tableOf(parameters),
};
