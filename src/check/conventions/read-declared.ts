/** The file that declares conventions: read, and held against what the target has. */
import type { ConventionsDocument } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { suggestion } from '../../input/suggestion.ts';
import { format, quote } from '../../numbers/index.ts';
import type { TargetInfo } from '../../targets/index.ts';
import type { Case } from '../oracle/case.ts';
import { nameOfSwept, sweepOp, sweptCalls } from '../questions/op-sweep.ts';
import type { CheckResult } from '../result.ts';
import { arrayCalls, operationOfCall } from '../tensors/array-calls.ts';
import { tensorCases } from '../tensors/cases.ts';
import {
  type Declared,
  type DeclaredRule,
  type DeclaredTie,
  isOpenRule,
  mixtureBy,
  readRule,
} from './declared.ts';
import { onlyTie } from './tie-of.ts';
import { type Written, writtenRules } from './written.ts';

/**
 * Reads `{"format": "cornercheck.conventions/1", "ops": {"relu": "0", "max": "first"}}`. Throws CornercheckError `bad-usage`, naming the
 * operation.
 *
 * `readDeclared('{"format": "cornercheck.conventions/1", "ops": {"relu": "0"}}', 'conventions.json').size` is `1`.
 */
export function readDeclared(text: string, path: string): Declared {
  const fail = (message: string, where = ''): never => {
    throw new CornercheckError('bad-usage', message, `${path}${where}`);
  };
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return fail('expected JSON');
  }
  const { format: kind, ops } = (document ?? {}) as Record<string, unknown>;
  if (kind !== 'cornercheck.conventions/1')
    return fail('expected {"format": "cornercheck.conventions/1", "ops": {"relu": "0", "max": "first"}}');
  if (typeof ops !== 'object' || ops === null || Array.isArray(ops))
    return fail(`expected an object, by the names of operations, got ${quote(ops)}`, ': ops');
  const entries = Object.entries(ops);
  if (entries.length === 0) return fail('expected a rule for an operation, got none', ': ops');
  return new Map(
    entries.map(([op, rule]) => {
      const where = `: ops.${op}`;
      if (typeof rule !== 'string')
        return fail(`expected a rule as text, such as "0" or "first", got ${quote(rule)}`, where);
      try {
        return [op, readRule(rule)];
      } catch (error) {
        if (error instanceof CornercheckError) return fail(error.message, where);
        throw error;
      }
    }),
  );
}

/** So many ties of an operation are looked at. */
const ENOUGH = 60;

/**
 * Throws CornercheckError `bad-usage` for an operation that the target does not have, or a rule that speaks of none of its ties.
 *
 *     expectDeclared(readDeclared(text, 'conventions.json'), host.info, 'conventions.json');
 */
export function expectDeclared(declared: Declared, info: TargetInfo, path: string): void {
  for (const [name, rule] of declared) {
    const why = unheld(name, rule, info);
    if (why !== undefined) throw new CornercheckError('bad-usage', why, `${path}: ops.${name}`);
  }
}

/**
 * Of two targets: the rules of what both are asked. Throws CornercheckError `bad-usage` for one that neither can be held to, and where
 * none is left. `apart`: names of what one of them alone has.
 *
 *     const { held, apart } = expectDeclaredOfBoth(declared, [torch.info, jax.info], 'conventions.json');
 */
export function expectDeclaredOfBoth(
  declared: Declared,
  infos: readonly TargetInfo[],
  path: string,
): { readonly held: Declared; readonly apart: readonly string[] } {
  const held = new Map<string, DeclaredRule>();
  const apart: string[] = [];
  for (const [name, rule] of declared) {
    const reasons = infos.map(info => unheld(name, rule, info)).filter(why => why !== undefined);
    if (reasons.length === infos.length)
      throw new CornercheckError('bad-usage', reasons[0]!, `${path}: ops.${name}`);
    if (reasons.length === 0) held.set(name, rule);
    else apart.push(name);
  }
  if (held.size === 0)
    throw new CornercheckError(
      'bad-usage',
      'expected a rule for an operation that both have, got none',
      `${path}: ops`,
    );
  return { held, apart };
}

/** Why a target cannot be held to a rule, if it cannot. */
function unheld(name: string, rule: DeclaredRule, info: TargetInfo): string | undefined {
  const known = sweptCalls(info);
  const swept = known.find(one => nameOfSwept(one) === name);
  const names = known.map(nameOfSwept);
  const ties = swept ? tiesOf(sweepOp(swept.op, info, { call: swept.call })) : arrayTies(name, info);
  if (ties === undefined)
    return `${info.name} has no operation of this name that can be asked${suggestion(name, names) || `; it has ${names.slice(0, 12).join(', ')}${names.length > 12 ? ', …' : ''}`}`;
  if (ties.length === 0) return 'this operation has no ties: there is nothing to declare';
  if (!isOpenRule(rule) && !ties.some(tie => mixtureBy(rule, tie)))
    return `${quote(rule.text)} is legal at no tie of ${name}: ${legalWords(ties)}`;
  return undefined;
}

function tiesOf(cases: Iterable<Case & { readonly readable: boolean }>): DeclaredTie[] {
  const ties: DeclaredTie[] = [];
  for (const subject of cases) {
    const tie = subject.readable ? onlyTie(subject) : undefined;
    if (tie) ties.push(tie);
    if (ties.length === ENOUGH) break;
  }
  return ties;
}

/** Of a name such as `reduceMax(axes)`; undefined where the target is asked nothing of this name. */
function arrayTies(name: string, info: TargetInfo): DeclaredTie[] | undefined {
  const op = operationOfCall(name);
  if (op === undefined) return undefined;
  const own = [...tensorCases(info, [op])].filter(({ program }) =>
    [...arrayCalls(program).values()].includes(name),
  );
  return own.length === 0 ? undefined : tiesOf(own.map(subject => ({ ...subject, readable: true })));
}

function legalWords(ties: readonly DeclaredTie[]): string {
  const [one] = ties.flatMap(({ alone }) => alone ?? []);
  if (one === undefined) return 'it has several arguments; expected first, last, mean, index or weights';
  const slopes = one.slopes.map(format);
  return `where its argument is ${format(one.argument)} slopes between ${slopes[0]} and ${slopes.at(-1)} are`;
}

const saidOf = (written: Written): string => ('why' in written ? written.why : written.rule);

/**
 * What was read of a target, in a form that can be declared of it.
 *
 *     const document = conventionsDocument(host.info, await conventionsRead(host));
 */
export function conventionsDocument(
  info: Pick<TargetInfo, 'name' | 'version'>,
  result: Pick<CheckResult, 'readings'>,
): ConventionsDocument {
  const ops: Record<string, string> = {};
  const places: Record<string, readonly string[]> = {};
  const others: Record<string, string> = {};
  const all = writtenRules(result);
  for (const [op, written] of all) {
    const plain = all.get(operationOfCall(op) ?? '');
    if (plain && saidOf(plain) === saidOf(written)) continue;
    if ('why' in written) others[op] = written.why;
    // Not held to the rule of its operation.
    if ('why' in written && plain && 'rule' in plain) ops[op] = 'any';
    if ('rule' in written) {
      ops[op] = written.rule;
      if (written.places) places[op] = written.places;
    }
  }
  return {
    format: 'cornercheck.conventions/1',
    target: { name: info.name, version: info.version },
    ops,
    ...(Object.keys(places).length > 0 && { places }),
    ...(Object.keys(others).length > 0 && { others }),
  };
}
