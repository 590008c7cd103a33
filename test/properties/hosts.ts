/** The exact engine as a target within the test, right or broken in one place. */
import { rationalField as field, isFailure, type Rational, rational, ZERO } from '../../src/numbers/index.ts';
import {
  backward,
  compile,
  type Evaluation,
  evaluate,
  forward,
  isEvaluationFailure,
  type LocalDerivatives,
  type StraightLine,
  selectionGradients,
} from '../../src/programs/index.ts';
import { library } from '../../src/selections/index.ts';
import type { Answer, Mode, Query, TargetHost, TargetInfo } from '../../src/targets/index.ts';

type Derivatives = LocalDerivatives<Rational>[];

export interface Breakage {
  readonly info?: Partial<TargetInfo>;
  /** Changes the local derivatives before they are combined. */
  readonly partials?: (
    line: StraightLine,
    d: Derivatives,
    mode: Mode,
    evaluation: Evaluation<Rational>,
  ) => Derivatives;
  /** In the place of backward mode. */
  readonly backward?: (line: StraightLine, d: Derivatives) => readonly Rational[];
  readonly answer?: (answer: Answer, query: Query) => Answer;
}

const info: TargetInfo = {
  name: 'engine',
  version: '1',
  precision: 'exact',
  modes: ['backward', 'forward'],
  forward: 'jacobian',
  ops: [...library.keys(), 'component'],
};

export function engine(broken: Breakage = {}): TargetHost {
  const reply = (query: Query): Answer => {
    const line = compile(query.program);
    const evaluation = evaluate(field, line, query.at);
    if (isEvaluationFailure(evaluation))
      return { kind: 'error', error: 'threw', message: evaluation.failure.why };
    let d = selectionGradients(field, line, evaluation);
    if (isEvaluationFailure(d)) return { kind: 'error', error: 'threw', message: d.failure.why };
    d = broken.partials?.(line, d, query.mode, evaluation) ?? d;
    const gradient =
      query.mode === 'forward'
        ? forward(field, line, d)[0]!
        : (broken.backward?.(line, d) ?? backward(field, line, d)[0]!);
    const answer: Answer = { kind: 'answered', value: evaluation.values[line.outputs[0]!]!, gradient };
    return broken.answer?.(answer, query) ?? answer;
  };
  return {
    info: { ...info, ...broken.info },
    ask: queries => Promise.resolve(queries.map(reply)),
    close: () => Promise.resolve(),
  };
}

/** Forward mode forgets the last term of a product. */
export const droppedTerm = engine({
  partials: (line, d, mode) =>
    mode === 'forward'
      ? d.map((rows, k) => (line.steps[k]!.g.name === 'mul' ? rows.map(row => row.slice(0, 1)) : rows))
      : d,
});

/** Backward mode overwrites adjoints where it should add to them. */
export const overwritten = engine({
  backward: (line, d) => {
    const v: Rational[] = Array.from({ length: line.m }, () => ZERO);
    v[line.outputs[0]!] = rational(1);
    for (let t = line.steps.length - 1; t >= 0; t--)
      for (const [output, row] of d[t]!.entries())
        for (const { argument, value } of row)
          v[line.steps[t]!.args[argument]!] = v[line.steps[t]!.out + output]!.mul(value);
    return v.slice(0, line.p);
  },
});

/** At a tie of max and min every argument gets 1. */
export const allTied = engine({
  partials: (line, d, _mode, evaluation) =>
    d.map((rows, k) => {
      const { g, args } = line.steps[k]!;
      const active = g.active(
        field,
        args.map(slot => evaluation.values[slot]!),
      );
      if (!['max', 'min'].includes(g.name) || isFailure(active)) return rows;
      return [active.map(piece => ({ argument: piece - 1, value: rational(1) }))];
    }),
});

/** The value is off by one where the gradient is 0. */
export const wrongValue = engine({
  answer: answer =>
    answer.kind === 'answered' && answer.gradient.every(entry => typeof entry !== 'string' && entry.n === 0n)
      ? { ...answer, value: (answer.value as Rational).add(rational(1)) }
      : answer,
});

/** A gradient that depends on the whole program: twice as large where there are more than two nodes. */
export const notLocal = engine({
  answer: (answer, { program }) =>
    answer.kind === 'answered' && program.nodes.length > 2
      ? { ...answer, gradient: answer.gradient.map(entry => (entry as Rational).mul(rational(2))) }
      : answer,
});

/** Every gradient is NaN where some input is 0. */
export const notANumber = engine({
  answer: (answer, { at }) =>
    answer.kind === 'answered' && at.some(value => value.n === 0n)
      ? { ...answer, gradient: answer.gradient.map(() => 'NaN' as const) }
      : answer,
});
