/** Piecewise affine programs of several inputs: their linear regions and all their critical points. */
export type { FacesDocument, PolyhedronDocument } from '../documents/index.ts';
export type { Affine } from '../functions/affine/affine-field.ts';
export { facesInBox } from './boxes/box-faces.ts';
export type { BoxEntry, BoxTree } from './boxes/box-search.ts';
export type { InputBox } from './boxes/slopes.ts';
export { readCells, type SavedCells, writeCells } from './cells/saved-cells.ts';
export { type CriticalFace, type CriticalFaces, criticalFaces, FACES_BUDGET } from './critical-faces.ts';
export { facesDocument } from './faces-document.ts';
export { type LinearRegion, linearRegions } from './linear-regions.ts';
export type { Polyhedron } from './polyhedron.ts';
export { reachableFaces } from './reachable-faces.ts';
export type { SignEntry, SignTree } from './sign-tree.ts';
export { type FaceSearchOptions, searchedFaces } from './threads/search.ts';
