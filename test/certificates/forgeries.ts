/**
 * Forgeries of a document: every small way to change it, with its digest written anew. Which of them say something false
 * is for each kind of document to tell; what is accepted all the same stands in a list of its test, with the reason.
 */
import { sealed } from '../../src/certificates/book/digest.ts';
import { type Verification, verifyDocument } from '../../src/certificates/index.ts';
import { spread } from '../random.ts';
import type { Loose } from './documents.ts';

export interface Forgery {
  /** What was done, and where. */
  readonly what: string;
  /** A JSON pointer. */
  readonly path: string;
  /** Made when it is asked for: together they are thousands of times as large as the document. */
  readonly document: Loose;
}

const forgery = (what: string, path: Path, make: () => Loose): Forgery => ({
  what: `${what} ${pointer(path)}`,
  path: pointer(path),
  get document() {
    return make();
  },
});

type Path = readonly string[];

function altered(document: Loose, change: (copy: Loose) => unknown): Loose {
  const copy = structuredClone(document);
  change(copy);
  return copy;
}

const get = (value: Loose, path: Path): Loose => path.reduce((inner, key) => inner[key], value);
const isLeaf = (value: Loose): boolean => typeof value !== 'object' || value === null;
const pointer = (path: Path): string => path.map(key => `/${key}`).join('');

const shallow = (value: Loose): Loose => (Array.isArray(value) ? [...value] : { ...value });

/** The document with what stands at a path changed; the rest is shared with it. */
function alteredAt(document: Loose, path: Path, change: (inner: Loose) => void): Loose {
  const copy = shallow(document);
  let inner = copy;
  for (const key of path) inner = inner[key] = shallow(inner[key]);
  change(inner);
  return copy;
}

/** All places below the top, lists and objects included. */
function places(value: Loose, path: Path = []): Path[] {
  const own = path.length > 0 ? [path] : [];
  if (isLeaf(value)) return own;
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
export function lies(document: Loose): Forgery[] {
  const found: Forgery[] = [];
  for (const path of places(document)) {
    const [parent, key] = [path.slice(0, -1), path.at(-1)!];
    const add = (what: string, change: (inner: Loose) => void) =>
      found.push(forgery(what, path, () => alteredAt(document, parent, change)));
    const value = get(document, path);
    if (isLeaf(value)) {
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

/** Words of one vocabulary: each may stand where another does. */
const VOCABULARIES: readonly (readonly string[])[] = [
  ['yes', 'no', 'undecided'],
  ['exact', 'bounds', 'undecided'],
  ['gradient', 'clarke', 'conservative', 'outside', 'value', 'modes', 'nonfinite', 'error', 'convention'],
  ['outside', 'inapplicable', 'undecided'],
  ['legal', 'varies', 'illegal', 'untied'],
  ['active', 'nodewise', 'clarke'],
  ['float64', 'float32', 'float16', 'bfloat16', 'exact'],
  ['backward', 'forward'],
  ['jacobian', 'directional'],
];

const otherWords = (word: Loose): readonly string[] => [
  ...new Set(VOCABULARIES.filter(all => all.includes(word)).flatMap(all => all.filter(one => one !== word))),
];

const OTHER_OPS: Readonly<Record<string, string>> = {
  add: 'sub',
  sub: 'add',
  max: 'min',
  min: 'max',
  mul: 'add',
};

/** The same program with another operation in one of its nodes. */
function otherPrograms(program: Loose): Loose[] {
  if (!Array.isArray(program?.nodes)) return [];
  return program.nodes.flatMap(({ op, args }: Loose, i: number) => {
    const other = OTHER_OPS[op] ?? (args?.length === 1 ? (op === 'neg' ? 'abs' : 'neg') : undefined);
    return other === undefined ? [] : [altered(program, copy => (copy.nodes[i].op = other))];
  });
}

/** What else may be done: fields added, words of the same vocabulary, other programs, all that is said left open. */
function others(document: Loose): Forgery[] {
  const found: Forgery[] = [];
  const add = (what: string, path: Path, change: (copy: Loose) => void) =>
    found.push(forgery(what, path, () => altered(document, change)));
  for (const path of [[], ...places(document)]) {
    const value = get(document, path);
    const put = (copy: Loose, other: Loose) => (get(copy, path.slice(0, -1))[path.at(-1)!] = other);
    if (isLeaf(value))
      for (const word of otherWords(value)) add(`${value} → ${word} at`, path, copy => put(copy, word));
    else if (!Array.isArray(value))
      add('with a field in', path, copy => (get(copy, path).forged = 'everything is fine'));
    if (path.at(-1) === 'program')
      for (const [i, other] of otherPrograms(value).entries())
        add(`with another operation (${i}) in`, path, copy => put(copy, other));
    if (path.at(-1) === 'id' && path.at(-3) === 'nodes')
      add('renamed throughout', path, copy => rename(get(copy, path.slice(0, -3)), value));
  }
  return found;
}

function rename(program: Loose, id: string): void {
  const other = (name: string): string => (name === id ? `${id}Renamed` : name);
  for (const node of program.nodes) {
    node.id = other(node.id);
    node.args = node.args?.map(other);
  }
  if (program.output !== undefined) program.output = other(program.output);
  program.outputs = program.outputs?.map(other);
}

/** The document with its digests written anew, inner ones first. */
export function resealed(document: Loose): Loose {
  if (isLeaf(document)) return document;
  const parts = Array.isArray(document.reports)
    ? { ...document, reports: document.reports.map(resealed) }
    : document;
  return Object.hasOwn(parts, 'digest') && typeof parts.digest === 'string' ? sealed(parts) : parts;
}

const resealing = (one: Forgery): Forgery => ({
  what: one.what,
  path: one.path,
  get document() {
    return resealed(one.document);
  },
});

/** All of them; the digest itself is left out where it stands. */
export const forgeries = (document: Loose): Forgery[] =>
  [...lies(document), ...others(document)].map(one => (/\/digest$/.test(one.path) ? one : resealing(one)));

/** Forgeries that may be accepted. */
export interface Harmless {
  /** Of what was done and where. */
  readonly pattern: RegExp;
  readonly why: string;
  /** What must be among the assumptions then. */
  readonly named?: RegExp;
}

/**
 * What a checker makes of the forgeries that no entry allows, where it is not what it should be; and entries without use. A share of
 * the forgeries is asked, and of each entry until it is met.
 */
export function survivors(
  document: Loose,
  harmless: readonly Harmless[],
  verify: (document: Loose) => Verification = forged => verifyDocument(forged, { enough: 1 }),
): string[] {
  const used = new Set<Harmless>();
  const all = forgeries(document);
  const asked = new Set(spread(all));
  const found = all.flatMap(one => {
    const { what } = one;
    const allowed = harmless.filter(({ pattern }) => pattern.test(what));
    if (!asked.has(one) && allowed.every(entry => used.has(entry))) return [];
    const { verdict, assumptions } = verify(one.document);
    if (verdict !== 'accepted') return [];
    for (const one of allowed) used.add(one);
    const named = allowed.find(
      one => one.named === undefined || assumptions.some(text => one.named!.test(text)),
    );
    if (named) return [];
    return [allowed.length > 0 ? `accepted, and not named: ${what}` : `accepted: ${what}`];
  });
  return [...found, ...harmless.filter(one => !used.has(one)).map(one => `without use: ${one.pattern}`)];
}
