/** Points with 0 ∈ D_P in a box: test functions of nonsmooth optimisation, whose minimisers are known. */
import { expect, test } from 'vitest';
import { facesInBox } from '../../../src/arrangement/index.ts';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { Undecided } from '../../../src/fields/index.ts';
import { compare, parseRational, rational } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { found } from './found.ts';

test('a point that is not rational stays in an open box around it', () => {
  // (√2/2, √2/2).
  const { faces, document } = found('max(-x - y, -x - y + x^2 + y^2 - 1)', [-3, 3]);
  const [open, ...others] = faces.boxes!.open;
  expect(others).toEqual([]);
  const near = parseRational('70710678/100000000');
  expect(open!.every(({ lo, hi }) => compare(lo, near) <= 0 && compare(near, hi) <= 0)).toBe(true);
  expect(faces).toMatchObject({
    complete: 'undecided',
    why: '0 ∈ D_P is not excluded in 1 box',
    faces: [],
  });
  expect(verifyDocument(document)).toMatchObject({
    problems: [],
    assumptions: ['not re-derived: /complete (the document leaves it open)'],
  });
});

test('where there is none, all is known', () => {
  const { faces, document } = found('exp(x) + y^2 + relu(y)', [1, 2]);
  expect(faces).toMatchObject({ complete: 'yes', faces: [] });
  expect(verifyDocument(document).verdict).toBe('accepted');
});

test.each<readonly [text: string, ends: readonly [number, number]]>([
  // Waves over long intervals, and quotients of what varies: the checker was looser than the engine, and left them open.
  ['max(cos(y) + x, y)', [-1, 2]],
  ['max(sin(y), atan(sin(y))) + x^2', [-1, 0]],
  ['softplus(sin(y^2 + 1)) + x^2', [-2, -1]],
  ['tanh(y^2) + x^2', [-2, -1]],
  ['mish(y) + x', [1, 2]],
])('the checker encloses as tightly: %s', (text, ends) => {
  const { faces, document } = found(text, ends);
  expect(faces.complete).toBe('yes');
  expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', assumptions: [] });
});

test('a box is open by true and nothing else', () => {
  const { document } = found('x^2 + y^2', [-1, 1], 2);
  document.boxes.tree[0] = { open: false };
  expect(verifyDocument(document).problems).toContainEqual({
    path: '/boxes/tree/0/open',
    message: 'expected true',
  });
});

test('an artificial point is told so; a small budget leaves boxes open', () => {
  const { faces } = found('x - (relu(-x) + x - relu(x)) + y^2', [-1, 1]);
  expect(faces.faces).toMatchObject([{ kind: 'artificial', clarke: [] }]);
  expect(found('x^2 + y^2', [-1, 1], 2)).toMatchObject({
    faces: { complete: 'undecided', why: '0 ∈ D_P is not excluded in 1 box, after more than 2 steps' },
  });
});

test('a point is of one kind, whenever the time ends', () => {
  const program = parseProgramText('median(y, leakyRelu(x, 1/4) + 1, exp(normInf(y, x)))');
  const box = program.inputs.map(() => ({ lo: rational(0), hi: rational(3) }));
  const kinds = Array.from({ length: 40 }, (_, calls) => {
    let asked = 0;
    const watch = () => {
      asked += 1;
      if (asked > calls) throw new Undecided('more than 1 s');
    };
    return facesInBox(compile(program), box, { steps: 60, watch }).faces.map(({ kind }) => kind);
  });
  expect(new Set(kinds.flat())).toEqual(new Set(['artificial']));
  expect(kinds[0]).toEqual([]);
});

test('what may jump is refused', () => {
  expect(found('where(x > 0, x, y)', [-1, 1]).faces).toMatchObject({ complete: 'undecided', faces: [] });
});

test('of a long program the time is looked at within a box', () => {
  const relus = Array.from(
    { length: 1_000 },
    (_, k) => `relu(${(k % 7) - 3}*x + ${(k % 11) - 5}*y + ${k % 5})`,
  );
  const line = compile(parseProgramText(`f(x, y) = ${relus.join(' + ')}`));
  let looks = 0;
  const watch = () => {
    looks += 1;
    if (looks > 10) throw new Undecided('more than 1 s');
  };
  const side = { lo: rational(-1), hi: rational(1) };
  const { boxes } = facesInBox(line, [side, side], { steps: 1_000_000, watch });
  expect(boxes).toMatchObject({ tree: [{ open: true }], why: 'more than 1 s' });
});
