/** Documents that were written by hand, and ways to falsify them. */
import { isDeepStrictEqual } from 'node:util';

// biome-ignore lint/suspicious/noExplicitAny: documents are taken apart and put together freely here
export type Loose = any;

type Vector = readonly string[];

const exact = (gradients: readonly unknown[], count: number) => ({ status: 'exact', count, gradients });
const weights = (record: Record<string, string>) => ({ verdict: 'yes', certificate: { weights: record } });
const separator = (direction: Vector) => ({ verdict: 'no', certificate: { separator: direction } });
const clarke = (
  gradients: readonly unknown[],
  directions: readonly Vector[],
  farkas: readonly unknown[] = [],
) => ({
  status: 'exact',
  gradients,
  directions,
  farkas,
});
const derivative = (gradient: unknown) => ({ forward: gradient, backward: gradient });
const node = (id: string, op: string, ...args: string[]) => ({ id, op, args });
const explain = (fields: Loose): Loose => ({ format: 'cornercheck.explain/1', ...fields });

const zeroNodes = (t: string) => [
  node('a', 'neg', t),
  node('b', 'relu', 'a'),
  node('c', 'add', 'b', t),
  node('r', 'relu', t),
  node('z', 'sub', 'c', 'r'),
];
const zeroTies = [
  { node: 'b', op: 'relu', pieces: ['0', 'x'] },
  { node: 'r', op: 'relu', pieces: ['0', 'x'] },
];

/** The zero function of the paper's introduction, at 0. */
export const zero = explain({
  program: {
    format: 'cornercheck.program/1',
    name: 'zero',
    inputs: ['t'],
    nodes: zeroNodes('t'),
    output: 'z',
  },
  text: 'zero(t) = relu(-t) + t - relu(t)',
  at: ['0'],
  value: '0',
  gradient: derivative(['1']),
  active: exact([['-1'], ['0'], ['1']], 4),
  nodewise: exact([['-1'], ['0'], ['1']], 4),
  selectionCritical: weights({ '0': '1/2', '2': '1/2' }),
  clarke: clarke([['0']], [['1'], ['-1']], [{ rows: [['1'], ['-1']], multipliers: ['1', '1'] }]),
  clarkeCritical: weights({ '0': '1' }),
  artificial: 'no',
  nearest: { point: ['0'], squaredNorm: '0' },
  ties: zeroTies,
});

/** x − zero(x), which is 0 at no cost of a derivative: an artificial critical point. */
export const xMinusZero = explain({
  program: { inputs: ['t'], nodes: [...zeroNodes('t'), node('d', 'sub', 't', 'z')], output: 'd' },
  text: 't - (relu(-t) + t - relu(t))',
  at: ['0'],
  value: '0',
  gradient: derivative(['0']),
  active: exact([['0'], ['1'], ['2']], 4),
  nodewise: exact([['0'], ['1'], ['2']], 4),
  selectionCritical: weights({ '0': '1' }),
  clarke: clarke([['1']], [['3'], ['-2']]),
  clarkeCritical: separator(['1']),
  artificial: 'yes',
  ties: zeroTies,
});

export const maximum = explain({
  program: { inputs: ['x', 'y'], nodes: [node('m', 'max', 'x', 'y')], output: 'm' },
  text: 'max(x, y)',
  at: ['1', '1'],
  value: '1',
  gradient: derivative(['1', '0']),
  active: exact(
    [
      ['0', '1'],
      ['1', '0'],
    ],
    2,
  ),
  nodewise: exact(
    [
      ['0', '1'],
      ['1', '0'],
    ],
    2,
  ),
  selectionCritical: separator(['1', '1']),
  clarke: clarke(
    [
      ['0', '1'],
      ['1', '0'],
    ],
    [
      ['1', '0'],
      ['0', '1'],
    ],
  ),
  clarkeCritical: separator(['1', '1']),
  artificial: 'no',
  nearest: { point: ['1/2', '1/2'], squaredNorm: '1/2', weights: { '0': '1/2', '1': '1/2' } },
  ties: [{ node: 'm', op: 'max', pieces: ['x1', 'x2'] }],
});

const signs = [
  ['-1', '-1'],
  ['-1', '1'],
  ['1', '-1'],
  ['1', '1'],
];

export const saddle = explain({
  program: {
    inputs: ['x', 'y'],
    nodes: [node('a', 'abs', 'x'), node('b', 'abs', 'y'), node('s', 'sub', 'a', 'b')],
    output: 's',
  },
  text: 'abs(x) - abs(y)',
  at: ['0', '0'],
  value: '0',
  gradient: derivative(['1', '-1']),
  active: exact(signs, 4),
  nodewise: exact(signs, 4),
  selectionCritical: weights({ '0': '1/2', '3': '1/2' }),
  clarke: clarke(signs, signs),
  clarkeCritical: weights({ '1': '1/2', '2': '1/2' }),
  artificial: 'no',
  ties: [
    { node: 'a', op: 'abs', pieces: ['x', '-x'] },
    { node: 'b', op: 'abs', pieces: ['x', '-x'] },
  ],
});

const swap = [
  ['0', '1'],
  ['1', '0'],
];
const identity = [
  ['1', '0'],
  ['0', '1'],
];

export const sorted = explain({
  program: { inputs: ['x', 'y'], nodes: [node('s', 'sort', 'x', 'y')], outputs: ['s'] },
  text: 'sort(x, y)',
  at: ['3', '3'],
  value: ['3', '3'],
  gradient: derivative(identity),
  active: exact([swap, identity], 2),
  nodewise: exact([swap, identity], 2),
  selectionCritical: separator(['1/2', '1/2', '1/2', '1/2']),
  clarke: clarke(
    [swap, identity],
    [
      ['1', '0'],
      ['0', '1'],
    ],
  ),
  clarkeCritical: separator(['1/2', '1/2', '1/2', '1/2']),
  artificial: 'no',
  ties: [{ node: 's', op: 'sort', pieces: ['x1, x2', 'x2, x1'] }],
});

const units = [
  ['0', '0', '1'],
  ['0', '1', '0'],
  ['1', '0', '0'],
];

export const middle = explain({
  program: { inputs: ['x', 'y', 'z'], nodes: [node('m', 'median', 'x', 'y', 'z')], output: 'm' },
  text: 'median(x, y, z)',
  at: ['0', '0', '0'],
  value: '0',
  gradient: derivative(['0', '1', '0']),
  active: exact(units, 3),
  nodewise: exact(units, 3),
  selectionCritical: separator(['1', '1', '1']),
  clarke: clarke(units, [
    ['0', '1', '-1'],
    ['1', '0', '-1'],
    ['1', '-1', '0'],
  ]),
  clarkeCritical: separator(['1', '1', '1']),
  artificial: 'no',
  ties: [{ node: 'm', op: 'median', pieces: ['x1', 'x2', 'x3'] }],
});

/** Away from every tie, two other pieces happen to give the value. */
export const coincidence = explain({
  program: {
    inputs: ['x', 'y'],
    nodes: [node('a', 'relu', 'x'), node('b', 'relu', 'y'), node('d', 'sub', 'a', 'b')],
    output: 'd',
  },
  text: 'relu(x) - relu(y)',
  at: ['1', '1'],
  value: '0',
  gradient: derivative(['1', '-1']),
  active: exact(
    [
      ['0', '0'],
      ['1', '-1'],
    ],
    2,
  ),
  nodewise: exact([['1', '-1']], 1),
  selectionCritical: weights({ '0': '1' }),
  clarke: clarke([['1', '-1']], [['0', '0']]),
  clarkeCritical: separator(['1', '0']),
  artificial: 'yes',
  ties: [],
});

/** Remark (a) after Definition 4: the null function, with derivative 1 at 0. */
export const nullFunction = explain({
  program: {
    inputs: ['t'],
    nodes: [node('n', 'null', 't')],
    output: 'n',
    selections: {
      null: {
        inputs: ['x'],
        pieces: ['0', 'x'],
        index: [
          { piece: 1, when: 'x != 0' },
          { piece: 2, when: 'x = 0' },
        ],
      },
    },
  },
  text: 'select null(x) { 0 when x != 0; x when x = 0 }\nnull(t)',
  at: ['0'],
  value: '0',
  gradient: derivative(['1']),
  active: exact([['0'], ['1']], 2),
  nodewise: exact([['0'], ['1']], 2),
  selectionCritical: weights({ '0': '1' }),
  clarke: clarke([['0']], [['1']]),
  clarkeCritical: weights({ '0': '1' }),
  artificial: 'no',
  ties: [{ node: 'n', op: 'null', pieces: ['0', 'x'] }],
});

/** zero(y + x²): the guards are not affine, so first order leaves two cells open. */
export const curved = explain({
  program: {
    inputs: ['x', 'y'],
    nodes: [node('q', 'square', 'x'), node('h', 'add', 'y', 'q'), ...zeroNodes('h')],
    output: 'z',
  },
  text: '_(x, y) =\n  h = y + square(x)\n  relu(-h) + h - relu(h)',
  at: ['0', '0'],
  value: '0',
  gradient: derivative(['0', '1']),
  active: exact(
    [
      ['0', '-1'],
      ['0', '0'],
      ['0', '1'],
    ],
    4,
  ),
  nodewise: exact(
    [
      ['0', '-1'],
      ['0', '0'],
      ['0', '1'],
    ],
    4,
  ),
  selectionCritical: weights({ '1': '1' }),
  clarke: {
    status: 'bounds',
    gradients: [['0', '0']],
    outer: [
      ['0', '-1'],
      ['0', '0'],
      ['0', '1'],
    ],
    directions: [['0', '1']],
    farkas: [],
  },
  clarkeCritical: weights({ '0': '1' }),
  artificial: 'no',
  ties: zeroTies,
});

export const documents: Readonly<Record<string, Loose>> = {
  zero,
  'x - zero(x)': xMinusZero,
  maximum,
  saddle,
  sorted,
  middle,
  coincidence,
  'null function': nullFunction,
  curved,
};

export interface Alteration {
  readonly what: string;
  readonly document: Loose;
  /** Where the first problem must be. */
  readonly path: string;
}

/** A copy with something changed. */
export function altered(document: Loose, change: (copy: Loose) => void): Loose {
  const copy = structuredClone(document);
  change(copy);
  leaveTextsOut(copy, document);
  return copy;
}

/** Texts whose program was changed, and not they: so that what is refused is refused for its own sake. */
function leaveTextsOut(copy: Loose, before: Loose, depth = 0): void {
  if (typeof copy !== 'object' || copy === null || typeof before !== 'object' || before === null) return;
  if (!isDeepStrictEqual(copy.program, before.program) && copy.text === before.text) delete copy.text;
  if (depth < 6) for (const name of Object.keys(copy)) leaveTextsOut(copy[name], before[name], depth + 1);
}

const plusOne = (text: string): string =>
  text.replace(/^-?\d+/, digits => String(BigInt(digits) + 1n)).replace(/^(\d+)\/\1$/, '1');

/** All the places of a vector, or of the rows of a matrix. */
function places(value: Loose, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  return Array.isArray(value) ? value.flatMap((item, i) => places(item, [...path, i])) : [path];
}
const get = (value: Loose, path: readonly (string | number)[]): Loose =>
  path.reduce((inner, key) => inner[key], value);
function set(document: Loose, path: readonly (string | number)[], value: Loose): void {
  get(document, path.slice(0, -1))[path.at(-1)!] = value;
}

/** Falsehoods that can be told of any of the documents above. */
export function falsehoods(document: Loose): Alteration[] {
  const found: Alteration[] = [];
  const add = (what: string, path: string, change: (copy: Loose) => void) =>
    found.push({ what, path, document: altered(document, change) });
  const digit = (path: readonly (string | number)[], where = `/${path.join('/')}`) =>
    add(`another digit at ${path.join('.')}`, where, copy => set(copy, path, plusOne(get(copy, path))));

  for (const place of places(document.value, ['value'])) digit(place);
  for (const mode of ['forward', 'backward'])
    for (const place of places(document.gradient[mode], ['gradient', mode]))
      digit(place, `/gradient/${mode}`);
  for (const name of ['active', 'nodewise', 'clarke']) {
    const { gradients } = document[name];
    const far = structuredClone(gradients[0]);
    for (const place of places(far)) set(far, place, '77');
    gradients.forEach((gradient: Loose, i: number) => {
      if (name !== 'clarke' || document.clarke.status === 'exact')
        add(`${name} without gradient ${i}`, `/${name}`, copy => copy[name].gradients.splice(i, 1));
      for (const place of places(gradient, [name, 'gradients', i])) digit(place, `/${name}`);
    });
    add(`a gradient too many in ${name}`, `/${name}`, copy => copy[name].gradients.push(far));
    add(`a gradient twice in ${name}`, `/${name}`, copy => copy[name].gradients.push(gradients.at(-1)));
    add(`${name} without status`, `/${name}`, copy => delete copy[name].status);
    if (name === 'clarke') continue;
    for (const by of [-1, 1, 10]) add(`count ${by} off`, `/${name}`, copy => (copy[name].count += by));
    add('the count as text', `/${name}`, copy => (copy[name].count = String(copy[name].count)));
    add('no count', `/${name}`, copy => delete copy[name].count);
  }
  for (const name of ['selectionCritical', 'clarkeCritical']) {
    const { verdict, certificate } = document[name];
    add(`${name} turned round`, `/${name}`, copy => (copy[name].verdict = verdict === 'yes' ? 'no' : 'yes'));
    add(`${name} without certificate`, `/${name}`, copy => delete copy[name].certificate);
    if (certificate.weights) {
      for (const key of Object.keys(certificate.weights)) {
        add(`${name} without weight ${key}`, `/${name}`, copy => delete copy[name].certificate.weights[key]);
        digit([name, 'certificate', 'weights', key], `/${name}`);
      }
      add('a weight on nothing', `/${name}`, copy => (copy[name].certificate.weights = { '99': '1' }));
      add(
        'a negative weight',
        `/${name}`,
        copy => (copy[name].certificate.weights = { '0': '2', '1': '-1' }),
      );
    } else {
      const listed = document[name === 'clarkeCritical' ? 'clarke' : 'active'].gradients;
      certificate.separator.forEach((_: Loose, i: number) => {
        const against = listed
          .map((gradient: Loose) => gradient.flat()[i])
          .find((entry: string) => entry !== '0');
        if (against === undefined) return;
        const entry = against.startsWith('-') ? '999999999999' : '-999999999999';
        add('a wrong separator', `/${name}`, copy => (copy[name].certificate.separator[i] = entry));
      });
      add('a short separator', `/${name}`, copy => copy[name].certificate.separator.pop());
    }
  }
  add(
    'artificial turned round',
    '/artificial',
    copy => (copy.artificial = copy.artificial === 'yes' ? 'no' : 'yes'),
  );
  add('artificial left open', '/artificial', copy => (copy.artificial = 'undecided'));
  add('a tie too many', '/ties', copy => copy.ties.push({ node: 'q', op: 'relu', pieces: [] }));
  if (document.nearest) {
    digit(['nearest', 'squaredNorm']);
    for (const place of places(document.nearest.point, ['nearest', 'point'])) digit(place, '/nearest');
  }
  add(
    'not in lowest terms',
    '/value',
    copy => (copy.value = Array.isArray(copy.value) ? ['6/2', '3'] : `${copy.value}/1`),
  );
  add('a point of other length', '/at', copy => copy.at.push('0'));
  add('another input', '/program', copy => (copy.program.inputs[0] = 'other'));
  add('an unknown operation', '/program', copy => (copy.program.nodes[0].op = 'perhaps'));
  add('no program', '/program', copy => delete copy.program);
  return found;
}
