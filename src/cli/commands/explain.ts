/** `cornercheck explain`: everything the theory has to say of a program at a point. */

import { statSync } from 'node:fs';
import { CornercheckError } from '../../errors.ts';
import { clarkeDocument, gradientSetDocument } from '../../fields/explain-document.ts';
import { type Explained, explained } from '../../fields/explained.ts';
import {
  type AskedSet,
  DEFAULT_BUDGET,
  type ExplainOverOptions,
  type Solver,
  Undecided,
} from '../../fields/index.ts';
import { type Coordinate, isRationalPoint, pointOver, writtenCoordinate } from '../../fields/over/point.ts';
import { workOverReals } from '../../fields/over/real.ts';
import { attempted } from '../../fields/work.ts';
import { isFailure, quote, rationalField, realField } from '../../numbers/index.ts';
import {
  compile,
  conventionsFor,
  evaluate,
  isEvaluationFailure,
  printProgram,
  programToJson,
  readConvention,
  type StraightLine,
} from '../../programs/index.ts';
import { clarkeWords, setWords } from '../../reports/words/terms/sets.ts';
import { readAnyProgram } from '../../tensors/index.ts';
import { Clock, TIME } from '../frame/clock.ts';
import type { Command } from '../frame/command.ts';
import { note } from '../frame/output.ts';
import { parsePlace } from '../frame/point.ts';
import { stopUndecided, watchOf } from '../frame/undecided.ts';

export const command: Command = {
  summary:
    'Explain a program at a point: value, derivative, active pieces, D_f, D_P, Clarke, critical, artificial.',
  usage: 'cornercheck explain <program|file|-> --at POINT',
  details: `  cornercheck explain 'relu(-t) + t - relu(t)' --at t=0
  cornercheck explain 'max(x, y)' --at 1,1 --convention max=mean
  cornercheck explain 'abs(t^2 - 2)' --at 't=sqrt(2)'`,
  options: [
    {
      name: 'at',
      value: 'POINT',
      help: 'where: x=1,y=1/2, or 1,1/2 in the order of the inputs; also sqrt(2), log(3)/2',
    },
    {
      name: 'convention',
      value: 'OP=RULE',
      multiple: true,
      help: 'at ties: first, last, mean, the label of a piece, or its number (#2)',
    },
    { name: 'budget', value: 'STEPS', help: `enumeration steps for each set (default ${DEFAULT_BUDGET})` },
    TIME,
    {
      name: 'coincidences',
      help: 'look for all pieces that are active by coincidence (else within a tenth of the budget)',
    },
    { name: 'only', value: 'SETS', help: 'dp, clarke, df: no work on the others' },
    {
      name: 'solver',
      value: 'z3',
      help: 'ask z3 about cells that are left open; what rests on its word says so',
    },
  ],
  positionals: [1, 1],
  run: async args => {
    const source = args.positionals[0]!;
    const clock = new Clock(args, 'reading', sizeOf(source) > MUCH);
    const { program, warnings } = readAnyProgram(source);
    for (const warning of warnings) note(warning);
    const at = parsePlace(args.text('at'), program.inputs);
    const conventions = args.texts('convention').map(readConvention);
    const solver = await solverOf(args.text('solver'));
    // What is left takes longer than what is done.
    const tooLate = () => {
      clock.end();
      const why = `more than ${clock.seconds} s, most of them to read the program`;
      return stopUndecided(
        program,
        { format: 'cornercheck.explain/1', at: at.map(writtenCoordinate) },
        { why, node: '' },
      );
    };
    if (clock.isOver()) return tooLate();
    clock.next('compiling');
    const line = compile(program);
    if (clock.isOver()) return tooLate();
    const coincidences = args.flag('coincidences');
    const only = readSets(args.text('only'));
    const asked = { coincidences, ...(only && { only }) };
    const effort = {
      budget: args.integer('budget', DEFAULT_BUDGET, 1, 1_000_000_000),
      watch: watchOf(clock),
      ...(conventions.length > 0 && { conventions: conventionsFor(line, conventions) }),
    };
    clock.next('writing the program');
    const subject = {
      program: programToJson(program),
      text: printProgram(program),
      at,
      ...(conventions.length > 0 && {
        conventions: Object.fromEntries(conventions.map(({ op, rule }) => [op, rule])),
      }),
    };
    clock.next('D_P');
    const { document, ...found } = explained(line, subject, {
      ...effort,
      ...asked,
      report: ({ nodewise, clarke }) => {
        if (nodewise)
          clock.next(
            'Clarke’s set',
            () => `D_P: ${setWords(gradientSetDocument(nodewise, line.outputs.length))}`,
          );
        if (clarke)
          clock.next(
            'coincidences',
            () => `Clarke: ${clarkeWords(clarkeDocument(clarke, line.outputs.length))}`,
          );
      },
      ...(solver && { solver }),
    });
    clock.end();
    if (document) return { document, asked, words: () => wordsOf(document) };
    const { why, node } = openAt(line, at, found, effort);
    return stopUndecided(
      program,
      { format: 'cornercheck.explain/1', at: at.map(writtenCoordinate) },
      { why, node },
    );
  },
};

/** Bytes of a program that take more than a second to be read. */
const MUCH = 4_000_000;

/** Of what is no file nothing. */
function sizeOf(source: string): number {
  try {
    return statSync(source).size;
  } catch {
    return 0;
  }
}

/** Without what pages are made of, which takes as long to load as most answers to find. */
async function wordsOf(document: NonNullable<Explained['document']>): Promise<string> {
  const { renderExplained } = await import('../../reports/terminal/explain.ts');
  const { asSaved } = await import('../../reports/saved.ts');
  return renderExplained(asSaved(document));
}

/** Why nothing can be said. Throws CornercheckError `bad-point` where the program is known to have no value there. */
function openAt(
  line: StraightLine,
  at: readonly Coordinate[],
  { explanation, real }: Pick<Explained, 'explanation' | 'real'>,
  effort: ExplainOverOptions,
): { readonly why: string; readonly node: string } {
  const failed = (isRationalPoint(at) ? [explanation, real] : [real]).filter(
    one => one !== undefined && isEvaluationFailure(one),
  );
  if (failed.length === 0) return { why: 'a number is too large to be written with its digits', node: '' };
  const { failure, node } = failed[0]!;
  if (isRationalPoint(at) && !isEvaluationFailure(evaluate(rationalField, line, at)))
    return { why: `the piece that the index takes has no derivative there: ${failure.why}`, node };
  if (real && !isEvaluationFailure(real))
    return { why: 'a number is too large to be written with its digits', node };
  const last = failed.at(-1)!;
  if (failure.kind === 'undefined' || hasNoValue(line, at, effort))
    throw new CornercheckError(
      'bad-point',
      `the program has no value there: ${last.failure.why}`,
      `at ${last.node}`,
    );
  return { why: last.failure.why, node: last.node };
}

/** Whether there is proven to be no value, also where numbers on the way are not rational. */
function hasNoValue(line: StraightLine, at: readonly Coordinate[], effort: ExplainOverOptions): boolean {
  const field = realField(workOverReals(effort).spend);
  const found = attempted(() => {
    const x = pointOver(field, at);
    return isFailure(x) ? x : evaluate(field, line, x);
  });
  if (found instanceof Undecided || isFailure(found)) return false;
  return isEvaluationFailure(found) && found.failure.kind === 'undefined';
}

const SETS: Readonly<Record<string, AskedSet>> = { dp: 'nodewise', clarke: 'clarke', df: 'active' };

/** `dp,clarke`: the sets that are asked for. */
function readSets(text: string | undefined): AskedSet[] | undefined {
  return text?.split(',').map(word => {
    const set = Object.hasOwn(SETS, word.trim()) ? SETS[word.trim()] : undefined;
    if (set) return set;
    throw new CornercheckError('bad-usage', `expected dp, clarke or df, got ${quote(word)}`, '--only');
  });
}

async function solverOf(name: string | undefined): Promise<Solver | undefined> {
  if (name === undefined) return undefined;
  if (name !== 'z3') throw new CornercheckError('bad-usage', `expected z3, got ${quote(name)}`, '--solver');
  const { z3Solver } = await import('../../solvers/index.ts');
  return z3Solver();
}
