/**
 * The program sweep: random programs made of the target's operations, at points full of ties. Genomes are drawn by
 * fast-check, so that a seed reproduces them; each is read as a program, and those without a value are dropped.
 */
import fc from 'fast-check';
import { compare, type Rational, rational } from '../numbers/index.ts';
import { isEvaluationFailure, type Program, type ProgramNode } from '../programs/index.ts';
import type { Op } from '../selections/index.ts';
import type { TargetInfo } from '../targets/index.ts';
import type { Case } from './case.ts';
import { NAMES, opPrograms } from './op-programs.ts';
import { sweptOps } from './op-sweep.ts';
import { Oracle } from './oracle.ts';

interface Gene {
  readonly op: number;
  readonly args: readonly number[];
  readonly form: number;
}

interface Genome {
  readonly inputs: number;
  readonly point: readonly number[];
  readonly genes: readonly Gene[];
}

const genome: fc.Arbitrary<Genome> = fc.record({
  inputs: fc.integer({ min: 1, max: 3 }),
  point: fc.array(fc.nat(1 << 20), { minLength: 3, maxLength: 3 }),
  genes: fc.array(
    fc.record({
      op: fc.nat(1 << 20),
      args: fc.array(fc.nat(1 << 20), { minLength: 4, maxLength: 4 }),
      form: fc.nat(1 << 20),
    }),
    { minLength: 1, maxLength: 9 },
  ),
});

const q = (n: number, d = 1): Rational => rational(n, d);
/** Few values, so that coordinates meet each other, thresholds and constants. */
const COORDINATES = [q(0), q(0), q(1), q(1), q(-1), q(2), q(1, 2), q(-2), q(3)];
const CONSTANTS = [q(0), q(1), q(-1), q(2), q(1, 2)];
/** Values beyond this are dropped: they say nothing about corners and cost precision. */
const LARGEST = q(1_000_000);

/** One way to use an operation: its arity and its parameters. */
interface OperationForm {
  readonly op: Op;
  readonly node: Omit<ProgramNode, 'id' | 'args'>;
  readonly arity: number;
  readonly outputs: number;
  readonly kind: 'selection' | 'linear' | 'smooth';
}

/** How the operations of a target are drawn. */
export interface Vocabulary {
  /** The forms that there are, by kind; the kinds listed as often as they are to be drawn. */
  readonly draws: readonly (readonly OperationForm[])[];
  readonly hasConstants: boolean;
  readonly hasAdd: boolean;
}

/** Corners come from selections; sums of them make ties meet; the rest is for variety. */
const KINDS: readonly OperationForm['kind'][] = [
  'selection',
  'selection',
  'selection',
  'linear',
  'linear',
  'smooth',
];

/** The operations that have rational values at ordinary points, each with its parameters. */
export function vocabularyOf(target: TargetInfo): Vocabulary {
  const forms = sweptOps(target).flatMap(op => (op.name === 'const' ? [] : formsOf(op, target)));
  const draws = KINDS.map(kind => forms.filter(form => form.kind === kind)).filter(list => list.length > 0);
  return { draws, hasConstants: target.ops.includes('const'), hasAdd: target.ops.includes('add') };
}

function formsOf(op: Op, target: TargetInfo): OperationForm[] {
  const forms = new Map<string, OperationForm>();
  for (const { program, arity, plain } of opPrograms(op, target)) {
    if (!plain) continue;
    const node = program.nodes.find(({ id }) => id === 'r')!;
    const at = program.inputs.map((_, i) => q(2 * i + 1, 4));
    const oracle = Oracle.of({ program, at });
    if (isEvaluationFailure(oracle)) continue;
    const { g } = oracle.line.steps[0]!;
    const { id: _id, args: _args, ...rest } = node;
    const linear = g.piece(1).outputs.every(output => output.affine);
    const kind = g.pieceCount > 1 ? 'selection' : linear ? 'linear' : 'smooth';
    const key = JSON.stringify([arity, node.parameters], bigints);
    forms.set(key, { op, node: rest, arity, outputs: g.outputs, kind });
  }
  return [...forms.values()];
}

const bigints = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

/** So many genomes are drawn at once. */
const DRAWN = 500;
/** After so many draws without a single case there is none. */
const BARREN = 8;

/**
 * `count` cases from a seed, those without a value left out; made as they are asked for, so that a million of them
 * takes no memory. A larger count begins with the same cases.
 */
export function* generateCases(vocabulary: Vocabulary, seed: number, count: number): Generator<Case> {
  if (vocabulary.draws.length === 0) return;
  let made = 0;
  for (let round = 0, barren = 0; made < count && barren < BARREN; round++) {
    const before = made;
    for (const drawn of fc.sample(genome, { seed: (seed + round * 7919) | 0, numRuns: DRAWN })) {
      const found = made < count ? read(drawn, vocabulary) : undefined;
      if (found === undefined) continue;
      made += 1;
      yield found;
    }
    barren = made === before ? barren + 1 : 0;
  }
}

function read({ inputs: p, point, genes }: Genome, vocabulary: Vocabulary): Case | undefined {
  const inputs = NAMES.slice(0, p);
  const nodes: ProgramNode[] = [];
  const values: string[] = [...inputs];
  const unused = new Set<string>();
  const constant = (choice: number): string => {
    const value = CONSTANTS[choice % CONSTANTS.length]!;
    const id = `c${choice % CONSTANTS.length}`;
    if (!nodes.some(node => node.id === id)) nodes.push({ id, op: 'const', args: [], parameters: { value } });
    return id;
  };
  const argument = (choice: number): string => {
    if (vocabulary.hasConstants && choice % 7 === 0) return constant(choice >> 3);
    // Half of the time one of the latest values, so that programs grow deep as well as wide.
    const recent = choice % 2 === 0 ? Math.min(3, values.length) : values.length;
    return values[values.length - 1 - ((choice >> 3) % recent)]!;
  };
  for (const [i, gene] of genes.entries()) {
    const kind = vocabulary.draws[gene.form % vocabulary.draws.length]!;
    const form = kind[gene.op % kind.length]!;
    const args = Array.from({ length: form.arity }, (_, k) => argument(gene.args[k % 4]! + k));
    const id = `n${i + 1}`;
    nodes.push({ ...form.node, id, args });
    for (const arg of args) unused.delete(arg);
    if (!form.op.vector) {
      values.push(id);
      unused.add(id);
      continue;
    }
    const component = `${id}k`;
    nodes.push({
      id: component,
      op: 'component',
      args: [id],
      parameters: { k: 1 + ((gene.form >> 4) % form.outputs) },
    });
    values.push(component);
    unused.add(component);
  }
  const program = joined(inputs, nodes, [...unused], vocabulary.hasAdd);
  const at = inputs.map((_, i) => COORDINATES[point[i]! % COORDINATES.length]!);
  const oracle = Oracle.of({ program, at });
  if (isEvaluationFailure(oracle)) return undefined;
  if (oracle.evaluation.values.some(value => compare(value.abs(), LARGEST) > 0)) return undefined;
  return { program, at };
}

/** One output on which all that was made depends: the sum of the loose ends, where the target can add. */
function joined(
  inputs: readonly string[],
  nodes: ProgramNode[],
  loose: readonly string[],
  hasAdd: boolean,
): Program {
  let output = loose.at(-1)!;
  if (hasAdd)
    for (const [i, end] of loose.slice(0, -1).entries()) {
      nodes.push({ id: `s${i + 1}`, op: 'add', args: [output, end] });
      output = `s${i + 1}`;
    }
  return { inputs, nodes, outputs: [output], selections: new Map() };
}
