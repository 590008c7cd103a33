/** Basic functions with their representations: the library of operations, and ways to write new ones. */
export * from './basic-function.ts';
export { defineSelection, type SelectionText, tableFromText } from './define.ts';
export { LATER, library } from './library/index.ts';
export type * from './op.ts';
export { smooth } from './smooth.ts';
export { type SelectionTable, tableSelection, valuesOf } from './table.ts';
export { type DefinedSelection, defineUserSelection, type UserSelection } from './user.ts';
