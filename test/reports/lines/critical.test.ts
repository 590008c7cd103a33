import { expect, test } from 'vitest';
import { rational } from '../../../src/numbers/index.ts';
import { compile, parseProgramText, programToJson } from '../../../src/programs/index.ts';
import { panel, ticks } from '../../../src/reports/lines/axes.ts';
import { extractBundle } from '../../../src/reports/page/data.ts';
import { frameOf } from '../../../src/reports/pictures/frame.ts';
import { pageOf as pageOfDocument } from '../../../src/reports/views.ts';
import {
  criticalDocument,
  criticalSet,
  type Domain,
  isRestrictionFailure,
} from '../../../src/segments/index.ts';

const pageOf = (text: string, domain: Domain = {}) => {
  const program = parseProgramText(text);
  const found = criticalSet(compile(program), domain, { partial: true });
  if (isRestrictionFailure(found)) throw new Error(found.failure.why);
  const document = criticalDocument(found, domain, { program: programToJson(program), text });
  return { document, page: pageOfDocument(JSON.parse(JSON.stringify(document))) };
};
const count = (page: string, role: string): number => page.split(`class="${role}"`).length - 1;

test('a column at every kink and coincidence, Clarke’s set in it, marks at critical points only', () => {
  // Kinks at 0 and 4, coincidences at 8/3 (artificial) and 8.
  const { page, document } = pageOf('relu(t) - 2*relu(4-t)');
  expect(document.multivalued).toHaveLength(4);
  // And one of each in the legend.
  expect(count(page, 'column')).toBe(5);
  expect(count(page, 'clarke-column')).toBe(5);
  expect(count(page, 'mark-artificial')).toBe(3);
  expect(count(page, 'mark-clarke')).toBe(0);
  expect(page).toContain('>8/3</text>');
  expect(page).toContain('conv {0, 3}');
});

test('smooth and critical: no column; intervals; a window', () => {
  const smooth = pageOf('t^2').page;
  expect([count(smooth, 'column'), count(smooth, 'mark-clarke')]).toEqual([0, 3]);
  const flat = pageOf('relu(t^2 - 2)').page;
  expect(flat).toContain('[−√2, √2]');
  expect(count(flat, 'flat')).toBe(3);
  expect(flat).toContain('in an interval above');
  const half = pageOf('abs(abs(t) - 1)', { from: rational(0), to: rational(2) }).page;
  expect(count(half, 'mark-clarke')).toBe(5);
});

test('nothing is loaded, nothing from outside is markup, the document is inside', () => {
  const { page, document } = pageOf('abs(t)');
  expect(extractBundle(page)).toEqual(JSON.parse(JSON.stringify(document)));
  expect(page).not.toMatch(/NaN|undefined|<script(?! type="application\/json")|https?:/);
  const hostile = pageOfDocument({ ...document, text: '<img src=x onerror=alert(1)>' });
  expect(hostile).not.toContain('<img');
});

test('ticks are round and inside', () => {
  expect(ticks([-1, 1], 4)).toEqual([-1, -0.5, 0, 0.5, 1]);
  expect(ticks([0.013, 0.047], 3)).toEqual([0.02, 0.04]);
  expect(ticks([0, 0], 4)).toEqual([]);
  expect(ticks([0, Number.POSITIVE_INFINITY], 4)).toEqual([]);
  const frame = frameOf({ left: 0, right: 100, top: 0, bottom: 100 }, [0, 1], [0, 1]);
  expect(panel(frame, { name: 'x', bottom: true }).join('')).toContain('0.5');
});

test('poles: no line across them, named, and drawn at the height of what is between', () => {
  const { page } = pageOf('abs(t)/t + 1/(t^2 - 2)');
  // Four pieces, and the legend.
  expect(count(page, 'curve')).toBe(5);
  expect(page).toContain('>−√2</text>');
  expect(page.split('no value').length - 1).toBe(3);
  expect(page).not.toContain('NaN');
  const half = pageOf('1/relu(t) + relu(t - 1)').page;
  expect(half).toContain('(−∞, 0]');
  expect(pageOf('t/t').page).toContain('(−∞, 0)');
});
