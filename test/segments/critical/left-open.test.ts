/** A point at which something is not seen, where all zeros are: then not all critical points are known. Signs are mocked. */
import { expect, test, vi } from 'vitest';
import type { LinePoint } from '../../../src/segments/elementary/point.ts';

const open = vi.hoisted(() => ({ names: new Set<string>() }));

vi.mock('../../../src/segments/elementary/reading.ts', async original => {
  const own = await original<typeof import('../../../src/segments/elementary/reading.ts')>();
  const isAt = (point: LinePoint): boolean => point.exact?.n === 0n;
  return {
    ...own,
    signAtPoint: (...args: Parameters<typeof own.signAtPoint>) =>
      open.names.has('signAtPoint') && isAt(args[2]) ? 'undecided' : own.signAtPoint(...args),
    zeroInsideAt: (...args: Parameters<typeof own.zeroInsideAt>) =>
      open.names.has('zeroInsideAt') && isAt(args[2]) ? 'undecided' : own.zeroInsideAt(...args),
  };
});

const { compile, parseProgramText, printProgram, programToJson } = await import(
  '../../../src/programs/index.ts'
);
const { criticalElementary, elementaryCriticalDocument, isPiecesFailure } = await import(
  '../../../src/segments/index.ts'
);

/** Its slope is 0 at 0 alone. */
const TEXT = 'max(exp(t) - t, -10)';

function documentOf(...names: string[]) {
  open.names = new Set(names);
  const program = parseProgramText(TEXT);
  const found = criticalElementary(compile(program));
  if (isPiecesFailure(found)) throw new Error(found.failure.why);
  return elementaryCriticalDocument(
    found,
    {},
    { program: programToJson(program), text: printProgram(program) },
  );
}

test('where everything is seen, all points are known', () => {
  expect(documentOf()).toMatchObject({ complete: 'yes', critical: [{ kind: 'clarke', point: { at: '0' } }] });
});

test('a slope whose sign is not seen leaves its point open, and the list', () => {
  expect(documentOf('zeroInsideAt')).toMatchObject({
    complete: 'undecided',
    why: 'the sign of a slope is not seen',
    critical: [{ kind: 'undecided', point: { at: '0' } }],
  });
});

test('where it is not seen which pieces are active, not all of D_f is known', () => {
  expect(documentOf('signAtPoint')).toMatchObject({
    complete: 'undecided',
    why: 'not all active composite pieces are known at a point',
  });
});
