import { describe, expect, test } from 'vitest';
import { textProblems } from '../../../src/cli/commands/texts.ts';
import { explainDocument } from '../../../src/fields/explain-document.ts';
import { explain } from '../../../src/fields/index.ts';
import { rational } from '../../../src/numbers/index.ts';
import {
  compile,
  isEvaluationFailure,
  parseProgramText,
  printProgram,
  programToJson,
} from '../../../src/programs/index.ts';
import { bundle } from '../../reports/fixtures.ts';

function documentOf(text: string, ...at: number[]) {
  const program = parseProgramText(text);
  const explanation = explain(
    compile(program),
    at.map(x => rational(x)),
  );
  if (isEvaluationFailure(explanation)) throw new Error('expected a value');
  return explainDocument(explanation, {
    program: programToJson(program),
    text: printProgram(program),
    at: at.map(x => rational(x)),
  });
}

const paths = (document: unknown): string[] => textProblems(document).map(({ path }) => path);

describe('textProblems', () => {
  const document = documentOf('max(x, y) - relu(x) + sort(x, y)[2]', 0, 0);
  const reports = bundle('tfjs-like');

  test('finds none in what we write, nor in another way to write the same program', () => {
    expect(textProblems(document)).toEqual([]);
    expect(textProblems(reports)).toEqual([]);
    expect(textProblems({ ...document, text: '(max(x,y)-relu(x))  + sort(x, y)[2]' })).toEqual([]);
  });

  test('finds the text of another program, also within a report', () => {
    expect(paths({ ...document, text: 'max(x, y) - relu(x) + sort(x, y)[1]' })).toEqual(['/text']);
    expect(paths({ ...document, text: 'max(x, y' })).toEqual(['/text']);
    const [finding] = reports.reports[0]!.findings;
    expect(paths({ findings: [finding, { ...finding, text: 'relu(x)' }] })).toEqual(['/findings/1/text']);
  });

  test('finds another program beside the text', () => {
    const { program } = documentOf('max(x, y) - relu(x) + sort(x, y)[1]', 0, 0);
    expect(paths({ ...document, program })).toEqual(['/text']);
  });

  test('finds labels that are not those of the tied pieces', () => {
    const ties = document.ties.map(tie => (tie.op === 'relu' ? { ...tie, pieces: ['5', 'x'] } : tie));
    expect(paths({ ...document, ties })).toEqual(['/ties/1/pieces']);
  });

  test('leaves what is no program to the checker', () => {
    expect(textProblems({ program: { nodes: 3 }, text: 'x' })).toEqual([]);
    expect(textProblems([null, 1, 'x', { program: null }])).toEqual([]);
  });
});
