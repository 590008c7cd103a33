/** The index cells of a table that rounds inside. */
import { type Constraint, polyhedronPoint } from '../../linear/index.ts';
import { type Fallible, isFailure, type OrderedField, type Rational, ZERO } from '../../numbers/index.ts';
import type { LocalCell } from '../basic-function.ts';
import { type CompiledCell, cellContains, localCells, withoutConstants } from '../cells.ts';
import type { SelectionTable, TableCell } from '../table.ts';
import type { WholeChoice, WholeChoices, Wholes } from './whole-choices.ts';

/**
 * One index cell. A guard in which nothing is rounded may exclude a point before anything is rounded: `floor(1/x) > 2 and x > 0` says
 * nothing at -1, and is no failure at 0 of another cell.
 */
export class RoundedCell {
  readonly #cell: TableCell;
  readonly #choices: WholeChoices;
  readonly #needed: readonly number[];
  /** Its guards in which nothing is rounded; undefined where one holds nowhere. */
  readonly #free: CompiledCell | undefined;
  /** The number of its piece in the table. */
  readonly piece: number;

  constructor(cell: TableCell, { pieces }: SelectionTable, choices: WholeChoices) {
    this.#cell = cell;
    this.#choices = choices;
    this.piece = cell.piece;
    const expressions = cell.guards.map(({ expression }) => expression);
    this.#needed = choices.neededBy([...expressions, ...pieces[cell.piece - 1]!]);
    const free = cell.guards.filter(({ expression }) => choices.neededBy([expression]).length === 0);
    this.#free = this.#filled({ wholes: choices.none, guards: [] }, free);
  }

  #filled(
    { wholes, guards }: WholeChoice,
    own: TableCell['guards'] = this.#cell.guards,
  ): CompiledCell | undefined {
    const made = own.map(({ expression, relation }) => ({
      function: this.#choices.filled(expression, wholes),
      relation,
    }));
    return withoutConstants({ piece: this.piece, guards: [...made, ...guards] });
  }

  #mayReach<T>(field: OrderedField<T>, x: readonly T[]): boolean {
    if (this.#free === undefined) return false;
    const found = localCells([this.#free], field, x);
    return isFailure(found) || found.length > 0;
  }

  /** The whole numbers that are taken at x, if it lies in the cell; undefined where it does not. */
  holds<T>(field: OrderedField<T>, x: readonly T[]): Fallible<Wholes> | undefined {
    if (!this.#mayReach(field, x)) return undefined;
    const wholes = this.#choices.at(field, x, this.#needed);
    if (isFailure(wholes)) return wholes;
    const cell = this.#filled({ wholes, guards: [] });
    const inside = cell !== undefined && cellContains(cell, field, x);
    return isFailure(inside) ? inside : inside ? wholes : undefined;
  }

  /** The parts of the cell whose closure may contain x, each with whole numbers of its own. */
  near<T>(
    field: OrderedField<T>,
    x: readonly T[],
  ): Fallible<(Pick<LocalCell, 'guards'> & Pick<WholeChoice, 'wholes'>)[]> {
    if (!this.#mayReach(field, x)) return [];
    const all = this.#choices.near(field, x, this.#needed);
    if (isFailure(all)) return all;
    const found = [];
    for (const choice of all) {
      const cell = this.#filled(choice);
      const local = cell ? localCells([cell], field, x) : [];
      if (isFailure(local)) return local;
      for (const { guards } of local)
        if (mayHold(guards, x.length)) found.push({ guards, wholes: choice.wholes });
    }
    return found;
  }
}

/** Whether affine guards that vanish at a point can hold together beside it: a side of what is rounded may contradict another guard. */
function mayHold(guards: LocalCell['guards'], dimension: number): boolean {
  const constraints = guards.flatMap(({ function: f, relation }): Constraint[] => {
    if (f.affine === undefined || relation === '!=') return [];
    const a = new Array<Rational>(dimension).fill(ZERO);
    for (const { argument, coefficient } of f.affine.terms) a[argument] = coefficient;
    return [{ a, c: ZERO, relation }];
  });
  return constraints.length < 2 || polyhedronPoint(constraints, dimension).feasible;
}
