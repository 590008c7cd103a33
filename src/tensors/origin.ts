/** From which tensor program a program was unrolled: a target that takes arrays is asked that. */
import { Numeral } from '../programs/json/json-source.ts';
import type { Program } from '../programs/program.ts';

const origins = new WeakMap<Program, string>();

/** Constants in files are not told: a target has none of them. */
export function rememberOrigin(program: Program, document: Readonly<Record<string, unknown>>): void {
  const nodes = Array.isArray(document.nodes) ? document.nodes : [];
  if (nodes.some(node => typeof node === 'object' && node !== null && 'file' in node)) return;
  origins.set(
    program,
    JSON.stringify(document, (_, value) => (value instanceof Numeral ? asJson(value) : value)),
  );
}

/** Whole numbers are numbers, others exact texts. */
const asJson = ({ text }: Numeral): number | string =>
  Number.isSafeInteger(Number(text)) ? Number(text) : text;

/** The text of the tensor program that this one, itself and not a variant of it, was unrolled from; undefined where there is none. */
export const originText = (program: Program): string | undefined => origins.get(program);
