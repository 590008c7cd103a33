import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { cpuTime } from '../cpu-time.ts';
import {
  altered,
  curved,
  documents,
  falsehoods,
  type Loose,
  maximum,
  saddle,
  xMinusZero,
  zero,
} from './documents.ts';

describe('documents written by hand', () => {
  it.each(Object.entries(documents))('%s: every claim holds', (_, document) => {
    const { verdict, problems, claims } = verifyDocument(document);
    expect(problems).toEqual([]);
    expect(verdict).toBe(document === curved ? 'undecided' : 'accepted');
    expect(claims).toBeGreaterThan(10);
  });

  it.each(Object.entries(documents))('%s: no falsehood passes', (_, document) => {
    const alterations = falsehoods(document);
    expect(alterations.length).toBeGreaterThanOrEqual(20);
    for (const { what, path, document: false_ } of alterations) {
      const { verdict, problems } = verifyDocument(false_);
      expect(verdict, what).toBe('rejected');
      expect(problems.map(problem => problem.path).join(' '), what).toContain(path);
    }
  });

  it('names what does not hold', () => {
    const lie = altered(maximum, copy => (copy.selectionCritical.certificate.separator = ['1', '0']));
    expect(verifyDocument(lie).problems).toEqual([
      {
        path: '/selectionCritical/certificate/separator',
        message: 'the separator fails for a listed gradient',
      },
    ]);
  });

  it('rejects another program or another point under the same claims', () => {
    const changes: ((copy: Loose) => void)[] = [
      copy => (copy.at = ['1']),
      copy => (copy.at = ['-1/3']),
      copy => (copy.program.nodes[1].op = 'abs'),
      copy => (copy.program.nodes[4].op = 'add'),
      copy => (copy.program.nodes[3].args = ['a']),
      copy => (copy.program.output = 'c'),
      copy => copy.program.nodes.reverse(),
    ];
    for (const change of changes) expect(verifyDocument(altered(zero, change)).verdict).toBe('rejected');
  });
});

describe('bounds on ∂ᶜf', () => {
  it('rejects an outer bound that leaves out what is not excluded', () => {
    const affine = altered(saddle, copy => {
      copy.clarke.status = 'bounds';
      copy.clarke.outer = copy.clarke.gradients.slice(1);
      copy.clarke.gradients = copy.clarke.gradients.slice(1);
    });
    expect(verifyDocument(affine).problems.map(({ path }) => path)).toContain('/clarke/outer');
  });

  it('rejects gradients that only the outer bound holds', () => {
    const lie = altered(curved, copy => copy.clarke.gradients.push(['0', '1']));
    expect(verifyDocument(lie).problems[0]?.path).toBe('/clarke/gradients/1');
  });

  it('rejects a direction that lies on a boundary, and a combination that is not 0', () => {
    const edge = altered(maximum, copy => copy.clarke.directions.push(['1', '1']));
    expect(verifyDocument(edge).problems[0]?.path).toBe('/clarke/directions/2');
    for (const multipliers of [['1', '2'], ['-1', '-1'], ['0', '0'], ['1']]) {
      const lie = altered(zero, copy => (copy.clarke.farkas[0].multipliers = multipliers));
      expect(verifyDocument(lie).problems[0]?.path).toBe('/clarke/farkas/0');
    }
  });
});

describe('what is left undecided', () => {
  it('says which claims the budget did not reach, and accepts none of them', () => {
    const { verdict, problems, assumptions } = verifyDocument(saddle, { budget: 300 });
    expect(problems).toEqual([]);
    expect(verdict).toBe('undecided');
    expect(assumptions.some(text => text.startsWith('not re-derived: /active'))).toBe(true);
  });

  it('does not reach what exp makes irrational and no identity shows', () => {
    const open = altered(xMinusZero, copy => copy.program.nodes.unshift({ id: 'e', op: 'exp', args: ['t'] }));
    expect(verifyDocument(open).verdict).toBe('accepted');
    open.program.nodes[0].args = [];
    open.program.nodes.unshift({ id: 'one', op: 'const', args: [], value: '1' });
    open.program.nodes[1].args = ['one'];
    open.program.nodes.push({ id: 'u', op: 'sub', args: ['d', 'e'] });
    open.program.output = 'u';
    expect(verifyDocument(open).verdict).toBe('rejected');
    // sin of 9 · atan √3, which is 0: so many arctangents are not looked at.
    open.program.nodes[0].value = '3';
    open.program.nodes[1].op = 'atan';
    open.program.nodes[1].args = ['root'];
    open.program.nodes.splice(1, 0, { id: 'root', op: 'sqrt', args: ['one'] });
    open.program.nodes.splice(3, 0, { id: 'pi', op: 'affine', args: ['e'], coefficients: ['9'] });
    open.program.nodes.splice(4, 0, { id: 's', op: 'sin', args: ['pi'] });
    open.program.nodes.at(-1).args = ['d', 's'];
    expect(verifyDocument(open)).toMatchObject({ verdict: 'undecided', problems: [] });
  });
});

describe('hostile documents', () => {
  const quick = (document: unknown) => {
    const spent = cpuTime();
    const result = verifyDocument(document, { budget: 1_000_000 });
    expect(spent()).toBeLessThan(4000);
    return result;
  };
  const withProgram = (program: Loose) => altered(zero, copy => Object.assign(copy.program, program));

  it('are rejected or left undecided in bounded time', () => {
    let deep: Loose = [];
    for (let i = 0; i < 1_000_000; i += 1) deep = [deep];
    const circle: Loose = altered(zero, () => {});
    circle.program.nodes[0].args = circle.program.nodes;
    const brackets = '('.repeat(9000);
    const selection = (piece: string) => ({
      inputs: ['x'],
      pieces: [piece],
      index: [{ piece: 1, when: '' }],
    });
    const hostile: unknown[] = [
      null,
      [],
      'text',
      deep,
      circle,
      { format: deep },
      altered(zero, copy => (copy.at = ['9'.repeat(1_000_000)])),
      altered(zero, copy => (copy.value = `1/${'7'.repeat(19_000)}`)),
      altered(zero, copy => (copy.active.gradients = new Array(1_000_000).fill(['0']))),
      { ...zero, active: deep },
      { ...zero, program: { ...zero.program, nodes: deep } },
      withProgram({ nodes: [{ id: 'z', op: 'const', args: [], value: '1e999999999' }] }),
      withProgram({ nodes: [{ id: 'z', op: 'pow', args: ['t'], exponent: 1e300 }] }),
      withProgram({
        nodes: Array.from({ length: 200 }, (_, i) => ({
          id: i === 199 ? 'z' : `n${i}`,
          op: 'square',
          args: [i ? `n${i - 1}` : 't'],
        })),
      }),
      withProgram({
        nodes: [
          { id: '__proto__', op: 'relu', args: ['t'] },
          { id: 'z', op: 'relu', args: ['__proto__'] },
        ],
      }),
      withProgram({ nodes: [{ id: 'z', op: 'constructor', args: ['t'] }] }),
      withProgram({ nodes: [{ id: 'z', op: 'sort', args: new Array(40).fill('t') }] }),
      withProgram({ nodes: [{ id: 'z', op: 'norm1', args: new Array(60).fill('t') }] }),
      withProgram({ nodes: [{ id: 'z', op: 'max', args: new Array(100_000).fill('t') }] }),
      withProgram({
        nodes: Array.from({ length: 60 }, (_, i) => ({
          id: i === 59 ? 'z' : `n${i}`,
          op: 'relu',
          args: ['t'],
        })),
      }),
      withProgram({ nodes: [{ id: 'z', op: 's', args: ['t'] }], selections: { s: selection(brackets) } }),
      withProgram({
        nodes: [{ id: 'z', op: 's', args: ['t'] }],
        selections: { s: selection(`x${'+x'.repeat(9000)}`) },
      }),
      withProgram({
        nodes: [{ id: 'z', op: 's', args: ['t'] }],
        selections: { s: selection(`x${'^9999'.repeat(50)}`) },
      }),
      JSON.parse(
        '{"format":"cornercheck.explain/1","__proto__":{"program":1},"program":{"__proto__":{"inputs":["t"]}}}',
      ),
    ];
    for (const [i, document] of hostile.entries()) {
      const { verdict } = quick(document);
      expect(verdict, `document ${i}`).not.toBe('accepted');
    }
  });

  it('squares a number only as often as it fits', () => {
    const tower = withProgram({
      nodes: [
        { id: 'two', op: 'const', args: [], value: '3' },
        ...Array.from({ length: 64 }, (_, i) => ({
          id: `n${i}`,
          op: 'square',
          args: [i ? `n${i - 1}` : 'two'],
        })),
      ],
      output: 'n63',
    });
    expect(quick(tower).verdict).toBe('undecided');
  });

  it('of an unknown format have one problem', () => {
    expect(verifyDocument({ format: 'cornercheck.explain/2' }).problems).toHaveLength(1);
  });
});

describe('any JSON value', () => {
  it('is judged without an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), value => {
        expect(verifyDocument(value).verdict).toBe('rejected');
      }),
    );
  });

  /** Every place of a document: a path of keys. */
  function paths(value: Loose, path: string[] = []): string[][] {
    if (typeof value !== 'object' || value === null) return [path];
    return [path, ...Object.keys(value).flatMap(key => paths(value[key], [...path, key]))];
  }

  it('in the place of a part of a document is judged without an exception', () => {
    const all = Object.values(documents).flatMap(document =>
      paths(document)
        .slice(1)
        .map(path => ({ document, path })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.jsonValue({ maxDepth: 2 }), ({ document, path }, value) => {
        const copy = structuredClone(document);
        let inner = copy;
        for (const key of path.slice(0, -1)) inner = inner[key];
        inner[path.at(-1)!] = value;
        expect(['accepted', 'rejected', 'undecided']).toContain(verifyDocument(copy).verdict);
      }),
      { numRuns: 200 },
    );
  });

  it('is not accepted where it replaces a number that is claimed', () => {
    const claimed = ['value', 'gradient', 'active', 'nodewise', 'artificial'];
    const all = Object.values(documents).flatMap(document =>
      paths(document)
        .filter(path => claimed.includes(path[0]!))
        .map(path => ({ document, path })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.jsonValue({ maxDepth: 1 }), ({ document, path }, value) => {
        const copy = structuredClone(document);
        let inner = copy;
        for (const key of path.slice(0, -1)) inner = inner[key];
        fc.pre(JSON.stringify(inner[path.at(-1)!]) !== JSON.stringify(value));
        inner[path.at(-1)!] = value;
        expect(verifyDocument(copy).verdict).toBe('rejected');
      }),
      { numRuns: 200 },
    );
  });
});
