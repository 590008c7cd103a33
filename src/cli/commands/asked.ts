/** What `check` is asked for: one case or one part, if one is, by which conventions, and how long an answer may take. */
import { type Case, type Declared, readDeclared, readShard, type Shard } from '../../check/index.ts';
import type { HostOptions, TargetInfo } from '../../targets/index.ts';
import { readAnyProgram } from '../../tensors/index.ts';
import { coordinateTexts } from '../../tensors/points.ts';
import type { Arguments } from '../frame/command.ts';
import { readText } from '../frame/files.ts';
import { note } from '../frame/output.ts';
import { parsePoint } from '../frame/point.ts';

/** Milliseconds, where a limit is asked for: that of the start as well. And megabytes. */
export function waitsOf(args: Arguments): Pick<HostOptions, 'timeout' | 'startTimeout' | 'resident'> {
  const timeout = args.integer('timeout', 5_000, 1, 600_000);
  return {
    ...(args.text('timeout') !== undefined && { timeout, startTimeout: timeout }),
    ...(args.text('memory') !== undefined && { resident: args.integer('memory', 4_096, 1, 16_777_216) }),
  };
}

/** Of a target that compiles each program little is asked, unless operations are named. */
export const briefly = (
  infos: readonly TargetInfo[],
  ops: readonly string[] | undefined,
): { readonly brief?: true } =>
  ops === undefined && infos.some(({ compiles }) => compiles) ? { brief: true } : {};

/** How many generated programs: of a target that compiles each, none unless they are asked for. */
export const runsAsked = (args: Arguments, infos: readonly TargetInfo[]): number =>
  args.integer('runs', infos.some(({ compiles }) => compiles) ? 0 : 1_000, 0, 10_000_000);

/** The conventions that are declared, if any are: in a file, or as they stand there (`{"max": "first"}`). */
export function declaredIn(args: Arguments): Declared | undefined {
  const text = args.text('expect');
  if (text === undefined) return undefined;
  const isFile = !text.startsWith('{');
  const rules = isFile ? readText(text) : `{"format":"cornercheck.conventions/1","ops":${text}}`;
  return readDeclared(rules, isFile ? text : '--expect');
}

/** The part of the run that is asked for, if one is. */
export function shardOf(args: Arguments): Shard | undefined {
  const text = args.text('shard');
  return text === undefined ? undefined : readShard(text);
}

/** The one case that is asked for, if one is. */
export function readSubject(args: Arguments): Case | undefined {
  const text = args.text('program');
  if (text === undefined) return undefined;
  const { program, warnings } = readAnyProgram(text);
  for (const warning of warnings) note(warning);
  const at = parsePoint(args.text('at'), program.inputs);
  const negativeZeros = negativeZerosOf(coordinateTexts(args.text('at'), program.inputs, '--at'));
  return { program, at, ...(negativeZeros.length > 0 && { negativeZeros }) };
}

/** Coordinates written as -0. */
const negativeZerosOf = (texts: readonly string[]): number[] =>
  texts.flatMap((text, i) => (/^-0(\.0*)?$/.test(text) ? [i] : []));
