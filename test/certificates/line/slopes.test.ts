/** With too many composite pieces nothing is said of all points at which some of them meet. */
import type { Loose } from '../documents.ts';
import { refused } from '../refused.ts';

/** Σ relu(2ⁱ u) for i below 17, of the last of the inner nodes: 2¹⁷ composite pieces, and (2¹⁷ − 1) relu(u). */
function summed(document: Loose, inner: readonly Loose[]): void {
  const u = inner.at(-1)?.id ?? 't';
  const terms = Array.from({ length: 17 }, (_, i) => [
    { id: `s${i}`, op: 'affine', args: [u], coefficients: [String(2 ** i)] },
    { id: `r${i}`, op: 'relu', args: [`s${i}`] },
  ]);
  const sum = { id: 'f', op: 'sum', args: terms.map((_, i) => `r${i}`) };
  document.program.nodes = [...inner, ...terms.flat(), sum];
  document.program.output = 'f';
  delete document.text;
}

const many = (document: Loose): void => {
  summed(document, []);
  document.pieces[1].value = '131071*t';
  document.multivalued = [];
};
const atRoots = (document: Loose): void => {
  summed(document, [
    { id: 'q', op: 'square', args: ['t'] },
    { id: 'u', op: 'affine', args: ['q'], coefficients: ['1'], constant: '-2' },
  ]);
  for (const i of [0, 2]) document.pieces[i].value = '131071*t^2 - 262142';
  document.pieces[1].value = '0';
  const [left, , right] = document.critical;
  document.critical = [{ interval: [left.point, right.point], kind: 'clarke', value: '0' }];
  const slope = { expr: '262142*t at t', lo: '-400000', hi: '-300000' };
  document.multivalued = [{ ...document.multivalued[0], clarke: ['0', slope], active: [] }];
  document.proposition8.components = 0;
};

const says = (path: string): string => `not re-derived: ${path} (the composite pieces are too many)`;
refused(
  ['critical', 'relu(t)'],
  [
    [many, says('/complete')],
    [many, says('/multivalued')],
  ],
);
refused(['critical', 'abs(t^2 - 2)'], [[atRoots, says('/multivalued/0')]]);
