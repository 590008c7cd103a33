/** At which numbers of arguments an operation was asked at every tie that it can have, and all came back right. */
import type { EveryTieDocument } from '../../documents/index.ts';
import type { Mode } from '../../targets/index.ts';
import type { Check } from '../session.ts';
import { faceOf, type TiePatterns } from './tie-patterns.ts';

/** Where a case stands among the ties of its operation. */
export interface TiePlace {
  readonly patterns: TiePatterns;
  readonly face: string;
}

/** Of one operation in one form, in one mode: the faces at which it was asked. */
interface Faces {
  readonly arity: number;
  readonly right: Set<string>;
  wrong: boolean;
}

const RIGHT: readonly string[] = ['gradient', 'clarke'];

export class EveryTie {
  readonly #seen = new Map<string, Map<Mode, Map<TiePatterns, Faces>>>();

  look({ mode, judgement: { verdict } }: Check, op: string, { patterns, face }: TiePlace): void {
    const modes = this.#seen.get(op) ?? new Map<Mode, Map<TiePatterns, Faces>>();
    const forms = modes.get(mode) ?? new Map<TiePatterns, Faces>();
    this.#seen.set(op, modes.set(mode, forms));
    const faces = forms.get(patterns) ?? {
      arity: patterns.points[0]!.length,
      right: new Set(),
      wrong: false,
    };
    forms.set(patterns, faces);
    if (RIGHT.includes(verdict)) faces.right.add(face);
    else faces.wrong = true;
  }

  /** By operation and mode the numbers of arguments at which nothing was left out and nothing wrong; operations without any are left out. */
  get document(): EveryTieDocument {
    const all = [...this.#seen].map(([op, modes]) => {
      const told = [...modes].map(([mode, forms]) => [mode, provenOf(forms)] as const);
      return [op, Object.fromEntries(told.filter(([, arities]) => arities.length > 0))] as const;
    });
    return Object.fromEntries(all.filter(([, modes]) => Object.keys(modes).length > 0));
  }
}

function provenOf(forms: ReadonlyMap<TiePatterns, Faces>): number[] {
  const arities = [...new Set([...forms.values()].map(({ arity }) => arity))];
  const whole = ([patterns, { right, wrong }]: readonly [TiePatterns, Faces]): boolean =>
    !wrong && patterns.points.every(x => right.has(faceOf(patterns, x)));
  return arities
    .filter(n => [...forms].filter(([, { arity }]) => arity === n).every(whole))
    .sort((a, b) => a - b);
}
