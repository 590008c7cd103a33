/** What is known of a cell and of those that it is divided into. */
import type { Vector } from '../../linear/index.ts';
import type { Rational, Verdict } from '../../numbers/index.ts';
import type { Wall } from '../sign-reading.ts';

/** A cell that a wall divides: what is known where it is negative, 0 and positive. `at`: a point of it, as in all that follow. */
export interface Parted {
  readonly wall: Wall;
  readonly at: Vector;
  /** What is open may be put in its place later. */
  readonly below: CellTree[];
}

/** It was not looked at. */
export interface OpenCell {
  readonly open: true;
  readonly at: Vector;
}

/** The constraints of the cell, times these, add up to a contradiction. */
export interface EmptyCell {
  readonly multipliers: readonly Rational[];
}

/** No choice makes the partial derivative in an input (from 0) 0. */
export interface SteepCell {
  readonly input: number;
  readonly at: Vector;
}

/** All of D_P is on one side of 0. */
export interface ApartCell {
  readonly separator: Vector;
  readonly at: Vector;
}

/** 0 ∈ D_P, and whether 0 ∈ ∂ᶜf. */
export interface ReachedCell {
  readonly clarke: Verdict;
  readonly at: Vector;
}

/** What could not be said. */
export interface StuckCell {
  readonly why: string;
  readonly at: Vector;
}

export type CellTree = Parted | OpenCell | EmptyCell | SteepCell | ApartCell | ReachedCell | StuckCell;

/** Steps: of a cell below so many walls, without those that it is divided into. */
export function costOf(tree: CellTree, depth: number): number {
  if ('multipliers' in tree || 'open' in tree) return 0;
  if ('wall' in tree) return 1 + 2 * (depth + 1);
  return 'clarke' in tree || 'separator' in tree ? 11 : 1;
}
