/** ∂ᶜf(x) and other claims where a detail decides. */
import { describe, expect, it } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { altered, curved, type Loose, maximum, nullFunction, saddle, zero } from '../documents.ts';

const problemsOf = (document: Loose): string[] => verifyDocument(document).problems.map(({ path }) => path);
const node = (id: string, op: string, ...args: string[]) => ({ id, op, args });

/** |·| of a sum: relu(x) + relu(y) + relu(−x − y). No point near 0 has all three positive, or none. */
const hexagon = [
  ['-1', '-1'],
  ['-1', '0'],
  ['0', '-1'],
  ['0', '1'],
  ['1', '0'],
  ['1', '1'],
];
const triangle: Loose = {
  format: 'cornercheck.explain/1',
  program: {
    inputs: ['x', 'y'],
    nodes: [
      { id: 'w', op: 'affine', args: ['x', 'y'], coefficients: ['-1', '-1'] },
      node('a', 'relu', 'x'),
      node('b', 'relu', 'y'),
      node('c', 'relu', 'w'),
      node('s', 'sum', 'a', 'b', 'c'),
    ],
    output: 's',
  },
  at: ['0', '0'],
  value: '0',
  gradient: { forward: ['0', '0'], backward: ['0', '0'] },
  active: { status: 'exact', count: 8, gradients: [...hexagon.slice(0, 3), ['0', '0'], ...hexagon.slice(3)] },
  nodewise: {
    status: 'exact',
    count: 8,
    gradients: [...hexagon.slice(0, 3), ['0', '0'], ...hexagon.slice(3)],
  },
  selectionCritical: { verdict: 'yes', certificate: { weights: { '3': '1' } } },
  clarke: {
    status: 'exact',
    gradients: hexagon,
    directions: [
      ['-1', '-1'],
      ['-2', '1'],
      ['1', '-2'],
      ['-1', '2'],
      ['2', '-1'],
      ['1', '1'],
    ],
    farkas: [
      {
        rows: [
          ['1', '0'],
          ['0', '1'],
          ['-1', '-1'],
        ],
        multipliers: ['1', '1', '1'],
      },
      {
        rows: [
          ['-1', '0'],
          ['0', '-1'],
          ['2', '2'],
        ],
        multipliers: ['2', '2', '1'],
      },
    ],
  },
  clarkeCritical: { verdict: 'yes', certificate: { weights: { '0': '1/2', '5': '1/2' } } },
  artificial: 'no',
  ties: ['a', 'b', 'c'].map(id => ({ node: id, op: 'relu', pieces: ['0', 'x'] })),
};

describe('cells', () => {
  it('that no direction leads into are excluded by combinations of their guards', () => {
    expect(verifyDocument(triangle)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  it('are not excluded by part of a combination, nor by one that is not given', () => {
    for (const change of [
      (copy: Loose) => copy.clarke.farkas.pop(),
      (copy: Loose) => copy.clarke.farkas.shift(),
      (copy: Loose) => {
        copy.clarke.gradients.pop();
        copy.clarke.directions.pop();
      },
    ])
      expect(problemsOf(altered(triangle, change))).toContain('/clarke/gradients');
  });

  it('between curved guards are not excluded to first order', () => {
    const exact = altered(curved, copy => {
      copy.clarke.status = 'exact';
      delete copy.clarke.outer;
    });
    expect(problemsOf(exact)).toEqual(['/clarke/gradients']);
  });

  it('where a function is not 0 take no part of the neighbourhood away', () => {
    for (const direction of ['-1', '0', '5'])
      expect(
        verifyDocument(altered(nullFunction, copy => (copy.clarke.directions = [[direction]]))).verdict,
      ).toBe('accepted');
  });
});

describe('∂ᶜf(x)', () => {
  /** relu(t²): the guard is flat, but both pieces have the gradient 0. */
  const flat: Loose = altered(zero, copy => {
    copy.program = { inputs: ['t'], nodes: [node('q', 'square', 't'), node('r', 'relu', 'q')], output: 'r' };
    copy.gradient = { forward: ['0'], backward: ['0'] };
    copy.active = { status: 'exact', count: 2, gradients: [['0']] };
    copy.nodewise = copy.active;
    copy.selectionCritical = { verdict: 'yes', certificate: { weights: { '0': '1' } } };
    copy.clarke = { status: 'exact', gradients: [['0']], directions: [], farkas: [] };
    copy.ties = [{ node: 'r', op: 'relu', pieces: ['0', 'x'] }];
  });

  it('is the only gradient that is left, without a direction', () => {
    expect(verifyDocument(flat)).toMatchObject({ verdict: 'accepted', problems: [] });
    expect(problemsOf(altered(flat, copy => (copy.clarke.gradients = [])))).toContain('/clarke/gradients');
  });

  it('is not proven by what is left where more is', () => {
    const exact = altered(saddle, copy => (copy.clarke.directions = []));
    expect(problemsOf(exact)).toContain('/clarke/gradients/0');
  });
});

describe('active pieces', () => {
  it('are defined at the point', () => {
    // softsign(−1): the piece x/(1 + x) is not.
    const half = { status: 'exact', count: 1, gradients: [['1/4']] };
    const critical = { verdict: 'no', certificate: { separator: ['4'] } };
    const softsign = altered(zero, copy => {
      copy.program = { inputs: ['t'], nodes: [node('s', 'softsign', 't')], output: 's' };
      Object.assign(copy, { at: ['-1'], value: '-1/2', gradient: { forward: ['1/4'], backward: ['1/4'] } });
      Object.assign(copy, {
        active: half,
        nodewise: half,
        selectionCritical: critical,
        clarkeCritical: critical,
      });
      copy.clarke = { status: 'exact', gradients: [['1/4']], directions: [['1']], farkas: [] };
      copy.nearest = { point: ['1/4'], squaredNorm: '1/16' };
      copy.ties = [];
    });
    expect(verifyDocument(softsign)).toMatchObject({ verdict: 'accepted', problems: [] });
  });

  it('of an index that holds the point twice, or not at all, are refused', () => {
    for (const index of [
      [
        { piece: 1, when: 'x <= 0' },
        { piece: 2, when: 'x >= 0' },
      ],
      [
        { piece: 1, when: 'x < 0' },
        { piece: 2, when: 'x > 0' },
      ],
      [
        { piece: 1, when: 'x != 0' },
        { piece: 3, when: 'x = 0' },
      ],
    ])
      expect(
        problemsOf(altered(nullFunction, copy => (copy.program.selections.null.index = index))).join(),
      ).toContain('/program');
  });

  it('of a selection away from its tie are those of the cell', () => {
    const away = altered(nullFunction, copy => {
      const only = { status: 'exact', count: 1, gradients: [['0']] };
      Object.assign(copy, {
        at: ['1'],
        gradient: { forward: ['0'], backward: ['0'] },
        active: only,
        nodewise: only,
        ties: [],
      });
    });
    expect(verifyDocument(away)).toMatchObject({ verdict: 'accepted', problems: [] });
  });
});

describe('criticality', () => {
  it('follows from part of a set, its absence only from all of it', () => {
    const part = (gradients: string[][]) => ({ status: 'undecided', gradients, why: '' });
    const yes = altered(zero, copy => {
      copy.active = part([['0']]);
      copy.selectionCritical.certificate.weights = { '0': '1' };
      delete copy.nearest;
    });
    expect(verifyDocument(yes)).toMatchObject({ verdict: 'accepted', problems: [] });
    const no = altered(maximum, copy => {
      copy.active = part([['0', '1']]);
      delete copy.nearest;
    });
    expect(problemsOf(no)).toEqual(['/selectionCritical/certificate']);
    expect(problemsOf(altered(yes, copy => (copy.active = part([['2']]))))).toContain('/active/gradients/0');
  });

  it('cannot be Clarke without being selection', () => {
    const both = altered(
      maximum,
      copy => (copy.clarkeCritical = { verdict: 'yes', certificate: { weights: { '0': '1' } } }),
    );
    expect(problemsOf(both)).toEqual(['/clarkeCritical/certificate/weights', '/artificial']);
  });

  it('comes with the nearest point, not a farther one nor one outside', () => {
    const nearest = (point: string[], squaredNorm: string, weights?: Loose) =>
      verifyDocument(
        altered(maximum, copy => (copy.nearest = { point, squaredNorm, ...(weights && { weights }) })),
      );
    expect(nearest(['1', '0'], '1').problems.map(({ path }) => path)).toEqual(['/nearest/point']);
    expect(nearest(['1/4', '1/4'], '1/8', { '0': '1/2', '1': '1/2' }).verdict).toBe('rejected');
    expect(nearest(['1/2', '1/2'], '1/2').assumptions.join()).toContain('without weights');
  });
});

describe('a program', () => {
  const withNodes = (...nodes: Loose[]) =>
    altered(zero, copy => Object.assign(copy.program, { nodes, output: nodes.at(-1).id }));
  it.each([
    ['a vector for a number', withNodes(node('s', 'sort', 't', 't'), node('r', 'relu', 's'))],
    ['one id twice', withNodes(node('r', 'relu', 't'), node('r', 'abs', 't'))],
    ['the id of an input', withNodes(node('t', 'relu', 't'))],
    ['a parameter that the operation has not', withNodes({ ...node('r', 'relu', 't'), alpha: '1' })],
    ['a parameter that makes it discontinuous', withNodes({ ...node('r', 'huber', 't'), alpha: '-1' })],
    ['no parameter where one is needed', withNodes(node('r', 'pow', 't'))],
    [
      'a component beyond the last',
      withNodes(node('s', 'sort', 't', 't'), { ...node('r', 'component', 's'), k: 3 }),
    ],
    ['a later node as argument', withNodes(node('a', 'neg', 'b'), node('b', 'neg', 'a'))],
    ['too many arguments', withNodes(node('r', 'relu', 't', 't'))],
    ['no arguments', withNodes(node('r', 'max'))],
    ['output and outputs', altered(zero, copy => (copy.program.outputs = ['z']))],
    ['another format', altered(zero, copy => (copy.program.format = 'cornercheck.program/2'))],
    [
      'a selection named as an operation',
      altered(nullFunction, copy => (copy.program.selections.relu = copy.program.selections.null)),
    ],
  ])('with %s is refused', (_, document) => {
    expect(problemsOf(document).some(path => path.startsWith('/program'))).toBe(true);
  });
});
