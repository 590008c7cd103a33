/** The operations that `--ops` names, of those that a target has: also its own calls for them, by their names. */
import { CornercheckError } from '../../errors.ts';
import { suggestion } from '../../input/suggestion.ts';
import type { TargetHost } from '../../targets/index.ts';
import type { Arguments } from '../frame/command.ts';

/**
 * By name, or by the target's own name of a call; without what it has in other precisions alone. Throws CornercheckError `bad-usage` for one that
 * the target does not list, and where nothing is left.
 */
export function opsAsked(args: Arguments, { info }: TargetHost): { readonly ops?: string[] } {
  const text = args.text('ops');
  if (text === undefined) return {};
  // Names may have commas of their own, in brackets: torch.max(x, y).
  const ops = text.split(/,(?![^(]*\))/).map(op => op.trim());
  const own = Object.values(info.support ?? {}).flatMap(({ call }) => call ?? []);
  const names = [...info.ops, ...Object.keys({ ...info.calls, ...info.programs })];
  const { elsewhere = [] } = info;
  const unknown = ops.find(op => ![...names, ...own, ...elsewhere].includes(op));
  if (unknown !== undefined)
    throw new CornercheckError(
      'bad-usage',
      `${info.name} does not list ${unknown}${suggestion(unknown, [...names, ...own])}; it lists ${shown(names)}`,
      '--ops',
    );
  const had = ops.filter(op => names.includes(op) || own.includes(op));
  if (had.length === 0)
    throw new CornercheckError(
      'bad-usage',
      `${info.name} has ${ops.join(', ')}, but not for ${info.precision}`,
      '--ops',
    );
  // What stands for an operation in programs is asked as the operation.
  const meant = (op: string): string => info.ops.find(name => info.support?.[name]?.call === op) ?? op;
  return { ops: had.map(meant) };
}

/** So many names are still read by somebody. */
const MOST = 60;

/** A library has hundreds of calls of its own. */
const shown = (names: readonly string[]): string =>
  `${names.slice(0, MOST).join(', ')}${names.length > MOST ? ` and ${names.length - MOST} more` : ''}`;

/** Those that both have. Throws as {@link opsAsked} does. */
export function opsOfBoth(args: Arguments, hosts: readonly TargetHost[]): { readonly ops?: string[] } {
  const [first, second] = hosts.map(host => opsAsked(args, host).ops);
  return first && second ? { ops: [...new Set([...first, ...second])] } : {};
}
