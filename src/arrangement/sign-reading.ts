/** Algorithm 1 on a cell that the signs of some affine functions bound: active pieces and values, as far as these signs say them. */
import { type Affine, affineField, type MaybeAffine, NOT_AFFINE } from '../functions/affine/affine-field.ts';
import { isFailure, isZero, rationalField, type Sign, sign, ZERO } from '../numbers/index.ts';
import type { StraightLine } from '../programs/index.ts';
import { pieceOn } from './composite.ts';
import { coordinateFunctions } from './linear-regions.ts';

/** What is asked whose sign is not known. */
class Unknown extends Error {
  readonly f: Affine;

  constructor(f: Affine) {
    super('a sign that is not known');
    this.f = f;
  }
}

/** An affine function, not constant, and its multiples: the one with 1 as its first coefficient. */
export interface Wall {
  readonly f: Affine;
  readonly key: string;
}

/** `turned`: the function is a negative multiple of that of the wall. */
export function wallOf({ a, c }: Affine): { readonly wall: Wall; readonly turned: boolean } {
  const first = a.find(value => !isZero(value)) ?? ZERO;
  const f = { a: a.map(value => value.div(first)), c: c.div(first) };
  return { wall: { f, key: [...f.a, f.c].map(rationalField.key).join(' ') }, turned: sign(first) < 0 };
}

export class SignReading {
  readonly #program: StraightLine;
  readonly #needed: readonly number[];
  readonly #signs: ReadonlyMap<string, -1 | 0 | 1>;
  readonly #field: ReturnType<typeof affineField>;
  readonly #slots: MaybeAffine[];
  readonly #makers: ReadonlyMap<number, number>;
  /** By step. */
  readonly active: (readonly number[] | undefined)[];

  /** `needed`: the steps that are read, in this order. `signs`: by the key of a wall. `from`: what was read with some of these signs. */
  constructor(
    program: StraightLine,
    needed: readonly number[],
    signs: ReadonlyMap<string, -1 | 0 | 1>,
    from?: SignReading,
  ) {
    this.#program = program;
    this.#needed = needed;
    this.#signs = signs;
    this.#field = affineField(program.p, f => this.#sign(f));
    this.#slots = from ? [...from.#slots] : coordinateFunctions(program.p);
    this.#makers = from ? from.#makers : makersOf(program);
    this.active = from ? [...from.active] : [];
  }

  /** The same with one more sign: what was read is not read again. */
  with(key: string, side: -1 | 0 | 1): SignReading {
    return new SignReading(this.#program, this.#needed, new Map(this.#signs).set(key, side), this);
  }

  /** The function that is asked next; undefined where all is known, and in words why that cannot be. */
  read(): Affine | string | undefined {
    try {
      for (const k of this.#needed) {
        const why = this.#step(k);
        if (why !== undefined) return why;
      }
      return undefined;
    } catch (error) {
      if (error instanceof Unknown) return error.f;
      throw error;
    }
  }

  #sign(f: Affine): Sign {
    const { wall, turned } = wallOf(f);
    const known = this.#signs.get(wall.key);
    if (known === undefined) throw new Unknown(f);
    return turned ? (-known as -1 | 0 | 1) : known;
  }

  #step(k: number): string | undefined {
    if (this.active[k]) return undefined;
    const step = this.#program.steps[k]!;
    for (const slot of step.args) {
      const maker = this.#makers.get(slot);
      const why = maker === undefined ? undefined : this.#step(maker);
      if (why !== undefined) return why;
    }
    const args = step.args.map(slot => this.#slots[slot]!);
    const piece = step.g.pieceCount === 1 ? 1 : step.g.index(this.#field, args);
    if (isFailure(piece)) return `${step.id}: ${piece.kind === 'undefined' ? piece.why : NOT_AFFINE}`;
    const pieces = step.g.pieceCount === 1 ? [1] : step.g.active(this.#field, args);
    if (isFailure(pieces)) return `${step.id}: ${pieces.why}`;
    const results = pieceOn(step, piece, args, this.#field);
    if (results === undefined) return `${step.id}: no value`;
    for (const [i, result] of results.entries()) this.#slots[step.out + i] = result;
    this.active[k] = pieces;
    return undefined;
  }
}

/** By slot, the step that it is an output of. */
const makersOf = ({ steps }: StraightLine): ReadonlyMap<number, number> =>
  new Map(
    steps.flatMap(({ out, g }, k) => Array.from({ length: g.outputs }, (_, i) => [out + i, k] as const)),
  );

/** The steps on which the output depends: those with several pieces first, the last ones first. */
export function neededSteps({ steps, outputs }: StraightLine): number[] {
  const asked = new Set(outputs);
  const found: number[] = [];
  for (const [k, { args, out, g }] of [...steps.entries()].reverse()) {
    if (!Array.from({ length: g.outputs }, (_, i) => asked.has(out + i)).includes(true)) continue;
    for (const slot of args) asked.add(slot);
    found.push(k);
  }
  const isTie = (k: number): boolean => steps[k]!.g.pieceCount > 1;
  return [...found.filter(isTie), ...found.filter(k => !isTie(k))];
}
