/** At points without ties each adapter's operations must be those of the contract: compared with plain float64. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rational, toFloat } from '../../../src/numbers/index.ts';
import { library } from '../../../src/selections/library/index.ts';
import type { Parameters } from '../../../src/selections/op.ts';
import {
  type Answer,
  builtIns,
  openTarget,
  type Query,
  type TargetHost,
} from '../../../src/targets/index.ts';
import float64 from '../../../src/targets/own/float64.ts';
import { hostOf } from '../../check/host.ts';
import { node, program, query, show } from '../ask.ts';
import { isInstalled } from './corpus.ts';

const PARAMETERS: Readonly<Record<string, Parameters>> = {
  const: { value: rational(3, 4) },
  pow: { exponent: 3 },
  clip: { lo: rational(0), hi: rational(1) },
  leakyRelu: { alpha: rational(1, 4) },
  elu: { alpha: rational(3) },
  huber: { alpha: rational(1, 2) },
  affine: { coefficients: [2, 3, 5].map(n => rational(n)), constant: rational(1) },
  topk: { k: 2 },
  kthLargest: { k: 2 },
  step: { value: rational(1, 2) },
};
/** Eighths; no two of a point are equal in size, and none is a corner of an operation. */
const POINTS = [
  [5, 11, 3],
  [13, 2, 35],
  [-3, 5, -9],
  [-29, -51, 1],
];

function queriesOf(op: string, computed: boolean, given = PARAMETERS): readonly Query[] {
  const { arguments: arity, parameters } = library.get(op)!;
  const count = computed
    ? arity.max + parameters.filter(parameter => parameter.argument).length
    : Math.min(arity.max, 3);
  const args = ['x', 'y', 'z'].slice(0, count);
  const several = op === 'sort' || op === 'topk' ? [node('c', 'component', ['o'], { k: 2 })] : [];
  const whole = program(['x', 'y', 'z'], node('o', op, args, computed ? undefined : given[op]), ...several);
  const inside = (at: readonly number[]) =>
    (op.startsWith('log') && op !== 'logSigmoid') || op === 'sqrt' ? at.map(Math.abs) : at;
  const scale = op === 'asin' || op === 'acos' ? 64 : 8;
  // Between bounds in the wrong order jax-js has another function: see its own test.
  const points = op === 'clip' ? POINTS.filter(([, lo, hi]) => lo! < hi!) : POINTS;
  return points.map(at =>
    query(
      whole,
      inside(at).map(n => rational(n, scale)),
    ),
  );
}

/** What calls of own names are asked for their parameters: as they are described. */
const OWN: Readonly<Record<string, Parameters>> = {
  elu: { alpha: rational(1) },
  step: { value: rational(0) },
  hardTanh: { lo: rational(-1), hi: rational(1) },
};
/** A fourth coordinate for each of the points. */
const FOURTH = [7, 4, 71, 90];
/** Wrong there or no answer at all, as is told of them in fixtures/expected. */
const WRONG = [
  ...['floorDiv', 'mirrorPad', 'image.resizeBilinear', 'logSigmoid(-x)', 'np.pow(0, x)'],
  ...['cbrt', 'nthRoot(x, 3)', 'acoth'],
];
/** Defined for positive numbers alone. */
const POSITIVE = ['rsqrt', 'pow(0, x)', 'pow(x, y)', 'log10'];

/** A question to each call of an own name, and what it means without that name. */
function ownQueries({ info }: TargetHost): readonly (readonly [asked: Query, meant: Query])[] {
  const calls = Object.entries(info.calls ?? {}).map(([call, { is }]) => {
    const args = ['x', 'y', 'z'].slice(0, Math.min(library.get(is)!.arguments.max, 3));
    const own = node('o', is, args, OWN[is]);
    return [program(args, { ...own, call }), program(args, own)] as const;
  });
  const programs = Object.values(info.programs ?? {}).map(({ program: whole }) => {
    const { call: _, ...meant } = whole;
    return [whole, meant] as const;
  });
  // A selection of its own none of ours can run.
  const chosen = [...calls, ...programs].filter(
    ([{ call, selections }]) => selections.size === 0 && !WRONG.includes(call ?? ''),
  );
  return chosen.flatMap(([asked, meant]) =>
    POINTS.map((point, i) => {
      const all = [...point, FOURTH[i]!].slice(0, meant.inputs.length);
      const at = (POSITIVE.includes(asked.call ?? '') ? all.map(Math.abs) : all).map(n => rational(n, 8));
      return [query(asked, at), query(meant, at)] as const;
    }),
  );
}

const numbers = (answer: Answer) =>
  answer.kind === 'answered'
    ? [answer.value, ...answer.gradient].map(x => (typeof x === 'string' ? Number(x) : toFloat(x)))
    : [];

/** In float32 their last digits differ; a wrong operation differs in the first. */
async function disagreements(
  target: TargetHost,
  reference: TargetHost,
  questions: readonly Query[],
  meant = questions,
) {
  const [theirs, ours] = await Promise.all([target.ask(questions), reference.ask(meant)]);
  return questions.flatMap((question, i) => {
    const [a, b] = [numbers(theirs[i]!), numbers(ours[i]!)];
    const close =
      a.length === b.length && b.every((x, k) => Math.abs(x - a[k]!) <= 2e-5 * Math.max(1, Math.abs(x)));
    return close
      ? []
      : [
          `${question.program.call ?? question.program.nodes[0]!.call ?? question.program.nodes[0]!.op} ${question.at.map(x => x.toString())} ${question.mode} ${a} for ${b} ${theirs[i]!.kind === 'error' ? show(theirs[i]!) : ''}`,
        ];
  });
}

const reference = hostOf(float64);

test('a wrong operation is seen', async () => {
  const wrong = await openTarget('fixtures/broken/wrong-value.mjs');
  const at = (x: number) => query(program(['x'], node('o', 'relu6', ['x'])), [x]);
  expect(await disagreements(wrong, reference, [at(5), at(7)])).toEqual(['relu6 7 backward 7,0 for 6,0 ']);
  await wrong.close();
});

const LIBRARIES = [...builtIns].filter(([, { packages }]) => packages.length > 0);

describe.each(LIBRARIES)('%s', (name, { packages }) => {
  let target: TargetHost;
  beforeAll(async () => {
    if (packages.every(isInstalled)) target = await openTarget(name);
  });
  afterAll(() => target?.close());

  test.skipIf(!packages.every(isInstalled))('operations are those of the contract', async () => {
    const jobs = target.info.ops
      .filter(op => op !== 'component')
      .flatMap(op => [false, true].map(computed => ({ op, computed })))
      .filter(({ op, computed }) => !computed || target.info.computed?.includes(op))
      .flatMap(({ op, computed }) =>
        queriesOf(op, computed, target.info.support?.[op]?.parameters && OWN).map(question => ({
          op,
          question,
        })),
      );
    const questions = jobs.flatMap(({ question }) => target.info.modes.map(mode => ({ ...question, mode })));
    expect(await disagreements(target, reference, questions)).toEqual([]);
  });

  test.skipIf(!packages.every(isInstalled))('calls of own names are what they are said to mean', async () => {
    const pairs = ownQueries(target).flatMap(pair =>
      target.info.modes.map(mode => pair.map(question => ({ ...question, mode }))),
    );
    const [asked, meant] = [pairs.map(([one]) => one!), pairs.map(([, one]) => one!)];
    expect(await disagreements(target, reference, asked, meant)).toEqual([]);
  });
});
