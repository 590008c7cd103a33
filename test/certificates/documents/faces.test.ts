/** cornercheck.faces/1 as the command prints it, falsified in every small way; what the checker decides systems by. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { integer } from '../../../src/certificates/numbers/rational.ts';
import { type Constraint, isCovered, isFeasible } from '../../../src/certificates/space/feasible.ts';
import { polyhedronPoint } from '../../../src/linear/index.ts';
import { rational } from '../../../src/numbers/index.ts';
import { printProgram, programToJson } from '../../../src/programs/index.ts';
import { AFFINE, cornerCase, PIECEWISE_AFFINE } from '../../programs/corner-programs.ts';
import { spread } from '../../random.ts';
import { documentOf } from '../commands.ts';
import { altered, type Loose } from '../documents.ts';
import { lies } from '../forgeries.ts';

const ZERO = '(relu(-x) + x - relu(x))';
const PROGRAMS = [
  'abs(x) + abs(y)',
  'max(x, -x, y)',
  `x - ${ZERO} + abs(y)`,
  'f(x, y) = abs(x) - abs(y)',
  'f(x, y) = relu(x - 1) + relu(-x - 1) + 0 * y',
  'f(x, y, z) = abs(x) + abs(y) + relu(z)',
];

/** Where a document may be changed without a false claim in it, and why. */
const HARMLESS: readonly (readonly [RegExp, why: string, of?: string])[] = [
  [/\/text$/, 'written for people'],
  [/^without .*\/program\/(format|name)$|\/program\/name$/, 'may be left out, may be anything'],
  [/^without .*\/nodes\/\d+\/args$/, 'the node has no arguments'],
  [/^swapped .*\/nodes\/\d+(\/args\/\d+)?$/, 'independent nodes; a sum or product'],
  [
    /\/explains\/\d+\/(ties\/\d+\/pieces|lexicographic|nearest|clarke\/(directions|farkas)|\w+\/certificate)/,
    'evidence',
  ],
  [/^without .*\/explains\/\d+\/(text|conventions|regular|reachable)$/, 'claims less'],
  [/^without \/faces\/\d+\/reachable$/, 'claims less'],
  [/^without .*\/explains\/\d+\/clarke\/by$/, 'the only gradient that is left, or both sides'],
  [/^without \/faces\/\d\/inequalities\/0$/, 'of |x| − |y|: the whole line is critical', 'abs(x) - abs(y)'],
  [/^(swapped|twice) .*\/(equations|inequalities|clarke|reachable)\/\d+$/, 'a set'],
];

const accepted = (document: Loose, program = ''): string[] =>
  spread(
    lies(document).filter(
      ({ what }) => !HARMLESS.some(([is, , of = '']) => is.test(what) && program.includes(of)),
    ),
  )
    .map(one => `${verifyDocument(one.document, { budget: 20_000_000, enough: 1 }).verdict}: ${one.what}`)
    .filter(verdict => !verdict.startsWith('rejected'));

describe('no falsehood passes', () => {
  test.each(PROGRAMS)('%s', async program => {
    const document = await documentOf('critical', program);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    expect(accepted(document, program)).toEqual([]);
  });

  test('of reachable points: the tree of signs', async () => {
    const program = 'f(x, y) = x - (relu(-x) + x - relu(x)) - 2*relu(x + y) + 2*relu(y)';
    const document = await documentOf('critical', program, '--budget', '2000');
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [] });
    const harmless = [
      /\/signs\/tree\/\d+\/(at|separator)\/\d+$/, // evidence that shows it as well
      /^swapped .*\/signs\/tree\/\d+$/, // two cells that are both empty
      /\/signs\/tree\/18\/face$/, // the origin lies in both faces
    ];
    const told = lies(document).filter(
      ({ what }) => /\/(signs|of)\b/.test(what) && !harmless.some(one => one.test(what)),
    );
    expect(told.length).toBeGreaterThan(100);
    const passed = spread(told).filter(
      one => verifyDocument(one.document, { budget: 20_000_000, enough: 1 }).verdict !== 'rejected',
    );
    expect(passed.map(({ what }) => what)).toEqual([]);
  });

  test('of what was found within a budget', async () => {
    const saddle = 'f(x, y) = abs(x) - abs(y)';
    const document = await documentOf('critical', saddle, '--budget', '150', '--coincidences');
    expect(document).toMatchObject({ complete: 'undecided', faces: [{ kind: 'mixed' }, { kind: 'mixed' }] });
    expect(verifyDocument(document)).toMatchObject({ verdict: 'undecided', problems: [] });
    const changed = altered(document, copy => {
      copy.complete = 'yes';
      delete copy.why;
    });
    expect(verifyDocument(changed).problems.map(({ path }) => path)).toEqual(['/complete']);
  });
});

test('a face that is missing, too long, too short, of another kind', async () => {
  const document = await documentOf('critical', 'max(x, -x, y)');
  const problems = (change: (copy: Loose) => void): string =>
    verifyDocument(altered(document, change))
      .problems.map(({ path, message }) => `${path}: ${message}`)
      .join('; ');
  const none = (copy: Loose): void => {
    copy.faces = [];
    copy.explains = [];
  };
  expect(problems(none)).toBe('/complete: there are other critical points');
  const face = (inequality: string) => (copy: Loose) => {
    copy.faces[0].inequalities = [inequality];
    copy.faces[0].clarke[0].inequalities = [inequality];
  };
  expect(problems(face('y <= 1'))).toContain('/faces/0/value: is not f on the face');
  expect(problems(face('y <= -1/100'))).toContain('/complete: there are other critical points');
  const artificial = (copy: Loose): void => {
    copy.faces[0].kind = 'artificial';
    copy.faces[0].clarke = [];
  };
  expect(problems(artificial)).toContain('/faces/0/clarke: lacks a Clarke critical part');
});

test('an artificial face is not called Clarke critical', async () => {
  const document = await documentOf('critical', `x - ${ZERO} + abs(y)`);
  const { equations, inequalities } = document.faces[0];
  const changed = altered(document, copy => {
    copy.faces[0].kind = 'clarke';
    copy.faces[0].clarke = [{ equations, inequalities }];
  });
  expect(verifyDocument(changed).problems.map(({ path }) => path)).toEqual(['/faces/0/clarke/0']);
});

test('what of a face is reachable: nothing else, all of it, and only where it is not Clarke critical all over', async () => {
  const problems = async (program: string, change: (face: Loose) => void): Promise<string> => {
    const document = await documentOf('critical', program);
    return verifyDocument(altered(document, copy => change(copy.faces[0])))
      .problems.map(({ path, message }) => `${path}: ${message}`)
      .join('; ');
  };
  const saddle = 'f(x, y) = abs(x) - abs(y)';
  expect(await problems(saddle, face => face.reachable.pop())).toBe(
    '/faces/0/reachable: lacks a reachable part',
  );
  const whole = (face: Loose): void => {
    face.reachable = [{ equations: face.equations, inequalities: face.inequalities }];
  };
  expect(await problems(saddle, whole)).toBe('/faces/0/reachable/0: is not reachable');
  const elsewhere = (face: Loose): void => {
    face.reachable.push({ equations: ['x = 3', 'y = 5'], inequalities: [] });
  };
  expect(await problems(saddle, elsewhere)).toBe('/faces/0/reachable/1: leaves the face');
  const nowhere = (face: Loose): void => {
    face.reachable.push({ equations: ['x = 0', 'x = 1'], inequalities: [] });
  };
  expect(await problems(saddle, nowhere)).toBe('/faces/0/reachable/1: is empty');
  const twice = (face: Loose): void => {
    face.reachable.push(face.reachable[0]);
  };
  expect(await problems(saddle, twice)).toContain('/faces/0/reachable: one is listed twice');
  expect(await problems('abs(x) + abs(y)', whole)).toContain(
    'expected none where all of the face is Clarke critical',
  );
  const none = (face: Loose): void => {
    face.reachable = [];
  };
  expect(await problems(`x - ${ZERO} + abs(y)`, none)).toContain('lacks a reachable part');
});

test('what the engine finds in random programs of two and three inputs, the checker derives', async () => {
  const { criticalFaces, facesDocument } = await import('../../../src/arrangement/index.ts');
  let [faces, complete, open] = [0, 0, 0];
  fc.assert(
    fc.property(
      cornerCase({
        ops: [...AFFINE, ...PIECEWISE_AFFINE],
        computed: false,
        nodes: { min: 3, max: 8 },
        inputs: { min: 2, max: 3 },
      }),
      ({ program, line }) => {
        const found = criticalFaces(line, 600);
        const subject = { program: programToJson(program), text: printProgram(program), explains: [] };
        const document = facesDocument(found, program.inputs, subject);
        const { verdict, problems } = verifyDocument(document, { budget: 40_000_000 });
        // But for the explanations at the samples, which the command adds.
        const expected = document.faces.length > 0 ? ['/explains'] : [];
        expect(problems.map(({ path }) => path)).toEqual(expected);
        faces += document.faces.length;
        complete += found.complete === 'yes' ? 1 : 0;
        if (verdict === 'undecided') open += 1;
      },
    ),
    { numRuns: 60, seed: 11 },
  );
  expect(faces).toBeGreaterThan(20);
  expect(complete).toBeGreaterThan(20);
  expect(open).toBeLessThan(10);
});

describe('systems', () => {
  const meter = (): Meter => new Meter(1e9);
  const small = fc.integer({ min: -2, max: 2 });
  const constraint = (p: number) =>
    fc.tuple(
      fc.array(small, { minLength: p, maxLength: p }),
      small,
      fc.constantFrom<Constraint['relation']>('>', '>=', '='),
    );
  const own = ([a, c, relation]: [number[], number, Constraint['relation']]): Constraint => ({
    a: a.map(integer),
    c: integer(c),
    relation,
  });

  test('feasible exactly where the simplex finds a point', () => {
    const seen = { yes: 0, no: 0 };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }).chain(p => fc.array(constraint(p), { minLength: 1, maxLength: 7 })),
        system => {
          const other = system.map(([a, c, relation]) => ({
            a: a.map(k => rational(k)),
            c: rational(c),
            relation,
          }));
          const { feasible } = polyhedronPoint(other, system[0]![0].length);
          seen[feasible ? 'yes' : 'no'] += 1;
          expect(isFeasible(system.map(own), meter())).toBe(feasible);
        },
      ),
      { numRuns: 500, seed: 2 },
    );
    expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(100);
  });

  test('covered by a union, point by point', () => {
    const interval = fc.tuple(small, small).map(([a, b]): Constraint[] => [
      { a: [integer(1)], c: integer(-Math.min(a, b)), relation: '>=' },
      { a: [integer(-1)], c: integer(Math.max(a, b)), relation: '>=' },
    ]);
    fc.assert(
      fc.property(interval, fc.array(interval, { maxLength: 3 }), (one, others) => {
        const holds = (system: readonly Constraint[], t: number): boolean =>
          system.every(({ a, c }) => Number(a[0]!.n) * t + Number(c.n) >= 0);
        const points = Array.from({ length: 17 }, (_, i) => (i - 8) / 4);
        const every = points.every(t => !holds(one, t) || others.some(other => holds(other, t)));
        expect(isCovered(one, others, meter())).toBe(every);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
