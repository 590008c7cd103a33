/** Documents as the commands print them, and every small way to falsify one. */
import { vi } from 'vitest';
import { readArguments } from '../../src/cli/command.ts';
import type { Loose } from './documents.ts';
import { altered } from './documents.ts';

const printed: string[] = [];
vi.doMock('../../src/cli/output.ts', async original => ({
  ...(await original<object>()),
  print: (text: string) => printed.push(text),
  note: () => {},
  ProgressLine: class {
    show() {}
    end() {}
  },
}));

const COMMANDS = {
  integrate: () => import('../../src/cli/integrate.ts'),
  critical: () => import('../../src/cli/critical.ts'),
  equal: () => import('../../src/cli/equal.ts'),
  forge: () => import('../../src/cli/forge.ts'),
  search: () => import('../../src/cli/search.ts'),
  descend: () => import('../../src/cli/descend.ts'),
};

/** What `cornercheck <name> … --json` prints. */
export async function documentOf(name: keyof typeof COMMANDS, ...words: string[]): Promise<Loose> {
  const { command } = await COMMANDS[name]();
  printed.length = 0;
  await command.run(readArguments(command, [...words, '--json']));
  return JSON.parse(printed.join(''));
}

export interface Lie {
  readonly what: string;
  /** A JSON pointer. */
  readonly path: string;
  readonly document: Loose;
}

const get = (value: Loose, path: readonly string[]): Loose => path.reduce((inner, key) => inner[key], value);

/** All places below the top, lists and objects included. */
function places(value: Loose, path: readonly string[] = []): (readonly string[])[] {
  const own = path.length > 0 ? [path] : [];
  if (typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.keys(value).flatMap(key => places(value[key], [...path, key]))];
}

const OTHER: Readonly<Record<string, string>> = {
  yes: 'no',
  no: 'yes',
  clarke: 'artificial',
  artificial: 'clarke',
  regular: 'not-clarke',
  'not-clarke': 'regular',
  trapped: 'stalled',
  stalled: 'trapped',
  cycle: 'stalled',
  converges: 'trapped',
  infinity: 'moving',
  short: 'moving',
  moving: 'infinity',
  outgrown: 'undefined',
  undefined: 'moving',
  spurious: 'clarke',
  gradient: 'spurious',
  exceptional: 'null-set',
  'null-set': 'flat',
  flat: 'null-set',
  start: 'null-set',
  random: 'cyclic',
  cyclic: 'random',
};

/** Another number by 1 (an upper end less), another function by t, another answer. */
function otherLeaf(value: Loose, key: string): Loose {
  if (value === null) return { at: '12345' };
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (value in OTHER) return OTHER[value];
  if (/^-?\d+(\/\d+)?$/.test(value)) {
    const [n, d = '1'] = value.split('/') as [string, string?];
    const moved = BigInt(n) + (key === 'hi' ? -BigInt(d) : BigInt(d));
    return d === '1' ? String(moved) : `${moved}/${d}`;
  }
  if (value.endsWith(' at t')) return value.replace(/ at t$/, ' + t at t');
  return /^[-\dt(]/.test(value) && !/[a-su-z]/.test(value) ? `${value} + t` : `${value}q`;
}

/** Every leaf altered, every entry removed, those of lists doubled, neighbours swapped. */
export function lies(document: Loose): Lie[] {
  const found: Lie[] = [];
  for (const path of places(document)) {
    const [parent, key] = [path.slice(0, -1), path.at(-1)!];
    const add = (what: string, change: (inner: Loose, copy: Loose) => void) =>
      found.push({
        what: `${what} /${path.join('/')}`,
        path: `/${path.join('/')}`,
        document: altered(document, copy => change(get(copy, parent), copy)),
      });
    const value = get(document, path);
    if (typeof value !== 'object' || value === null) {
      const other = otherLeaf(value, key);
      add(`${value} → ${JSON.stringify(other)} at`, inner => (inner[key] = other));
    }
    if (!Array.isArray(get(document, parent))) add('without', inner => delete inner[key]);
    else {
      const i = Number(key);
      add('without', inner => inner.splice(i, 1));
      add('twice', inner => inner.splice(i, 0, structuredClone(inner[i])));
      const next = get(document, parent)[i + 1];
      if (next !== undefined && JSON.stringify(next) !== JSON.stringify(value))
        add('swapped with the next', inner => inner.splice(i, 2, inner[i + 1], inner[i]));
    }
  }
  return found;
}
