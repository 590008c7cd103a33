/** The operations that `--ops` names, of those that a target has. */
import { CornercheckError } from '../../errors.ts';
import { suggestion } from '../../input/suggestion.ts';
import type { TargetHost } from '../../targets/index.ts';
import type { Arguments } from '../frame/command.ts';

/** By name, or by the target's own name of a call. Throws CornercheckError `bad-usage` for one that the target does not list. */
export function opsAsked(args: Arguments, { info }: TargetHost): { readonly ops?: string[] } {
  const text = args.text('ops');
  if (text === undefined) return {};
  const calls = [...Object.keys(info.calls ?? {}), ...Object.keys(info.programs ?? {})];
  const owns = Object.entries(info.support ?? {}).flatMap(([op, { call }]) =>
    call === undefined ? [] : [[call, op] as const],
  );
  const meant = new Map(owns);
  const ops = text.split(',').map(op => meant.get(op.trim()) ?? op.trim());
  const names = [...info.ops, ...calls];
  const unknown = ops.find(op => !names.includes(op));
  if (unknown !== undefined)
    throw new CornercheckError(
      'bad-usage',
      `${info.name} does not list ${unknown}${suggestion(unknown, [...names, ...meant.keys()])}; it lists ${names.join(', ')}`,
      '--ops',
    );
  return { ops };
}

/** Those that both have. Throws as {@link opsAsked} does. */
export function opsOfBoth(args: Arguments, hosts: readonly TargetHost[]): { readonly ops?: string[] } {
  const [first, second] = hosts.map(host => opsAsked(args, host).ops);
  return first && second ? { ops: [...new Set([...first, ...second])] } : {};
}
