/** Code that a target has of itself, in its own language: what its calls are written like, and how their derivative is asked for. */
import { quote } from '../../numbers/index.ts';
import type { OwnCode } from '../target.ts';

const LONGEST = 4_000;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `fail` throws. Undefined where it says nothing of the kind. */
export function readOwnCode(
  { snippet, ops }: { readonly snippet?: unknown; readonly ops?: unknown },
  fail: (message: string) => never,
): OwnCode | undefined {
  if (snippet === undefined) return undefined;
  if (!isRecord(snippet))
    return fail(
      `expected snippet to be an object {language, before, backward, forward}, got ${quote(snippet)}`,
    );
  const text = (from: Readonly<Record<string, unknown>>, field: string, where: string): string => {
    const value = from[field];
    return typeof value === 'string' && value.length <= LONGEST
      ? value
      : fail(`expected ${where}${field} to be a text of at most ${LONGEST} characters, got ${quote(value)}`);
  };
  const calls = new Map<string, string>();
  for (const [own, entry] of Object.entries(isRecord(ops) ? ops : {}))
    if (isRecord(entry) && entry.code !== undefined)
      calls.set(own, text(entry, 'code', `ops[${quote(own)}].`));
  const modes = (['backward', 'forward'] as const).filter(mode => snippet[mode] !== undefined);
  return {
    language: text(snippet, 'language', 'snippet.'),
    before: text(snippet, 'before', 'snippet.'),
    line: snippet.line === undefined ? '{name} = {code}' : text(snippet, 'line', 'snippet.'),
    asked: Object.fromEntries(modes.map(mode => [mode, text(snippet, mode, 'snippet.')])),
    calls,
  };
}
