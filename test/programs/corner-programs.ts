/**
 * Random programs with a point that is full of ties: small integers everywhere, nodes that have no value there or a
 * large one left out. Shared nodes, components, parameters as arguments, selections defined by users.
 */
import fc from 'fast-check';
import {
  denominator,
  isFailure,
  numerator,
  ONE,
  type Rational,
  rational,
  rationalField,
} from '../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, type StraightLine } from '../../src/programs/index.ts';
import type { Program, ProgramNode, SelectionDefinition } from '../../src/programs/program.ts';
import { type BasicFunction, LATER, library } from '../../src/selections/index.ts';
import type { Parameter, Parameters, ParameterValue } from '../../src/selections/op.ts';
import { defineUserSelection } from '../../src/selections/user.ts';

/** null: an artefact at 0. lopsided: two cells of one piece. partial: pieces that are undefined at 0 and 1. */
export const SELECTIONS: ReadonlyMap<string, SelectionDefinition> = new Map([
  [
    'null',
    {
      inputs: ['x'],
      pieces: ['0', 'x'],
      index: [
        { piece: 1, when: 'x != 0' },
        { piece: 2, when: 'x = 0' },
      ],
    },
  ],
  [
    'lopsided',
    {
      inputs: ['a', 'b'],
      pieces: ['b', 'a', '2*a - b'],
      index: [
        { piece: 2, when: 'a > b' },
        { piece: 1, when: 'a <= b and a < 0' },
        { piece: 1, when: 'a <= b and a > 0' },
        { piece: 1, when: 'a = 0 and a < b' },
        { piece: 3, when: 'a = 0 and a = b' },
      ],
    },
  ],
  [
    'partial',
    {
      inputs: ['x'],
      pieces: ['1/x', 'x', '1/(x-1) + 1 + x', 'x^2'],
      index: [
        { piece: 1, when: 'x > 1' },
        { piece: 2, when: 'x <= 0' },
        { piece: 4, when: 'x > 0 and x <= 1' },
      ],
    },
  ],
]);

export interface Case {
  readonly program: Program;
  readonly line: StraightLine;
  readonly at: readonly Rational[];
}

export interface CaseOptions {
  /** Names of operations, repeated for weight; those of {@link SELECTIONS} as well. */
  readonly ops?: readonly string[];
  readonly inputs?: { readonly min: number; readonly max: number };
  readonly nodes?: { readonly min: number; readonly max: number };
  readonly outputs?: number;
  /** The most nodes with several pieces, and the most composite pieces. */
  readonly corners?: number;
  readonly pieces?: number;
  /** Whether parameters may be arguments: they multiply others then. Default: true. */
  readonly computed?: boolean;
  /** Of 4 nodes with several pieces, how many have an argument moved by a constant to where pieces meet. Default: 0. */
  readonly tied?: number;
}

export const AFFINE = 'const add sub neg sum affine mean'.split(' ');
export const RATIONAL = 'mul square div reciprocal pow prod sumOfSquares'.split(' ');
const TRANSCENDENTAL =
  'exp expm1 log log1p sin cos sinh cosh tanh sigmoid logSigmoid softplus silu mish logCosh logSumExp elu'.split(
    ' ',
  );
/** Norms are no selections of pieces: test/fields/balls has what their sets are. What came later may jump: it has tests of its own. */
const NORMS = ['norm2', 'hypot', 'std'];
const OPERATIONS = [...library.keys()].filter(name => !NORMS.includes(name) && !LATER.has(name));
export const CORNERS = [...OPERATIONS, ...SELECTIONS.keys()].filter(
  name => ![...AFFINE, ...RATIONAL, ...TRANSCENDENTAL].includes(name),
);
export const PIECEWISE_AFFINE = CORNERS.filter(
  name => !['hardSwish', 'huber', 'squaredHinge', 'softsign', 'partial'].includes(name),
);
/** Everything made of pieces, the usual operations more often. */
export const ALL: readonly string[] = [
  ...OPERATIONS,
  ...SELECTIONS.keys(),
  ...['const', 'add', 'sub', 'mul', 'add', 'sub', 'mul', 'relu', 'abs', 'max', 'min', 'affine'],
];

/** Where selections of one argument have corners, whatever parameters {@link parameterOf} gave them. */
const MEETINGS = [0, 1, -1, 2, -2, 3, -3, 6].map(n => rational(n)).concat(rational(1, 2), rational(-1, 2));
const VALUES = [0, 1, -1, 2, -2, 0, 1, -1].map(n => rational(n)).concat(rational(1, 2), rational(-1, 2));
const draw = fc.record({
  op: fc.nat(),
  tie: fc.nat({ max: 3 }),
  args: fc.array(fc.nat({ max: 1000 }), { minLength: 5, maxLength: 5 }),
  values: fc.array(fc.nat({ max: 1000 }), { minLength: 6, maxLength: 6 }),
});
type Draw = typeof draw extends fc.Arbitrary<infer T> ? T : never;

export function cornerCase(options: CaseOptions = {}): fc.Arbitrary<Case> {
  const { inputs = { min: 1, max: 3 }, nodes = { min: 1, max: 12 }, outputs = 1 } = options;
  return fc
    .record({
      at: fc.array(fc.constantFrom(...VALUES.slice(0, 5), VALUES[8]!), {
        minLength: inputs.min,
        maxLength: inputs.max,
      }),
      draws: fc.array(draw, { minLength: nodes.min, maxLength: nodes.max }),
      outputs: fc.array(fc.nat({ max: 1000 }), { minLength: outputs, maxLength: outputs }),
    })
    .map(({ at, draws, outputs: picks }) => {
      const maker = new Maker(at, options);
      for (const one of draws) maker.add(one);
      const program = maker.program(picks);
      return { program, line: compile(program), at, [fc.toStringMethod]: () => show(program, at) };
    })
    .filter(({ line, at }) => !isEvaluationFailure(evaluate(rationalField, line, at)));
}

function show({ inputs, nodes, outputs }: Program, at: readonly Rational[]): string {
  const lines = nodes.map(({ id, op, args, parameters }) => {
    const fields = Object.entries(parameters ?? {}).map(
      ([name, value]) => `${name}=${[value].flat().join(' ')}`,
    );
    return `${id} = ${op}(${args.join(', ')}${fields.length > 0 ? `; ${fields.join(', ')}` : ''})`;
  });
  return `${inputs.map((name, i) => `${name} = ${at[i]}`).join(', ')}: ${lines.join('; ')}; return ${outputs.join(', ')}`;
}

/** Examined once, not in every program. */
const userFunctions = new Map(
  [...SELECTIONS].map(([name, definition]) => [name, defineUserSelection(name, definition).function]),
);

interface Scalar {
  readonly id: string;
  readonly value: Rational;
}

class Maker {
  readonly #options: CaseOptions;
  readonly #inputs: string[];
  readonly #scalars: Scalar[];
  readonly #nodes: ProgramNode[] = [];
  #corners = 0;
  #pieces = 1;

  constructor(at: readonly Rational[], options: CaseOptions) {
    this.#options = options;
    this.#scalars = at.map((value, i) => ({ id: 'xyz'[i]!, value }));
    this.#inputs = this.#scalars.map(({ id }) => id);
  }

  add({ op: pick, tie, args: picks, values }: Draw): void {
    const { ops = ALL, corners = Infinity, pieces = Infinity, computed = true, tied = 0 } = this.#options;
    const name = ops[pick % ops.length]!;
    const op = library.get(name);
    const definition = SELECTIONS.get(name);
    const several = op?.parameters.filter(parameter => parameter.argument).length ?? 0;
    const asArguments = computed && several > 0 && values[5]! % 3 === 0;
    const { min, max } = op?.arguments ?? { min: definition!.inputs.length, max: definition!.inputs.length };
    const count = max === Infinity ? Math.max(min, 1) + (values[4]! % 3) : max + (asArguments ? several : 0);
    // Counted from the end, so that most nodes are used, and some twice.
    const args = picks
      .slice(0, count)
      .map(k => this.#scalars.at(-1 - (k % Math.min(this.#scalars.length, 6)))!);
    const parameters: Record<string, ParameterValue> = {};
    op?.parameters.forEach((parameter, j) => {
      if (!(asArguments && parameter.argument))
        parameters[parameter.name] = parameterOf(parameter, values[j]!, count);
    });
    const g = userFunctions.get(name) ?? op!.build(count, parameters as Parameters);
    const corner = g.pieceCount > 1 ? 1 : 0;
    if (this.#corners + corner > corners || this.#pieces * g.pieceCount > pieces) return;
    if (corner > 0 && tie < tied) args[0] = this.#moved(args, g);
    const at = args.map(({ value }) => value);
    const piece = g.index(rationalField, at);
    if (isFailure(piece)) return;
    const results = g.piece(piece).outputs.map(output => output.value(rationalField, at));
    if (!results.every(value => !isFailure(value) && small(value))) return;
    this.#corners += corner;
    this.#pieces *= g.pieceCount;
    const id = `n${this.#nodes.length}`;
    this.#nodes.push({ id, op: name, args: args.map(arg => arg.id), parameters: parameters as Parameters });
    if (name !== 'sort' && name !== 'topk') this.#scalars.push({ id, value: results[0] as Rational });
    else
      results.forEach((value, i) => {
        const component = { id: `${id}c${i}`, op: 'component', args: [id], parameters: { k: i + 1 } };
        this.#nodes.push(component);
        this.#scalars.push({ id: component.id, value: value as Rational });
      });
  }

  /** The first argument; or, where no pieces meet, that plus a constant with which some do, if there is one. */
  #moved([first, ...others]: readonly Scalar[], g: BasicFunction): Scalar {
    const rest = others.map(({ value }) => value);
    const target = [first!.value, ...rest, ...MEETINGS].find(value => {
      const active = g.active(rationalField, [value, ...rest]);
      return !isFailure(active) && active.length > 1;
    });
    if (target === undefined || target === first!.value) return first!;
    const id = `n${this.#nodes.length}`;
    const parameters = { coefficients: [ONE], constant: target.sub(first!.value) };
    this.#nodes.push({ id, op: 'affine', args: [first!.id], parameters });
    return { id, value: target };
  }

  program(picks: readonly number[]): Program {
    const outputs = picks.map((k, i) => this.#scalars.at(-1 - (i === 0 ? 0 : k % this.#scalars.length))!.id);
    return { inputs: this.#inputs, nodes: this.#nodes, outputs, selections: SELECTIONS };
  }
}

const small = (value: Rational): boolean => {
  const n = numerator(value);
  return n < 100n && n > -100n && denominator(value) < 100n;
};

function parameterOf({ name, kind }: Parameter, value: number, count: number): ParameterValue {
  if (kind === 'numbers')
    return Array.from({ length: count }, (_, i) => VALUES[(value + 3 * i) % VALUES.length]!);
  if (kind === 'integer' || kind === 'exponent') return name === 'k' ? 1 + (value % count) : (value % 6) - 2;
  return name === 'alpha' ? rational(value % 3) : VALUES[value % VALUES.length]!;
}
