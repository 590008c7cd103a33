/** What `check` is asked for: one case or one part, if one is, by which conventions, and how long an answer may take. */
import { type Case, type Declared, readDeclared, readShard, type Shard } from '../../check/index.ts';
import { readAnyProgram } from '../../tensors/index.ts';
import { coordinateTexts } from '../../tensors/points.ts';
import type { Arguments } from '../frame/command.ts';
import { readText } from '../frame/files.ts';
import { note } from '../frame/output.ts';
import { parsePoint } from '../frame/point.ts';

/** Milliseconds. Who asks for a limit means the start as well. */
export function waitsOf(args: Arguments): { readonly timeout: number; readonly startTimeout: number } {
  const timeout = args.integer('timeout', 5_000, 1, 600_000);
  return { timeout, startTimeout: args.text('timeout') === undefined ? 60_000 : timeout };
}

/** The conventions that are declared, if any are. */
export function declaredIn(args: Arguments): Declared | undefined {
  const path = args.text('expect');
  return path === undefined ? undefined : readDeclared(readText(path), path);
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
