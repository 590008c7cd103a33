/** Reachable faces: the same points as those that all faces and their parts have, Clarke critical ones first. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CriticalFaces,
  criticalFaces,
  facesDocument,
  reachableFaces,
} from '../../src/arrangement/index.ts';
import { verifyDocument } from '../../src/certificates/index.ts';
import { Meter } from '../../src/certificates/numbers/meter.ts';
import { readProgram } from '../../src/certificates/operations/program.ts';
import type { Polyhedron } from '../../src/certificates/space/faces.ts';
import { isCovered } from '../../src/certificates/space/feasible.ts';
import { readPolyhedron } from '../../src/certificates/space/written.ts';
import { stringifyDocument } from '../../src/documents/index.ts';
import { explainDocument } from '../../src/fields/explain-document.ts';
import { explain } from '../../src/fields/index.ts';
import {
  compile,
  isEvaluationFailure,
  printProgram,
  programToJson,
  type StraightLine,
} from '../../src/programs/index.ts';
import type { Program } from '../../src/programs/program.ts';
import { parseProgramText } from '../../src/programs/text/text.ts';
import type { Loose } from '../certificates/documents.ts';
import { AFFINE, cornerCase, PIECEWISE_AFFINE } from '../programs/corner-programs.ts';
import { seeded } from '../random.ts';

/** As the command prints it. */
function documentOf(program: Program, found: CriticalFaces): Loose {
  const line = compile(program);
  const subject = { program: programToJson(program), text: printProgram(program) };
  const points = found.signs?.points ?? found.faces.map(({ sample }) => sample);
  const explains = points.map(at => {
    const explanation = explain(line, at);
    if (isEvaluationFailure(explanation)) throw new Error('no value at a sample');
    return explainDocument(explanation, { ...subject, at });
  });
  return JSON.parse(stringifyDocument(facesDocument(found, program.inputs, { ...subject, explains })));
}

describe('the same points as of all faces', () => {
  const meter = (): Meter => new Meter(1e9);

  const setsOf = (program: Program, found: CriticalFaces) => {
    const { faces }: Loose = documentOf(program, found);
    const line = readProgram(programToJson(program), meter());
    const read = (parts: readonly unknown[]): Polyhedron[] =>
      parts.map(part => readPolyhedron(part, line, meter()));
    return {
      reachable: read(faces.flatMap((face: Loose) => face.reachable ?? [face])),
      clarke: read(faces.flatMap((face: Loose) => face.clarke)),
    };
  };
  const isWithin = (parts: readonly Polyhedron[], others: readonly Polyhedron[]): boolean =>
    parts.every(part => isCovered(part, others, meter()));

  interface Seen {
    compared: number;
    accepted: number;
    clarke: number;
    others: number;
    coincidences: number;
  }

  /** Where all faces are known within these steps too, the reachable and the Clarke critical points are the same. */
  function compare(program: Program, line: StraightLine, steps: number, seen: Seen): void {
    const reached = reachableFaces(line, 2_000);
    const { verdict, problems } = verifyDocument(documentOf(program, reached), { budget: 40_000_000 });
    expect(problems).toEqual([]);
    if (verdict === 'accepted') expect(reached.complete).toBe('yes');
    seen.accepted += verdict === 'accepted' ? 1 : 0;
    const all = criticalFaces(line, steps);
    const isOpen = [...all.faces, ...reached.faces].some(
      ({ kind, reachable }) => kind === 'undecided' || reachable === undefined,
    );
    if (isOpen || reached.complete !== 'yes' || all.complete !== 'yes') return;
    const [one, other] = [setsOf(program, reached), setsOf(program, all)];
    for (const set of ['reachable', 'clarke'] as const) {
      expect(isWithin(one[set], other[set])).toBe(true);
      expect(isWithin(other[set], one[set])).toBe(true);
    }
    seen.compared += 1;
    seen.clarke += reached.faces.filter(({ kind }) => kind === 'clarke').length;
    seen.others += reached.faces.filter(({ kind }) => kind !== 'clarke').length;
    seen.coincidences += all.faces.some(({ reachable }) => reachable?.length === 0) ? 1 : 0;
  }
  const none = (): Seen => ({ compared: 0, accepted: 0, clarke: 0, others: 0, coincidences: 0 });

  test.each([2, 3])('random programs of %i inputs', inputs => {
    const seen = none();
    const drawn = cornerCase({
      ops: [...AFFINE, ...PIECEWISE_AFFINE],
      computed: false,
      nodes: { min: 3, max: 8 },
      inputs: { min: inputs, max: inputs },
    });
    fc.assert(
      fc.property(drawn, ({ program, line }) => compare(program, line, 1_000, seen)),
      seeded(60, 20),
    );
    expect(Math.min(seen.compared, seen.accepted)).toBeGreaterThan(10);
  });

  test('corners beside a zero that has a derivative, which makes points artificial', () => {
    const seen = none();
    const small = fc.integer({ min: -1, max: 1 });
    const form = fc.tuple(small, small, small).map(([a, b, c]) => `${a}*x + ${b}*y + ${c}`);
    const drawn = fc
      .tuple(form, form, form, fc.constantFrom('0', 'relu', '-2*relu'))
      .map(([l, m, r, k]) => `f(x, y) = ${l} - (relu(-(${l})) + ${l} - relu(${l})) + abs(${m}) + ${k}*(${r})`)
      .map(text => text.replace('relu*(', 'relu('));
    fc.assert(
      fc.property(drawn, text => {
        const program = parseProgramText(text);
        compare(program, compile(program), 2_000, seen);
      }),
      seeded(60, 25),
    );
    expect(Math.min(seen.compared, seen.others)).toBeGreaterThan(4);
  });
});

describe('Nesterov’s second function', () => {
  const second = (n: number): Program => {
    const names = Array.from({ length: n }, (_, i) => `x${i + 1}`);
    const terms = names.slice(1).map((x, i) => `abs(${x} - 2*abs(${names[i]}) + 1)`);
    return parseProgramText(`f(${names.join(', ')}) = 1/4*abs(x1 - 1) + ${terms.join(' + ')}`);
  };

  test.each([
    [2, 2],
    [3, 5],
    [4, 14],
  ])('n = %i: %i points, all Clarke critical, and no others', (n, count) => {
    const program = second(n);
    const { complete, faces, signs } = reachableFaces(compile(program));
    expect(complete).toBe('yes');
    expect(faces.map(({ kind, polyhedron }) => [kind, polyhedron.equations.size])).toEqual(
      Array.from({ length: count }, () => ['clarke', n]),
    );
    expect(signs!.tree.length).toBeLessThan(100 * count);
  });

  test('what is found of three inputs holds', () => {
    const program = second(3);
    const document = documentOf(program, reachableFaces(compile(program)));
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted', problems: [], rests: [] });
  });
});

describe('kinds', () => {
  const kindsOf = (text: string, effort?: number) => {
    const program = parseProgramText(text);
    const found = reachableFaces(compile(program), effort);
    const { verdict, problems } = verifyDocument(documentOf(program, found));
    expect(problems).toEqual([]);
    const kinds = found.faces.map(({ kind, clarke }) => `${kind} ${clarke.length}`);
    return [found.complete, verdict, ...kinds];
  };

  test('no coincidences; what of a face is Clarke critical; where all are not known, neither is that', () => {
    const zero = '(relu(-x) + x - relu(x))';
    expect(kindsOf('abs(x) + abs(y)')).toEqual(['yes', 'accepted', 'clarke 1']);
    expect(kindsOf('f(x, y) = relu(x) - relu(y)')).toEqual(['yes', 'accepted', 'clarke 1']);
    expect(kindsOf(`x - ${zero} + abs(y)`)).toEqual(['yes', 'accepted', 'artificial 0']);
    const mixed = `f(x, y) = x - ${zero} - 2*relu(x + y) + 2*relu(y)`;
    expect(kindsOf(mixed)).toEqual(['yes', 'accepted', 'mixed 1', 'mixed 1']);
    expect(kindsOf(mixed, 80)).toEqual(['undecided', 'undecided', 'undecided 0']);
  });

  test('what cannot be said', () => {
    const said = (text: string, effort?: number) => {
      const { complete, why, faces } = reachableFaces(compile(parseProgramText(text)), effort);
      return [complete, why, faces.length];
    };
    expect(said('relu(x * y)')).toEqual([
      'undecided',
      'piece 1 of mul.1: a value that is not an affine function of the inputs',
      0,
    ]);
    expect(said('abs(x) + abs(y)', 3)).toEqual(['undecided', 'more than 3 steps', 0]);
    expect(said('sign(x) + y')).toEqual([
      'undecided',
      'whether sign is continuous everywhere is not shown',
      0,
    ]);
    // All along t = 0 the factor is 0, though not all of its pieces are: D_P varies there.
    expect(said('f(t, y) = t + relu(-abs(t)) * y')[0]).toBe('undecided');
  });
});
