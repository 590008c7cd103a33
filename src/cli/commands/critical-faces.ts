/** `cornercheck critical` for several inputs: piecewise affine programs. */
import { existsSync } from 'node:fs';
import {
  type CriticalFace,
  type CriticalFaces,
  criticalFaces,
  FACES_BUDGET,
  facesDocument,
  facesInBox,
  readCells,
  searchedFaces,
  writeCells,
} from '../../arrangement/index.ts';
import type { ExplainDocument } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { explainDocument } from '../../fields/explain-document.ts';
import { type Effort, explain } from '../../fields/index.ts';
import {
  isEvaluationFailure,
  type Program,
  printProgram,
  programToJson,
  type StraightLine,
} from '../../programs/index.ts';
import { Clock } from '../frame/clock.ts';
import type { Arguments, CommandAnswer } from '../frame/command.ts';
import { readText } from '../frame/files.ts';
import { interruptible } from '../frame/interrupt.ts';
import { watchOf } from '../frame/undecided.ts';
import { readBox } from './box.ts';
import { saverOf } from './saver.ts';

/** How reachable points are looked for. */
type Reachable = (signal: AbortSignal) => Promise<CriticalFaces>;

export async function criticalInSeveral(
  args: Arguments,
  program: Program,
  line: StraightLine,
  jobs: number,
): Promise<CommandAnswer> {
  if (args.text('on') !== undefined)
    throw new CornercheckError('bad-usage', `expected a program of one input, got ${line.p}`, '--on');
  const path = args.text('state');
  if (path !== undefined && args.flag('coincidences'))
    throw new CornercheckError('bad-usage', 'expected no --coincidences: these are not saved', '--state');
  const box = args.texts('box');
  if (box.length > 0 && (path !== undefined || args.flag('coincidences')))
    throw new CornercheckError('bad-usage', 'expected neither --state nor --coincidences beside it', '--box');
  const clock = new Clock(args, 'faces');
  const steps = args.integer('budget', FACES_BUDGET, 1, 1_000_000_000);
  const effort = { steps, watch: watchOf(clock) };
  const from = path !== undefined && existsSync(path) ? readCells(readText(path), path, program) : undefined;
  const saver = path === undefined ? undefined : saverOf(path);
  const reachable: Reachable = signal =>
    searchedFaces(program, {
      ...effort,
      jobs,
      signal,
      ...(from && { from }),
      ...(saver && { save: tree => saver.save(writeCells(program, tree)) }),
      onProgress: spent => clock.next(`faces, ${spent} steps`),
    });
  const inBox = box.length === 0 ? undefined : readBox(box, program.inputs).map(([lo, hi]) => ({ lo, hi }));
  const found = await (inBox
    ? facesInBox(line, inBox, effort)
    : args.flag('coincidences')
      ? criticalFaces(line, effort)
      : path === undefined && isSmall(line)
        ? allFirst(line, effort, reachable)
        : reachableFirst(line, effort, reachable));
  clock.end();
  const subject = { program: programToJson(program), text: printProgram(program) };
  const points: readonly Pick<CriticalFace, 'sample' | 'explanation'>[] =
    found.signs?.points.map(sample => ({ sample })) ?? found.faces;
  const explains = points.flatMap(({ sample, explanation = explain(line, sample) }) =>
    isEvaluationFailure(explanation) ? [] : [explainDocument(explanation, { ...subject, at: sample })],
  );
  if (from) expectAsSaved(found, explains, from.path);
  const document = facesDocument(found, program.inputs, { ...subject, explains });
  return { document, unwritten: saver?.failed() ?? false };
}

/** What coincidences may cost where nobody asked for them. */
const COINCIDENCE_SHARE = 0.1;

const cheapCoincidences = (line: StraightLine, effort: Effort): CriticalFaces =>
  criticalFaces(line, { ...effort, steps: effort.steps * COINCIDENCE_SHARE });

/** Choices of pieces with which all points are looked for first: where they are found nothing else is searched. */
const FEW_CHOICES = 32;

const isSmall = ({ steps }: StraightLine): boolean =>
  steps.reduce((choices, { g }) => choices * g.pieceCount, 1) <= FEW_CHOICES;

async function allFirst(line: StraightLine, effort: Effort, reachable: Reachable): Promise<CriticalFaces> {
  const all = cheapCoincidences(line, effort);
  if (all.complete === 'yes') return all;
  const found = await interruptible(reachable);
  return found.signs ? found : criticalFaces(line, effort);
}

/** Reachable points; with all coincidences where these are found within a part of the budget, or nothing can be said without them. */
async function reachableFirst(
  line: StraightLine,
  effort: Effort,
  reachable: Reachable,
): Promise<CriticalFaces> {
  return interruptible(async signal => {
    const found = await reachable(signal);
    if (signal.aborted) return found;
    if (found.signs === undefined) return criticalFaces(line, effort);
    const all = cheapCoincidences(line, effort);
    return all.complete === 'yes' ? all : found;
  });
}

/** Of the cells that a file says 0 ∈ D_P of, and of 0 ∈ ∂ᶜf there: their explanations say the same. Throws CornercheckError `bad-usage`. */
function expectAsSaved({ signs }: CriticalFaces, explains: readonly ExplainDocument[], path: string): void {
  for (const { point, clarke } of signs?.places ?? []) {
    const { at, reachable, clarkeCritical } = explains[point]!;
    if (reachable?.verdict === 'yes' && (clarke === 'undecided' || clarkeCritical.verdict === clarke))
      continue;
    throw new CornercheckError(
      'bad-usage',
      `it says what does not follow: of the point ${at.join(', ')}`,
      path,
    );
  }
}
