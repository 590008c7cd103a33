/** What holds of the parts of a run before they are put together. */
import { sealed } from '../../certificates/index.ts';
import { type Declared, readDeclared } from '../../check/index.ts';
import type { TargetDocument } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import type { TargetInfo } from '../../targets/index.ts';

/** Throws CornercheckError `bad-report`, with the name of the file, where anything in it was changed. */
export function expectAsWritten(report: { readonly digest?: string }, name: string): void {
  const { digest, ...rest } = report;
  if (sealed(rest).digest !== digest)
    throw new CornercheckError('bad-report', 'was changed after it was written', name);
}

/** Throws CornercheckError `bad-report` where another version is installed here. */
export function expectSameTarget(was: TargetDocument, { name, version }: TargetInfo): void {
  if (name === was.name && version === was.version) return;
  throw new CornercheckError(
    'bad-report',
    `expected ${was.name} ${was.version}, which was checked; here is ${name} ${version}`,
    was.specifier,
  );
}

/** The rules that the parts were held to. */
export const declaredAgain = (rules: Readonly<Record<string, string>> | undefined): Declared | undefined =>
  rules && readDeclared(JSON.stringify({ format: 'cornercheck.conventions/1', ops: rules }), 'declared');
