/** The operations that `--ops` names, of those that a target has. */
import { CornercheckError } from '../../errors.ts';
import type { TargetHost } from '../../targets/index.ts';
import type { Arguments } from '../frame/command.ts';

/** Throws CornercheckError `bad-usage` for one that the target does not list. */
export function opsAsked(args: Arguments, { info }: TargetHost): { readonly ops?: string[] } {
  const text = args.text('ops');
  if (text === undefined) return {};
  const ops = text.split(',').map(op => op.trim());
  const unknown = ops.find(op => !info.ops.includes(op));
  if (unknown !== undefined)
    throw new CornercheckError(
      'bad-usage',
      `${info.name} does not list ${unknown}; it lists ${info.ops.join(', ')}`,
      '--ops',
    );
  return { ops };
}
