/** `cornercheck.faces/1`: the critical points of a piecewise affine program as a document. */
import type {
  BoxesDocument,
  BoxesEntry,
  FacesDocument,
  PolyhedronDocument,
  SignsDocument,
  SignsEntry,
} from '../documents/index.ts';
import type { Affine } from '../functions/affine/affine-field.ts';
import { equalVectors } from '../linear/index.ts';
import { compare, format, ONE, type Rational, sign } from '../numbers/index.ts';
import type { BoxEntry, BoxTree } from './boxes/box-search.ts';
import type { InputBox } from './boxes/slopes.ts';
import type { CriticalFaces } from './critical-faces.ts';
import type { Polyhedron } from './polyhedron.ts';
import type { SignEntry, SignTree } from './sign-tree.ts';

/** `2*x - y`, the terms of f. */
function terms({ a }: Affine, names: readonly string[]): string {
  const written = a.flatMap((k, i) => {
    if (sign(k) === 0) return [];
    const size = k.abs();
    const term = compare(size, ONE) === 0 ? names[i]! : `${format(size)}*${names[i]}`;
    return [sign(k) < 0 ? `- ${term}` : `+ ${term}`];
  });
  return written.join(' ').replace(/^\+ /, '').replace(/^- /, '-');
}

const constant = ({ c }: Affine): Rational => c.neg();

/** `≥` with the sign turned where all terms would be negative. */
function inequality(f: Affine, names: readonly string[]): string {
  const turned = f.a.every(k => sign(k) <= 0);
  const shown = turned ? { a: f.a.map(k => k.neg()), c: f.c.neg() } : f;
  return `${terms(shown, names)} ${turned ? '<=' : '>='} ${format(constant(shown))}`;
}

const equation = (f: Affine, names: readonly string[]): string =>
  `${terms(f, names)} = ${format(constant(f))}`;

export const polyhedronJson = (
  { equations, inequalities }: Polyhedron,
  names: readonly string[],
): PolyhedronDocument => ({
  equations: [...equations.values()].map(f => equation(f, names)),
  inequalities: [...inequalities!.values()].map(f => inequality(f, names)),
});

const signsJson = ({ walls, tree, places }: SignTree, names: readonly string[]): SignsDocument => ({
  functions: walls.map(f => equation(f, names)),
  tree: tree.map((entry: SignEntry): SignsEntry => {
    if (typeof entry === 'number' || 'open' in entry) return entry;
    if ('input' in entry) return { input: names[entry.input]!, at: entry.at.map(format) };
    if ('separator' in entry) return { separator: entry.separator.map(format), at: entry.at.map(format) };
    if ('empty' in entry)
      return {
        empty: Object.fromEntries([...entry.empty].map(([k, factor]) => [String(k), format(factor)])),
      };
    const { face, point } = places[entry.reached]!;
    return point === face ? { face } : { face, explain: point };
  }),
});

const boxJson = (box: InputBox): [lo: string, hi: string][] =>
  box.map(({ lo, hi }) => [format(lo), format(hi)]);

const boxesJson = (
  { box, tree, open }: BoxTree,
  names: readonly string[],
  faces: CriticalFaces['faces'],
): BoxesDocument => ({
  within: boxJson(box),
  open: open.map(boxJson),
  tree: tree.map((entry: BoxEntry): BoxesEntry => {
    if ('input' in entry) return { input: names[entry.input]!, at: format(entry.at) };
    if ('direction' in entry) return { direction: entry.direction.map(format) };
    if ('open' in entry) return entry;
    const { directions, point } = entry;
    const face = point && faces.findIndex(({ sample }) => equalVectors(sample, point));
    return { directions: directions.map(d => d.map(format)), ...(face !== undefined && { face }) };
  }),
});

/**
 * The document `cornercheck.faces/1` (contract, section 4) of what {@link criticalFaces} found.
 *
 * `facesDocument(criticalFaces(line), ['t'], { program: programToJson(program), text: printProgram(program) }).format` is
 * `'cornercheck.faces/1'`.
 */
export const facesDocument = (
  found: CriticalFaces,
  names: readonly string[],
  subject: Pick<FacesDocument, 'program' | 'text' | 'explains'>,
): FacesDocument => ({
  format: 'cornercheck.faces/1',
  program: subject.program,
  text: subject.text,
  ...(found.of && { of: found.of }),
  complete: found.complete,
  why: found.why,
  faces: found.faces.map(({ kind, polyhedron, sample, value, clarke, reachable }) => ({
    kind,
    ...polyhedronJson(polyhedron, names),
    sample: sample.map(format),
    value: format(value),
    clarke: clarke.map(part => polyhedronJson(part, names)),
    ...(kind !== 'clarke' && reachable && { reachable: reachable.map(part => polyhedronJson(part, names)) }),
  })),
  ...(found.signs && { signs: signsJson(found.signs, names) }),
  ...(found.boxes && { boxes: boxesJson(found.boxes, names, found.faces) }),
  explains: subject.explains,
});
