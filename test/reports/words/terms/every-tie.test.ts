import { expect, test } from 'vitest';
import type { CheckDocument } from '../../../../src/documents/index.ts';
import { renderMarkdown } from '../../../../src/reports/markdown.ts';
import { renderCheck } from '../../../../src/reports/terminal/check.ts';
import { EVERY_TIE, everyTieRows } from '../../../../src/reports/words/terms/every-tie.ts';
import { saved } from '../../saved.ts';

const report = saved('report') as CheckDocument;
const modes = { backward: [2, 3], forward: [2, 3] };
const told: CheckDocument = {
  ...report,
  target: { ...report.target, modes: ['backward', 'forward'] },
  everyTie: { max: modes, relu: { backward: [1] }, min: modes, abs: { backward: [1], forward: [1] } },
};

test('operations of the same numbers of arguments stand together, a mode is said where it is not all', () => {
  expect(everyTieRows(told)).toEqual([
    ['2, 3 arguments', 'max, min'],
    ['1 argument, backward mode', 'relu'],
    ['1 argument', 'abs'],
  ]);
  expect(everyTieRows(report)).toEqual([]);
});

test('they stand in words and in Markdown, and nothing does where there are none', () => {
  for (const text of [renderCheck(told, { width: 400 }), renderMarkdown(told)]) {
    expect(text.replaceAll(/\s+/g, ' ')).toContain(EVERY_TIE);
    expect(text).toContain('max, min');
  }
  for (const text of [renderCheck(report), renderMarkdown(report)])
    expect(text).not.toContain('every pattern');
});
