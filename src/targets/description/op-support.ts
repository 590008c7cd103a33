/** The operations in a target's description: a list of our names, or an object of its own names (contract, section 5). */

import { CornercheckError } from '../../errors.ts';
import { suggestion } from '../../input/suggestion.ts';
import { quote } from '../../numbers/index.ts';
import { compile } from '../../programs/compile.ts';
import { readProgram } from '../../programs/read.ts';
import type { Op } from '../../selections/index.ts';
import { library } from '../../selections/library/index.ts';
import type { Mode, OpSupport, OtherCall, OwnProgram, Precision, TargetInfo } from '../target.ts';
import { printable } from '../words/printable.ts';
import { type ParameterCondition, readConditions } from './parameter-domain.ts';

const KNOWN: readonly string[] = [...library.keys(), 'component'];

export interface ReadOps {
  readonly ops: readonly string[];
  readonly support: Readonly<Record<string, OpSupport>>;
  readonly calls: Readonly<Record<string, OtherCall>>;
  readonly programs: Readonly<Record<string, OwnProgram>>;
  /** What is not tested, one line each. */
  readonly left: readonly string[];
  /** Names of calls, and what they compute, that it has in other precisions alone. */
  readonly elsewhere: readonly string[];
}

interface Known {
  readonly precision: Precision;
  readonly modes: readonly Mode[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `fail` throws. */
export function readOps(raw: unknown, known: Known, fail: (message: string) => never): ReadOps {
  const ops: string[] = [];
  const support: Record<string, OpSupport> = {};
  const calls: Record<string, OtherCall> = {};
  const programs: Record<string, OwnProgram> = {};
  const left: string[] = [];
  const others: string[] = [];
  const take = (op: string, own: string, more: OpSupport = {}) => {
    if (!KNOWN.includes(op))
      left.push(`unknown operation ${quote(op)} is not tested${suggestion(op, KNOWN)}`);
    else if (ops.includes(op)) {
      const { call: _, ...other } = more;
      calls[own] = { is: op, ...other };
    } else {
      ops.push(op);
      if (Object.keys(more).length > 0) support[op] = more;
    }
  };
  if (Array.isArray(raw)) {
    const wrong = raw.findIndex((name, i) => typeof name !== 'string' || raw.indexOf(name) !== i);
    if (wrong >= 0) fail(`ops[${wrong}]: expected a name, each once, got ${quote(raw[wrong])}`);
    for (const name of raw as readonly string[]) take(name, name);
    return { ops, support, calls, programs, left, elsewhere: [] };
  }
  if (!isRecord(raw))
    return fail(`expected ops to be a list of names, or an object by own name, got ${quote(raw)}`);
  for (const [written, entry] of Object.entries(raw)) {
    const own = printable(written).slice(0, 100);
    const where = `ops[${quote(own)}]`;
    if (!isRecord(entry) || entry.is === undefined)
      return fail(`${where}: expected {"is": an operation, …}, got ${quote(entry)}`);
    const dtypes = entry.dtypes;
    if (dtypes !== undefined && !(Array.isArray(dtypes) && dtypes.every(name => typeof name === 'string')))
      fail(`${where}.dtypes: expected a list of names, got ${quote(dtypes)}`);
    if (dtypes && !(dtypes as readonly string[]).includes(known.precision)) {
      left.push(`${own} is not tested: it is not for ${known.precision}`);
      others.push(own, ...(typeof entry.is === 'string' ? [entry.is] : []));
      continue;
    }
    if (typeof entry.is === 'string') take(entry.is, own, opSupport(own, entry, known, where, fail));
    else {
      const { modes, forward } = opSupport(own, { ...entry, is: own }, known, where, fail);
      const about = { ...(modes && { modes }), ...(forward && { forward }) };
      programs[own] = { ...ownProgram(own, entry.is, where, fail), ...about };
    }
  }
  const elsewhere = [...new Set(others)].filter(name => !ops.includes(name));
  return { ops, support, calls, programs, left, elsewhere };
}

function ownProgram(
  own: string,
  is: unknown,
  where: string,
  fail: (message: string) => never,
): Pick<OwnProgram, 'text' | 'program'> {
  const text = isRecord(is) ? is.program : undefined;
  if (typeof text !== 'string')
    return fail(`${where}.is: expected an operation, or {"program": its meaning}, got ${quote(is)}`);
  try {
    const { program } = readProgram(text);
    if (compile(program).outputs.length !== 1) fail(`${where}.is.program: expected one output`);
    return { text, program: { ...program, call: own } };
  } catch (error) {
    if (error instanceof CornercheckError) return fail(`${where}.is.program: ${error.message}`);
    throw error;
  }
}

function opSupport(
  own: string,
  { is, arity, modes, forward, parameters }: Readonly<Record<string, unknown>>,
  known: Known,
  where: string,
  fail: (message: string) => never,
): OpSupport {
  if (arity !== undefined && !isRange(arity))
    fail(`${where}.arity: expected [least, greatest], got ${quote(arity)}`);
  if (modes !== undefined && !(Array.isArray(modes) && modes.every(mode => known.modes.includes(mode))))
    fail(`${where}.modes: expected some of ${known.modes.join(', ')}, got ${quote(modes)}`);
  if (forward !== undefined && forward !== 'jacobian' && forward !== 'directional')
    fail(`${where}.forward: expected jacobian or directional, got ${quote(forward)}`);
  const conditions = conditionsOf(library.get(is as string), parameters, where, fail);
  return {
    call: own,
    ...(arity !== undefined && { arity: arity as readonly [number, number] }),
    ...(modes !== undefined && { modes: modes as readonly Mode[] }),
    ...(forward !== undefined && { forward: forward as TargetInfo['forward'] }),
    ...(conditions.length > 0 && { parameters: conditions }),
  };
}

function conditionsOf(
  op: Op | undefined,
  parameters: unknown,
  where: string,
  fail: (message: string) => never,
): readonly ParameterCondition[] {
  if (parameters === undefined || op === undefined) return [];
  if (!isRecord(parameters))
    return fail(`${where}.parameters: expected an object such as {"alpha": "> 0"}, got ${quote(parameters)}`);
  return Object.entries(parameters).flatMap(
    ([name, text]) =>
      readConditions(name, text, op.parameters) ??
      fail(
        `${where}.parameters[${quote(name)}]: expected a parameter of ${op.name} and conditions such as "> 0, <= 1", got ${quote(text)}`,
      ),
  );
}

const isRange = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every(end => Number.isSafeInteger(end) && end >= 0) &&
  value[0] <= value[1];
