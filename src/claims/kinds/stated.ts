/** A claim about one program at one point: the form that most claims of textbooks and documentation have. */
import type { Claim } from '../claim.ts';
import { external } from './external.ts';
import {
  type CriticalData,
  criticalAt,
  hull,
  type MemberData,
  member,
  type ReturnedData,
  returned,
  type SetData,
} from './sets.ts';
import { type ClaimStatement, proved } from './statement.ts';

/** Where it stands, and whether its wording was read. */
export interface Stated {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly printed?: { readonly text: string; readonly refuted: ClaimStatement; readonly mended: string };
}

const OF_CELLS =
  'Clarke’s set is the hull of the gradients of the cells around the point; each is proven by a direction, or excluded; membership by weights or a separating direction.';

/** A set of gradients. */
export const ofSet = (stated: Stated, data: SetData, moved: SetData['vectors']): Claim =>
  external({ ...stated, decidable: OF_CELLS, experiments: [proved(hull, data, { vectors: moved })] });

/** A vector in it, or not; `moved`: one of which the same is false. */
export const ofMember = (stated: Stated, data: MemberData, moved: MemberData['vector']): Claim =>
  external({ ...stated, decidable: OF_CELLS, experiments: [proved(member, data, { vector: moved })] });

/** Whether 0 is in it; `moved`: a program of which the contrary is true. */
export const ofCritical = (stated: Stated, data: CriticalData, moved: string): Claim =>
  external({ ...stated, decidable: OF_CELLS, experiments: [proved(criticalAt, data, { program: moved })] });

/** What automatic differentiation returns, and what is right. */
export const ofReturned = (stated: Stated, data: ReturnedData, right: readonly string[]): Claim =>
  external({
    ...stated,
    decidable: `Algorithm 2 is run; ${OF_CELLS}`,
    experiments: [
      proved(returned, data, { vector: right }),
      proved(hull, { program: data.program, at: data.at, vectors: [right] }, { vectors: [data.vector] }),
    ],
  });
