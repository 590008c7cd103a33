/**
 * Calls of a library, written down instead of made: `recorded('tf').add(recorded('x'), 1)` stands for the code
 * `tf.add(x, 1)`. The same table of operations then runs a program and writes it.
 */
const CODE = Symbol('code');

interface Recorded {
  readonly [CODE]: string;
}

/** What stands for `code`, whatever is asked of it: its properties, calls and entries are code in turn. */
export function recorded(code: string): unknown {
  // biome-ignore lint/complexity/useArrowFunction: an arrow cannot be constructed.
  return new Proxy(function () {}, {
    get: (_, key) => {
      if (key === CODE) return code;
      if (key === Symbol.iterator) return () => entries(code);
      return typeof key === 'string' ? recorded(`${code}.${key}`) : undefined;
    },
    apply: (_, __, args: readonly unknown[]) => recorded(`${code}(${args.map(codeOf).join(', ')})`),
    construct: (_, args: readonly unknown[]) =>
      recorded(`new ${code}(${args.map(codeOf).join(', ')})`) as object,
  });
}

function* entries(code: string): Generator<unknown> {
  for (let i = 0; ; i++) yield recorded(`${code}[${i}]`);
}

/** The code of a recorded value, of a plain word or number, or of a list or record of such. */
export function codeOf(value: unknown): string {
  if (typeof value === 'function') return (value as unknown as Recorded)[CODE];
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (Array.isArray(value)) return `[${value.map(codeOf).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([name, entry]) => `${name}: ${codeOf(entry)}`)
      .join(', ')} }`;
  return String(value);
}
