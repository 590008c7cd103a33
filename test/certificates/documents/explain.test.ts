/** Every claim of a document about one point, and the reason why each false one is refused. */
import { describe, expect, it, test } from 'vitest';
import { Review } from '../../../src/certificates/book/review.ts';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { readPlace } from '../../../src/certificates/reading/place.ts';
import {
  altered,
  coincidence,
  curved,
  type Loose,
  maximum,
  middle,
  nullFunction,
  saddle,
  sorted,
  xMinusZero,
  zero,
} from '../documents.ts';
import { programOf, selectionOf, textOf, texts } from '../units.ts';

const check = (document: Loose, budget = 1e7) => {
  const { problems, ...rest } = verifyDocument(document, { budget });
  return { ...rest, problems: problems.map(({ path, message }) => `${path}: ${message}`) };
};
const change = (document: Loose, how: (copy: Loose) => unknown) => altered(document, copy => void how(copy));
const problemsOf = (document: Loose, how: (copy: Loose) => unknown): string[] =>
  check(change(document, how)).problems;

type Case = readonly [what: string, document: Loose, how: (copy: Loose) => unknown, problem: string];
const refuse = (cases: readonly Case[]) =>
  test.each(cases)('%s', (_, document, how, problem) => {
    expect(problemsOf(document, how)).toEqual([problem]);
  });

const open = (path: string, why: string): string => `not re-derived: ${path} (${why})`;

/** |x| with 0 in its middle, by pieces that have no value there, and a step. */
const SPLIT = selectionOf('x', ['x^2/x', '-x^2/x', '0'], '1: x > 0', '2: x < 0', '3: x = 0');
const JUMP = selectionOf('x', ['1', '0'], '1: x > 0', '2: x <= 0');
const left = { status: 'undecided', gradients: [] };
const bare = (fields: Loose): Loose => ({
  format: 'cornercheck.explain/1',
  at: ['0'],
  value: '0',
  gradient: { forward: ['0'], backward: ['0'] },
  ties: [],
  ...fields,
});
/** The step, at its jump. */
const jump: Loose = bare({
  program: programOf('t', ['n = s t'], { selections: { s: JUMP } }),
  regular: { verdict: 'no', along: [[['1']]] },
});
const undecided = (fields: Loose = {}): Loose => ({
  active: left,
  nodewise: left,
  selectionCritical: { verdict: 'undecided' },
  clarke: { status: 'undecided', gradients: [], directions: [], farkas: [] },
  clarkeCritical: { verdict: 'undecided' },
  artificial: 'undecided',
  ...fields,
});

describe('a place', () => {
  const read = (document: Loose, signed = false) => {
    const review = new Review(1e6);
    const place = readPlace(review, '/here', document, signed);
    return {
      place: place && [place.line.inputs.join(), texts(place.x), place.jets.map(jet => textOf(jet.value))],
      problems: review.problems.map(({ path, message }) => `${path}: ${message}`),
      assumptions: review.assumptions,
    };
  };
  const program = programOf('x', ['r = reciprocal x', 'n = neg r']);

  it('is a program with a value at a point', () => {
    expect(read({ program, at: ['2'] })).toEqual({
      place: ['x', ['2'], ['2', '1/2', '-1/2']],
      problems: [],
      assumptions: [],
    });
    const beside = (text: string) => read({ program, at: ['2'], text });
    expect(beside('-reciprocal(x)')).toMatchObject({ problems: [], assumptions: [] });
    expect(beside('-1/x').problems).toEqual(['/here/text: is not the text of the program beside it']);
  });

  test.each([
    ['no program', { at: ['2'] }, '/here/program: expected an object'],
    ['no point', { program }, '/here/at: expected a list'],
    ['a point of another length', { program, at: ['2', '3'] }, '/here/at: expected 1 coordinates, got 2'],
    [
      'a coordinate that is no number',
      { program, at: ['two'] },
      '/here/at/0: expected an exact number such as "-7/3"',
    ],
    ['no value there', { program, at: ['0'] }, '/here/program: the node r is undefined there'],
    [
      'a coordinate -0',
      { program: programOf('x', ['n = neg x']), at: ['-0'] },
      '/here/at/0: expected an exact number such as "-7/3"',
    ],
  ])('is none with %s', (_, document, problem) => {
    expect(read(document)).toMatchObject({ place: undefined, problems: [problem] });
  });

  it('of an answer may be at -0, the number that is 0', () => {
    const at = { program: programOf('x y', ['m = max x y']), at: ['-0', '3'] };
    expect(read(at, true).place).toEqual(['x,y', ['0', '3'], ['0', '3', '3']]);
    expect(read({ ...at, at: ['-0', '0x'] }, true).problems).toHaveLength(1);
    expect(read({ ...at, at: ['0', '3'] }, true).place).toEqual(['x,y', ['0', '3'], ['0', '3', '3']]);
  });
});

describe('a document is refused', () => {
  refuse([
    ['without a program', maximum, copy => delete copy.program, '/program: expected an object'],
    ['at -0', zero, copy => (copy.at = ['-0']), '/at/0: expected an exact number such as "-7/3"'],
    [
      'without D_f, where the function is regular',
      maximum,
      copy => delete copy.active,
      '/active/status: expected "exact" or "undecided"',
    ],
  ]);
});

describe('values and derivatives', () => {
  refuse([
    ['another value', maximum, copy => (copy.value = '2'), '/value: is not the value of the program'],
    [
      'another value of one output of several',
      sorted,
      copy => (copy.value = ['3', '4']),
      '/value/1: is not the value of the program',
    ],
    ['one value of two', sorted, copy => (copy.value = ['3']), '/value: expected 2 numbers, got 1'],
    ['a list of one value', maximum, copy => (copy.value = ['1']), '/value: expected a string'],
    [
      'another derivative in forward mode',
      maximum,
      copy => (copy.gradient.forward = ['0', '1']),
      '/gradient/forward: is not the selection derivative',
    ],
    [
      'another derivative in backward mode',
      maximum,
      copy => (copy.gradient.backward = ['1', '1/2']),
      '/gradient/backward: is not the selection derivative',
    ],
  ]);

  it('are both needed', () => {
    expect(problemsOf(maximum, copy => delete copy.gradient)).toEqual([
      '/gradient: expected the selection derivative',
    ]);
    for (const mode of ['forward', 'backward'])
      expect(problemsOf(maximum, copy => delete copy.gradient[mode])).toEqual([
        `/gradient/${mode}: expected a list`,
      ]);
  });

  it('are by the conventions that are asked for', () => {
    const last = change(maximum, copy => {
      copy.conventions = { max: 'last' };
      copy.gradient = { forward: ['0', '1'], backward: ['0', '1'] };
    });
    expect(check(last)).toMatchObject({ verdict: 'accepted', problems: [] });
    expect(problemsOf(maximum, copy => (copy.conventions = { max: 'last' }))).toEqual([
      '/gradient/forward: is not the selection derivative',
      '/gradient/backward: is not the selection derivative',
    ]);
    expect(problemsOf(maximum, copy => (copy.conventions = { relu: 'last' }))).toEqual([
      '/conventions/relu: expected an operation of the program with several pieces',
    ]);
  });
});

describe('ties', () => {
  refuse([
    [
      'a first piece by another name',
      middle,
      copy => (copy.ties[0].pieces[0] = 'x'),
      '/ties/0/pieces/0: is not what the piece is called',
    ],
    ['a tie less', saddle, copy => copy.ties.pop(), '/ties/1: expected the tied node b'],
    ['a tie too many', coincidence, copy => copy.ties.push({}), '/ties/0: is not a tied node'],
    ['one more at the end', saddle, copy => copy.ties.push(copy.ties[0]), '/ties/2: is not a tied node'],
    ['another node', maximum, copy => (copy.ties[0].node = 'x'), '/ties/0: expected the tied node m'],
    ['another operation', maximum, copy => (copy.ties[0].op = 'min'), '/ties/0: expected the tied node m'],
    ['the ties in another order', saddle, copy => copy.ties.reverse(), '/ties/0: expected the tied node a'],
    [
      'a piece less',
      middle,
      copy => copy.ties[0].pieces.pop(),
      '/ties/0/pieces: expected its 3 active pieces',
    ],
    [
      'a piece too many',
      maximum,
      copy => copy.ties[0].pieces.push('x3'),
      '/ties/0/pieces: expected its 2 active pieces',
    ],
    [
      'a piece by another name',
      middle,
      copy => (copy.ties[0].pieces[1] = 'x3'),
      '/ties/0/pieces/1: is not what the piece is called',
    ],
    [
      'pieces that are no names',
      maximum,
      copy => (copy.ties[0].pieces[0] = 1),
      '/ties/0/pieces/0: expected a string',
    ],
    ['no list', maximum, copy => (copy.ties = {}), '/ties: expected a list'],
  ]);

  it('name a node by the first of its letters', () => {
    const long = 'n'.repeat(50);
    const document = change(maximum, copy => {
      copy.program = programOf('x y', [`${long} = max x y`]);
      copy.ties[0].node = 'm';
    });
    expect(check(document).problems).toEqual([`/ties/0: expected the tied node ${'n'.repeat(40)}`]);
  });

  it('are called by the first 24 of their pieces', () => {
    const names = Array.from({ length: 25 }, (_, i) => `x${i + 1}`);
    const document = bare({
      program: programOf(names.join(' '), [`m = max ${names.join(' ')}`]),
      at: names.map(() => '0'),
    });
    const tie = (n: number) => [{ node: 'm', op: 'max', pieces: names.slice(0, n) }];
    const of = (n: number) =>
      check({ ...document, ties: tie(n) }).problems.filter(one => one.startsWith('/ties'));
    expect(of(24)).toEqual([]);
    expect(of(25)).toEqual(['/ties/0/pieces: expected its 25 active pieces']);
  });
});

describe('criticality', () => {
  refuse([
    [
      'no certificate',
      maximum,
      copy => delete copy.clarkeCritical.certificate,
      '/clarkeCritical: expected a certificate',
    ],
    [
      'another verdict than the three',
      maximum,
      copy => (copy.reachable = { verdict: 'perhaps' }),
      '/reachable/verdict: expected "yes" or "no" or "undecided"',
    ],
    [
      'a solver that the set does not name',
      maximum,
      copy => (copy.clarkeCritical.by = 'z3'),
      '/clarkeCritical/by: expected the solver that the set names',
    ],
    [
      'a separator that fails',
      maximum,
      copy => (copy.selectionCritical.certificate.separator = ['1', '0']),
      '/selectionCritical/certificate/separator: the separator fails for a listed gradient',
    ],
    [
      'a separator of D_P that fails',
      maximum,
      copy => (copy.reachable = { verdict: 'no', certificate: { separator: ['0', '1'] } }),
      '/reachable/certificate/separator: the separator fails for a listed gradient',
    ],
    [
      'weights that do not combine to 0',
      saddle,
      copy => (copy.clarkeCritical.certificate.weights = { '0': '1' }),
      '/clarkeCritical/certificate/weights: the weights do not combine the gradients to the point',
    ],
    [
      'a tolerance',
      saddle,
      copy => (copy.clarkeCritical.certificate.radius = ['1', '1']),
      '/clarkeCritical/certificate/radius: the radius does not fit the tolerance',
    ],
    [
      'an absence shown by part of a set',
      change(maximum, copy => {
        copy.clarke = { ...copy.clarke, status: 'undecided', gradients: [] };
      }),
      copy => {
        copy.clarkeCritical.certificate.separator = ['1', '0'];
      },
      '/clarkeCritical/certificate/separator: is not seen to hold for all choices of pieces',
    ],
  ]);

  it('may be shown by part of a set, and of D_P as well', () => {
    const part = change(saddle, copy => {
      copy.nodewise = { ...left, gradients: copy.nodewise.gradients };
      copy.reachable = { verdict: 'yes', certificate: { weights: { '0': '1/2', '3': '1/2' } } };
    });
    expect(check(part).problems).toEqual([]);
    expect(problemsOf(part, copy => (copy.reachable.verdict = 'no'))).toEqual([
      '/reachable/certificate: a set that is not complete cannot show this',
    ]);
  });

  it('may be left open, which is named', () => {
    const both = change(saddle, copy => {
      copy.selectionCritical = { verdict: 'undecided' };
      copy.reachable = { verdict: 'undecided' };
      copy.clarkeCritical = { verdict: 'undecided' };
      copy.artificial = 'undecided';
    });
    expect(check(both)).toMatchObject({
      verdict: 'undecided',
      problems: [],
      assumptions: [
        open('/reachable', 'left undecided'),
        open('/clarkeCritical', 'left undecided'),
        open('/selectionCritical', 'left undecided'),
        open('/artificial', 'left undecided'),
      ],
    });
  });

  it('says nothing of D_P where the document does not', () => {
    const { claims } = check(saddle);
    const said = change(saddle, copy => (copy.reachable = copy.selectionCritical));
    expect(check(said).claims).toBe(claims + 1);
  });

  it('is not known where its set is refused', () => {
    const { problems, assumptions } = check(change(maximum, copy => (copy.active.count = 3)));
    expect(problems).toEqual(['/active/count: expected the count 2']);
    expect(assumptions).toContain(open('/selectionCritical', 'it rests on a set that is not confirmed'));
    expect(assumptions).toContain(open('/nearest', 'it rests on a set that is not confirmed'));
  });
});

describe('whether a point is artificial', () => {
  refuse([
    [
      'yes where it is Clarke critical',
      saddle,
      copy => (copy.artificial = 'yes'),
      '/artificial: expected no, as the two verdicts say',
    ],
    [
      'yes where it is not selection critical',
      maximum,
      copy => (copy.artificial = 'yes'),
      '/artificial: expected no, as the two verdicts say',
    ],
    [
      'no where it is',
      xMinusZero,
      copy => (copy.artificial = 'no'),
      '/artificial: expected yes, as the two verdicts say',
    ],
    [
      'open where it is',
      xMinusZero,
      copy => (copy.artificial = 'undecided'),
      '/artificial: expected yes, as the two verdicts say',
    ],
    [
      'no where nothing is known',
      xMinusZero,
      copy => {
        copy.clarkeCritical = { verdict: 'undecided' };
        copy.artificial = 'no';
      },
      '/artificial: expected undecided, as the two verdicts say',
    ],
    [
      'yes where only one verdict is known',
      xMinusZero,
      copy => {
        copy.selectionCritical = { verdict: 'undecided' };
        copy.artificial = 'yes';
      },
      '/artificial: expected undecided, as the two verdicts say',
    ],
    [
      'another word',
      zero,
      copy => (copy.artificial = 'perhaps'),
      '/artificial: expected "yes" or "no" or "undecided"',
    ],
  ]);

  it('follows from one verdict, where that is enough', () => {
    const no = change(maximum, copy => (copy.clarkeCritical = { verdict: 'undecided' }));
    expect(check(no)).toMatchObject({ verdict: 'undecided', problems: [] });
    const yes = change(saddle, copy => (copy.selectionCritical = { verdict: 'undecided' }));
    expect(check(yes)).toMatchObject({ verdict: 'undecided', problems: [] });
  });

  it('cannot be said where the verdicts contradict each other', () => {
    const both = change(
      maximum,
      copy => (copy.clarkeCritical = { verdict: 'yes', certificate: { weights: { '0': '1' } } }),
    );
    expect(check(both).problems).toContain(
      '/artificial: a point that is not selection critical is not Clarke critical',
    );
  });
});

describe('the nearest point', () => {
  const nearest = (point: string[], squaredNorm: string, fields: Loose = {}) =>
    problemsOf(maximum, copy => (copy.nearest = { point, squaredNorm, ...fields }));
  const half = { '0': '1/2', '1': '1/2' };

  it('lies in the hull, and no point of it is nearer to 0', () => {
    expect(nearest(['1/2', '1/2'], '1/2', { weights: half })).toEqual([]);
    expect(nearest(['1/2', '1/2'], '1/3', { weights: half })).toEqual([
      '/nearest/squaredNorm: is not the square of the norm',
    ]);
    expect(nearest(['1', '0'], '1', { weights: { '1': '1' } })).toEqual([
      '/nearest/point: a point of the hull is nearer to 0',
    ]);
    expect(nearest(['1/4', '1/4'], '1/8', { weights: half })).toEqual(
      ['/nearest: the weights do not combine the gradients to the point'].map(text =>
        text.replace('/nearest:', '/nearest/weights:'),
      ),
    );
    expect(nearest(['1/2'], '1/4')).toEqual(['/nearest/point: expected 2 numbers, got 1']);
    expect(nearest(['1/2', '1/2'], 'half')).toEqual([
      '/nearest/squaredNorm: expected an exact number such as "-7/3"',
    ]);
    expect(nearest([], '0')).toEqual(['/nearest/point: expected 2 numbers, got 0']);
  });

  it('without weights is one that is listed, or not shown to lie there', () => {
    const shown = (document: Loose, point: string[], squaredNorm: string) =>
      check(change(document, copy => (copy.nearest = { point, squaredNorm }))).assumptions;
    const said = '1 nearest points come without weights: that they lie in D_f is not shown';
    expect(shown(maximum, ['1/2', '1/2'], '1/2')).toContain(said);
    expect(shown(zero, ['0'], '0')).not.toContain(said);
    expect(shown(coincidence, ['0', '0'], '0')).not.toContain(said);
    expect(shown(middle, ['1/3', '1/3', '1/3'], '1/3')).toContain(said);
  });

  it('without weights is not one that only shares an entry with those that are listed', () => {
    const sides = {
      status: 'exact',
      count: 2,
      gradients: [
        ['1', '-1'],
        ['1', '1'],
      ],
    };
    const critical = { verdict: 'no', certificate: { separator: ['1', '0'] } };
    const roof = bare({
      program: programOf('x y', ['a = abs y', 's = add x a']),
      at: ['0', '0'],
      gradient: { forward: ['1', '1'], backward: ['1', '1'] },
      active: sides,
      nodewise: sides,
      selectionCritical: critical,
      clarke: { ...sides, count: undefined, directions: sides.gradients, farkas: [] },
      clarkeCritical: critical,
      artificial: 'no',
      nearest: { point: ['1', '0'], squaredNorm: '1' },
      ties: [{ node: 'a', op: 'abs', pieces: ['x', '-x'] }],
    });
    delete roof.clarke.count;
    expect(check(roof)).toMatchObject({
      verdict: 'accepted',
      problems: [],
      assumptions: ['1 nearest points come without weights: that they lie in D_f is not shown'],
    });
  });

  it('is not known of a set that is listed in part', () => {
    const part = change(maximum, copy => {
      copy.active = { ...left, gradients: copy.active.gradients };
      copy.selectionCritical = { verdict: 'undecided' };
      copy.artificial = 'no';
      copy.clarkeCritical = { verdict: 'undecided' };
    });
    expect(check(part).assumptions).toContain(open('/nearest', 'it rests on a set that is not confirmed'));
  });
});

describe('what is left open', () => {
  const opened = (document: Loose, how: (copy: Loose) => unknown) => {
    const { verdict, problems, assumptions } = check(change(document, how));
    return { verdict, problems, assumptions };
  };

  it('is named, set by set', () => {
    expect(opened(saddle, copy => (copy.nodewise = left))).toEqual({
      verdict: 'undecided',
      problems: [],
      assumptions: [open('/nodewise', 'left undecided')],
    });
    expect(check(curved).assumptions).toEqual([open('/clarke', 'not given exactly')]);
    expect(
      opened(saddle, copy => (copy.clarke = { ...copy.clarke, status: 'undecided' })).assumptions,
    ).toEqual([open('/clarke', 'not given exactly')]);
  });

  it('of D_f is what is not listed: that is assumed, not open', () => {
    const part = (copy: Loose) => {
      copy.active = { ...left, gradients: [] };
      delete copy.nearest;
      copy.selectionCritical = { verdict: 'undecided' };
      copy.clarkeCritical = { verdict: 'undecided' };
      copy.artificial = 'undecided';
    };
    expect(opened(zero, part)).toEqual({
      verdict: 'undecided',
      problems: [],
      assumptions: [
        '1 lists of active pieces are said to be incomplete',
        open('/clarkeCritical', 'left undecided'),
      ],
    });
    expect(
      opened(zero, copy => {
        part(copy);
        copy.clarkeCritical = zero.clarkeCritical;
        copy.artificial = 'no';
      }),
    ).toEqual({
      verdict: 'accepted',
      problems: [],
      assumptions: ['1 lists of active pieces are said to be incomplete'],
    });
  });
});

describe('a function that is not regular', () => {
  it('is shown to be so by an arc, and has no sets', () => {
    expect(check(jump)).toMatchObject({ verdict: 'accepted', problems: [] });
    for (const name of [
      'nodewise',
      'selectionCritical',
      'reachable',
      'clarke',
      'clarkeCritical',
      'artificial',
      'nearest',
      'lexicographic',
    ])
      expect(problemsOf(jump, copy => (copy[name] = {}))).toEqual([
        `/${name}: expected no sets and no verdicts where the function is not regular`,
      ]);
  });

  it('is refused as regular, where it says so or says nothing of it', () => {
    const wrong = 'the function jumps there, or is not locally Lipschitz';
    const none = (copy: Loose) => Object.assign(copy, undecided());
    expect(
      problemsOf(jump, copy => {
        none(copy);
        copy.regular = { verdict: 'yes' };
      }),
    ).toContain(`/regular/verdict: ${wrong}`);
    expect(
      problemsOf(jump, copy => {
        none(copy);
        delete copy.regular;
      }),
    ).toContain(`/regular/verdict: ${wrong}`);
  });

  it('has no sets that are known, nor verdicts, where sets are given all the same', () => {
    const given = (fields: Loose): Loose => ({ ...jump, ...undecided(), ...fields });
    expect(check(given({})).problems).toEqual([]);
    for (const name of ['selectionCritical', 'reachable', 'clarkeCritical'])
      for (const verdict of ['yes', 'no'])
        expect(check(given({ [name]: { verdict } })).problems).toContain(
          `/${name}/verdict: expected no verdict where the function is not shown to be regular`,
        );
    for (const name of ['active', 'nodewise', 'clarke'])
      expect(check(given({ [name]: { status: 'exact', gradients: [] } })).problems).toContain(
        `/${name}/status: expected no known set where the function is not shown to be regular`,
      );
    expect(check(given({ reachable: { verdict: 'undecided' } })).problems).toEqual([]);
  });

  it('has them neither where that is left open', () => {
    const lost = bare({
      program: programOf('t', ['n = s t'], { selections: { s: SPLIT } }),
      regular: { verdict: 'undecided' },
      ...undecided(),
    });
    expect(check(lost).problems).toEqual([]);
    expect(check(lost).assumptions).toContain(open('/regular', 'left undecided'));
    const rays = { status: 'exact', gradients: [['-1'], ['1']], directions: [['1'], ['-1']], by: 'rays' };
    expect(problemsOf(lost, copy => (copy.clarke = rays))).toEqual([
      '/clarke/status: expected no known set where the function is not shown to be regular',
    ]);
    const known = change(lost, copy => {
      copy.regular = { verdict: 'yes' };
      copy.clarke = rays;
    });
    expect(check(known).problems).toEqual([]);
  });

  it('is not assumed of operations of the language', () => {
    expect(problemsOf(zero, copy => (copy.regular = { verdict: 'no', along: [[['1']]] }))).toContain(
      '/regular/along: these operations of the language are regular wherever they have a value',
    );
    expect(check(change(zero, copy => (copy.regular = { verdict: 'yes' }))).problems).toEqual([]);
    expect(check(zero).assumptions).toEqual([]);
  });
});

describe('the lexicographic derivative', () => {
  const said = (document: Loose, lexicographic: Loose) =>
    check(change(document, copy => (copy.lexicographic = lexicographic)));

  it('is re-derived', () => {
    expect(said(saddle, { gradient: ['1', '-1'] })).toMatchObject({ verdict: 'accepted', problems: [] });
    expect(said(saddle, { gradient: ['1', '1'] }).problems).toEqual([
      '/lexicographic/gradient: is not the lexicographic derivative',
    ]);
    expect(said(saddle, { gradient: ['1'] }).problems).toEqual([
      '/lexicographic/gradient: expected 2 numbers, got 1',
    ]);
    expect(
      said(sorted, {
        gradient: [
          ['1', '0'],
          ['0', '1'],
        ],
      }).problems,
    ).toEqual([]);
    expect(
      said(sorted, {
        gradient: [
          ['1', '0'],
          ['0', '2'],
        ],
      }).problems,
    ).toEqual(['/lexicographic/gradient: is not the lexicographic derivative']);
    expect(said(saddle, {}).problems).toEqual(['/lexicographic/gradient: expected a list']);
  });

  it('is not left out where it can be derived', () => {
    expect(said(saddle, { why: 'too hard' })).toMatchObject({
      verdict: 'undecided',
      problems: [],
      assumptions: [
        open('/lexicographic', 'it is left out, though it can be derived'),
        'words for people were not looked at: reasons',
      ],
    });
    expect(said(saddle, { why: 'too hard', gradient: ['1', '-1'] })).toMatchObject({
      verdict: 'accepted',
      problems: [],
    });
  });

  const lost = bare({
    program: programOf('t', ['n = s t'], { selections: { s: SPLIT } }),
    ...undecided(),
  });

  it('is not known where the nodes are not', () => {
    expect(said(lost, { gradient: ['1'] }).assumptions).toContain(
      open('/lexicographic', 'whether the nodes have directional derivatives'),
    );
    const { problems, assumptions } = said(lost, { why: 'no piece reaches' });
    expect(problems).toEqual([]);
    expect(assumptions.join()).not.toContain('/lexicographic');
  });

  it('may be left out where no cell is found', () => {
    // No cell holds what is above 0.
    const half = selectionOf('x', ['0', '-x'], '1: x = 0', '2: x < 0');
    const gap = bare({
      program: programOf('t', ['n = s t'], { selections: { s: half } }),
      ties: [{ node: 'n', op: 's', pieces: ['0', '-x'] }],
      ...undecided(),
    });
    const { problems, assumptions } = said(gap, { why: 'not seen' });
    expect(problems).toEqual([]);
    expect(assumptions.join()).not.toContain('/lexicographic');
    expect(said(gap, { gradient: ['0'] }).assumptions).toContain(
      open('/lexicographic', 'no index cell holds the direction'),
    );
  });
});

describe('a document of an explanation', () => {
  it('says only what was asked where it is undecided', () => {
    const document = {
      format: 'cornercheck.explain/1',
      status: 'undecided',
      program: zero.program,
      at: ['0'],
    };
    expect(check(document)).toEqual({
      verdict: 'undecided',
      claims: 1,
      problems: [],
      rests: [],
      assumptions: [open('', 'left undecided')],
    });
  });

  it('names the fields that are not known', () => {
    expect(check({ ...zero, extra: 1 })).toMatchObject({
      verdict: 'undecided',
      assumptions: [open('/extra', 'the checker does not know this field')],
    });
  });

  it('counts its claims', () => {
    // The whole, its fields, program, point, value at it, value, conventions, two gradients, ties, what the sets rest on, three
    // sets, two verdicts, whether it is artificial.
    expect(check(saddle).claims).toBe(18);
    expect(check(zero).claims).toBe(19);
    expect(check(nullFunction).claims).toBe(19);
  });
});
