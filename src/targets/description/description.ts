/** What a target says of itself, checked. */
import { CornercheckError } from '../../errors.ts';
import { quote } from '../../numbers/index.ts';
import { errorText } from '../host/conversation/error-text.ts';
import type { Mode, TargetInfo } from '../target.ts';
import { PRECISIONS } from '../words/precision.ts';
import { printable } from '../words/printable.ts';
import { readKernels } from './kernels.ts';
import { readOps } from './op-support.ts';
import { readOwnCode } from './own-code.ts';

const MODES: readonly Mode[] = ['backward', 'forward'];
const LONGEST_TEXT = 100;

/**
 * The description as {@link TargetInfo}, in words that can be printed, without operations that the language does not have:
 * each of them is a warning, since a target may be written for a later version. Throws CornercheckError `bad-target` for
 * everything else that is wrong; `who` names the target in messages.
 *
 * `checkDescription({ name: 'mine', version: '1', precision: 'float64', modes: ['backward'], ops: ['relu'] }, 'mine').warnings`
 * is `[]`.
 */
export function checkDescription(
  raw: unknown,
  who: string,
): { readonly info: TargetInfo; readonly warnings: readonly string[] } {
  const fail = (message: string): never => {
    throw new CornercheckError('bad-target', `target ${who}: ${printable(message)}`);
  };
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return fail(`expected a description {name, version, precision, modes, ops}, got ${quote(raw)}`);
  const description = raw as Readonly<Record<string, unknown>>;

  const text = (field: string): string => {
    const value = description[field];
    if (
      typeof value !== 'string' ||
      value.trim() === '' ||
      value.length > LONGEST_TEXT ||
      /[\n\r]/.test(value)
    )
      return fail(`expected ${field} to be a text of 1 to ${LONGEST_TEXT} characters, got ${quote(value)}`);
    return printable(value);
  };
  const oneOf = <T extends string>(field: string, value: unknown, allowed: readonly T[]): T =>
    allowed.find(known => known === value) ??
    fail(`expected ${field} to be ${list(allowed)}, got ${quote(value)}`);
  const names = (field: string): readonly string[] => {
    const value = description[field];
    if (!Array.isArray(value) || value.length === 0)
      return fail(`expected ${field} to be a list of names, got ${quote(value)}`);
    const wrong = value.findIndex((name, i) => typeof name !== 'string' || value.indexOf(name) !== i);
    if (wrong >= 0) return fail(`${field}[${wrong}]: expected a name, each once, got ${quote(value[wrong])}`);
    return value as readonly string[];
  };

  // Sent from a module's process as their types; a subprocess has none.
  const { gradient, gradients, protocol } = description;
  if (gradients !== undefined && gradients !== 'undefined' && gradients !== 'function')
    fail(`expected gradients to be a function, got ${errorText(gradients)}`);
  if (
    gradient !== undefined &&
    gradient !== 'function' &&
    (gradient !== 'undefined' || gradients !== 'function')
  )
    fail(`expected gradient to be a function, got ${errorText(gradient)}`);
  if (protocol !== undefined && protocol !== 1 && protocol !== 2)
    fail(`expected protocol to be 1 or 2, got ${quote(protocol)}`);

  for (const field of ['tensors', 'compiles'])
    if (description[field] !== undefined && typeof description[field] !== 'boolean')
      fail(`expected ${field} to be true or false, got ${quote(description[field])}`);

  const precision = oneOf('precision', description.precision, PRECISIONS);
  const modes = names('modes').map((mode, i) => oneOf(`modes[${i}]`, mode, MODES));
  const { ops, support, calls, programs, left, elsewhere } = readOps(
    description.ops,
    { precision, modes },
    fail,
  );
  if (ops.length === 0 && Object.keys(programs).length === 0)
    fail(`expected ops to name an operation, got ${quote(description.ops)}`);
  const computed = description.computed === undefined ? [] : names('computed');
  const stranger = computed.find(op => !ops.includes(op));
  if (stranger !== undefined) fail(`expected computed to be among ops, got ${quote(stranger)}`);
  const code = readOwnCode(description, fail);
  const kernels = readKernels(description, { ops, precision }, fail);

  const info: TargetInfo = {
    name: text('name'),
    version: text('version'),
    precision,
    modes,
    ...((protocol === 2 || gradients === 'function') && { protocol: 2 as const }),
    forward: oneOf('forward', description.forward ?? 'jacobian', ['jacobian', 'directional'] as const),
    ops,
    computed,
    ...(kernels && description.accuracy !== undefined && { accuracy: kernels.ulps }),
    ...(kernels && description.thresholds !== undefined && { thresholds: kernels.thresholds }),
    ...(Object.keys(support).length > 0 && { support }),
    ...(Object.keys(calls).length > 0 && { calls }),
    ...(Object.keys(programs).length > 0 && { programs }),
    ...(elsewhere.length > 0 && { elsewhere }),
    ...(description.tensors === true && { tensors: true as const }),
    ...(description.compiles === true && { compiles: true as const }),
    ...(code && { code }),
  };
  return { info, warnings: left.map(line => `target ${who}: ${printable(line)}`) };
}

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
