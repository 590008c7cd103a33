/** Polyhedra in words. */
import type { FacesDocument, PolyhedronDocument } from '../../documents/index.ts';
import { inputNames } from './terms/program.ts';

/** `x in [0, 1/2], y = 1`. */
export const boxWords = (
  box: readonly (readonly [lo: string, hi: string])[],
  { program }: Pick<FacesDocument, 'program'>,
): string => {
  const names = inputNames(program, box.length);
  return box
    .map(([lo, hi], i) => (lo === hi ? `${names[i]} = ${lo}` : `${names[i]} in [${lo}, ${hi}]`))
    .join(', ');
};

/** The boxes that may hold other points. */
export const openBoxes = (document: FacesDocument): string[] =>
  (document.boxes?.open ?? []).map(box => boxWords(box, document));

type Face = FacesDocument['faces'][number];

/** Its kind; `coincidence`: artificial, and no automatic differentiation of the program stops there. */
export const faceKind = ({ kind, reachable }: Face): Face['kind'] | 'coincidence' =>
  kind === 'artificial' && reachable?.length === 0 ? 'coincidence' : kind;

/** The parts that automatic differentiation may stop at, where these are not all of the face, nor known as Clarke critical. */
export function reachableParts(face: Face): string[] {
  const told = [face, ...face.clarke].map(faceWords);
  return (face.reachable ?? []).map(faceWords).filter(part => !told.includes(part));
}

/** `x = 0, y <= 0`. */
export const faceWords = ({ equations, inequalities }: PolyhedronDocument): string =>
  [...equations, ...inequalities].join(', ') || 'everywhere';
