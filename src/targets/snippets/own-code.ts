/** A query in the language of a target that has told how its calls are written. */
import { library } from '../../selections/library/index.ts';
import type { TargetNode, TargetProgram } from '../libraries/module-target.ts';
import type { Mode, OwnCode } from '../target.ts';
import { identifiers } from './identifiers.ts';

/** Undefined where an operation, or the mode, has no code. */
export function ownSnippet(
  code: OwnCode,
  { inputs, nodes, output, call: own }: TargetProgram,
  at: readonly (number | string)[],
  mode: Mode,
): string | undefined {
  const asked = code.asked[mode];
  if (asked === undefined) return undefined;
  const words = `${code.before} ${[...code.calls.values()].join(' ')}`.match(/[A-Za-z_]\w*/g) ?? [];
  const names = identifiers([...inputs, ...nodes.map(({ id }) => id)], words);
  const lines: string[] = [];
  const whole = own === undefined ? nodes : [{ id: output, op: own, call: own, args: inputs }];
  for (const node of whole) {
    const call = callOf(code, node, names);
    if (call === undefined) return undefined;
    lines.push(
      code.line.replaceAll(/\{(name|code)\}/g, (_, place) => (place === 'name' ? names.get(node.id)! : call)),
    );
  }
  const fill = {
    inputs: inputs.map(id => names.get(id)).join(', '),
    output: names.get(output)!,
    point: at.map(x => (Object.is(x, -0) ? '-0.0' : decimal(x))).join(', '),
  };
  const body = lines.length === 0 && code.language === 'python' ? ['pass'] : lines;
  return `${filled(code.before, { ...fill, body })}${filled(asked, fill)}`.trimEnd();
}

function callOf(code: OwnCode, node: TargetNode, names: ReadonlyMap<string, string>): string | undefined {
  const template = code.calls.get(typeof node.call === 'string' ? node.call : node.op);
  if (template === undefined) return undefined;
  const args = node.args.map(id => names.get(id)!);
  const behind = library.get(node.op)?.arguments.max ?? args.length;
  const places = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  // A parameter that the program has computed is the next argument.
  const computed = places.filter(name => name !== 'args' && !/^\d+$/.test(name) && node[name] === undefined);
  let complete = true;
  const text = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const filling =
      name === 'args'
        ? args.join(', ')
        : /^\d+$/.test(name)
          ? args[Number(name)]
          : computed.includes(name)
            ? args[behind + computed.indexOf(name)]
            : parameter(node[name]);
    if (filling === undefined) complete = false;
    return filling ?? '';
  });
  return complete ? text : undefined;
}

/** Exact numbers, which are texts, as floats or as quotients in brackets; `k` and `exponent` as they are. */
function parameter(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(parameter).join(', ')}]`;
  if (typeof value === 'number') return String(value);
  const text = String(value);
  return text.includes('/') ? `(${text.split('/').map(decimal).join(' / ')})` : decimal(text);
}

/** A whole number that is meant as a float is written as one. */
const decimal = (x: number | string): string => (/^-?\d+$/.test(String(x)) ? `${x}.0` : String(x));

/** What stands for several lines keeps the place at which it stands. */
const filled = (template: string, fill: Readonly<Record<string, string | readonly string[]>>): string =>
  template.replaceAll(/^( *)\{body\}$|\{(\w+)\}/gm, (whole, indent: string | undefined, name?: string) => {
    if (name === undefined)
      return (fill.body as readonly string[]).map(line => `${indent}${line}`).join('\n');
    const filling = fill[name];
    return typeof filling === 'string' ? filling : whole;
  });
