/** The calls in doc comments: what stands between backticks is run, what is indented like a block is only read. */

/** The text of a doc comment without its stars. */
const plain = (doc: string): string =>
  doc
    .replace(/^\/\*\*/, '')
    .replace(/\*\/$/, '')
    .split('\n')
    .map(line => line.replace(/^\s*\* ?/, ''))
    .join('\n');

/** A call in the running text, and the value that it is said to have. */
export interface Example {
  readonly call: string;
  readonly value?: string;
}

const isCallOf = (name: string): RegExp => new RegExp(`(^|[^\\w$])${name.replace(/\$/g, '\\$&')}\\(`);

/** The calls of a name: `name(1)`, where ` is ` and more code follows with that value. */
export function examplesOf(name: string, doc: string): Example[] {
  const text = plain(doc).replace(/^ {4}.*$/gm, '');
  const found = text.matchAll(/`([^`]+)`(?:\s+is\s+`([^`]+)`)?/g);
  return [...found].flatMap(([, call, value]) =>
    isCallOf(name).test(call!) ? [{ call: call!, ...(value !== undefined && { value }) }] : [],
  );
}

/** The indented lines of a doc comment, where they call the name. */
export function blockOf(name: string, doc: string): string | undefined {
  const lines = plain(doc)
    .split('\n')
    .filter(line => /^ {4}/.test(line));
  const block = lines.map(line => line.slice(4)).join('\n');
  return isCallOf(name).test(block) ? block : undefined;
}
