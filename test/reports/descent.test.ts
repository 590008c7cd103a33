/** A descent on a terminal and as a page. */
import { expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { extractBundle } from '../../src/reports/index.ts';
import { renderDescent } from '../../src/reports/terminal/descent.ts';
import { pageOf } from '../../src/reports/views.ts';
import { documentOf, step, TRAP } from '../descent/descents.ts';

const plain = (text: string): string => text.replace(/\s+/g, ' ');

test('words for every end', () => {
  const said = (program: string, own: Parameters<typeof documentOf>[1]): string =>
    plain(renderDescent(documentOf(program, own)));
  const trapped = said(TRAP, { ...step('1'), from: [['-3'], ['0']] });
  expect(trapped).toContain('2 trapped at a point: artificial critical');
  expect(trapped).toContain('1 came by an exceptional step');
  expect(trapped).toContain('1 started there');
  expect(trapped).toContain('tied: relu.3, relu.4; strictly differentiable, derivative spurious');
  expect(said('relu(x)', { ...step('1'), from: [['1/2']] })).toContain('constant around');
  expect(said('x^2', { ...step('1/4'), from: [['1']] })).toContain('1 converges to a point: Clarke critical');
  expect(said('x^2', { ...step('1/4'), schedule: '1/(k+1)^2', from: [['1']] })).toContain(
    'converges to a point that is not Clarke critical: the steps have a finite sum',
  );
  expect(said('abs(x)', { ...step('1/4'), from: [['1/3']] })).toContain(
    'goes round in a cycle through a point',
  );
  expect(said('-x', { from: [['0']] })).toContain('goes to infinity');
  expect(said('1/x', { from: [['0']] })).toContain('no value or gradient there');
});

test.each([
  [TRAP, ['start', 'clarke']],
  ['fixtures/descent/trap-line.txt', ['start-clarke', 'path-clarke']],
])('the page of %s draws the basins and carries the document', (program, roles) => {
  const document = documentOf(program, { ...step('1'), starts: 20, paths: 5 });
  const page = pageOf(document);
  for (const role of roles) expect(page).toContain(role);
  expect(page).not.toMatch(/NaN|undefined<|src=|<script(?! type="application\/json")/);
  expect(extractBundle(page)).toEqual(JSON.parse(JSON.stringify(document)));
  expect(verifyDocument(extractBundle(page)).verdict).toBe('accepted');
});
