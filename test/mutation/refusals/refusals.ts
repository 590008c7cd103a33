/** The refusals of the checker: where something that does not hold, or is not derived, is thrown or booked. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export const ROOT = join(import.meta.dirname, '../../..');

export interface Refusal {
  /** The file below src/certificates, and the line: `near/ray.ts:31`. */
  readonly id: string;
  /** With its condition, where it has one of its own, in one line. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The whole body of an arrow function, which takes no statement. */
  readonly isBody: boolean;
}

const isBooked = (node: ts.Node): boolean =>
  ts.isCallExpression(node) && /\.(?:problem|open)$/.test(node.expression.getText());

/** Those of one file, `name` below src/certificates, from the last to the first. */
export function refusals(name: string, text: string): readonly Refusal[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: Refusal[] = [];
  const visit = (node: ts.Node): void => {
    const isBody = ts.isArrowFunction(node.parent ?? node) && isBooked(node);
    if (
      isBody ||
      (ts.isExpressionStatement(node) && isBooked(node.expression)) ||
      (ts.isThrowStatement(node) && /\bnew (?:Wrong|Stop)\b/.test(node.getText()))
    ) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const whole = ts.isIfStatement(node.parent) && !node.parent.elseStatement ? node.parent : node;
      found.push({
        id: `${name}:${line + 1}`,
        text: whole.getText().replace(/\s+/g, ' '),
        from: node.getStart(),
        to: node.getEnd(),
        isBody,
      });
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  return found.reverse();
}

/** The text with a question before each refusal: whether it refuses. */
export const asked = (name: string, text: string): string =>
  refusals(name, text).reduce((all, { id, from, to, isBody }) => {
    const question = `globalThis.refuses(${JSON.stringify(id)})`;
    const own = all.slice(from, to);
    return (
      all.slice(0, from) +
      (isBody ? `(${question} ? ${own} : undefined)` : `{ if (${question}) ${own} }`) +
      all.slice(to)
    );
  }, text);

/** All of these rooms. */
export function refusalsOf(rooms: RegExp): readonly Refusal[] {
  const folder = join(ROOT, 'src/certificates');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && rooms.test(name))
    .sort()
    .flatMap(name => refusals(name, readFileSync(join(folder, name), 'utf8')).toReversed());
}
