/** The operations that `--ops` names, of those that a target has: also its own calls for them, by their names. */
import { CornercheckError } from '../../errors.ts';
import { suggestion } from '../../input/suggestion.ts';
import type { TargetHost } from '../../targets/index.ts';
import type { Arguments } from '../frame/command.ts';

/** Throws CornercheckError `bad-usage` for one that the target does not list. */
export function opsAsked(args: Arguments, { info }: TargetHost): { readonly ops?: string[] } {
  const text = args.text('ops');
  if (text === undefined) return {};
  // Names may have commas of their own, in brackets: torch.max(x, y).
  const ops = text.split(/,(?![^(]*\))/).map(op => op.trim());
  const own = Object.values(info.support ?? {}).flatMap(({ call }) => call ?? []);
  const calls = [...own, ...Object.keys({ ...info.calls, ...info.programs })];
  const unknown = ops.find(op => !info.ops.includes(op) && !calls.includes(op));
  if (unknown !== undefined)
    throw new CornercheckError(
      'bad-usage',
      `${info.name} does not list ${unknown}${suggestion(unknown, calls)}; it lists ${info.ops.join(', ')}`,
      '--ops',
    );
  // What stands for an operation in programs is asked as the operation.
  const meant = (op: string): string => info.ops.find(name => info.support?.[name]?.call === op) ?? op;
  return { ops: ops.map(meant) };
}
