/**
 * npx tsx test/claims/told.ts: writes anew what the documents of `src/claims/kit/verified` say, and the answers of `src/claims/kit/answers`,
 * and prints how many lines say another thing than they did. To be read before it is committed: what is proven once is not to be given up. Where only the last column, a
 * digest, is another, some word of a document is, which may be as it should.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LINE_FAMILIES } from '../../src/claims/kit/answers/along-lines.ts';
import { answersTo, type Family, saidOf } from '../../src/claims/kit/answers/answered.ts';
import { BODY_FAMILIES } from '../../src/claims/kit/answers/bodies-over-rationals.ts';
import { DRAWN_FAMILIES } from '../../src/claims/kit/answers/drawn-lines.ts';
import { FORMULA_FAMILIES } from '../../src/claims/kit/answers/formulas.ts';
import { HULL_FAMILIES } from '../../src/claims/kit/answers/hulls-over-rationals.ts';
import { MATRIX_FAMILIES } from '../../src/claims/kit/answers/matrices.ts';
import { REAL_FAMILIES } from '../../src/claims/kit/answers/over-reals.ts';
import { SEALED_FAMILIES } from '../../src/claims/kit/answers/sealed-lines.ts';
import { ZERO_FAMILIES } from '../../src/claims/kit/line/zeros-on-lines.ts';
import { saysOf } from '../../src/claims/kit/verified/derived.ts';
import { documentOf, type EngineQuestion } from '../../src/claims/kit/verified/documents.ts';

const COMMANDS: readonly (readonly [file: string, command: EngineQuestion[0]])[] = [
  ['points', 'explain'],
  ['special-points', 'explain'],
  ['covers', 'cover'],
  ['segments', 'integrate'],
  ['lines', 'critical'],
  ['pairs', 'equal'],
  ['wishes', 'forge'],
  ['judgements', 'judge'],
  ['faces', 'faces'],
];

const FAMILIES = oneByName([
  HULL_FAMILIES,
  BODY_FAMILIES,
  REAL_FAMILIES,
  MATRIX_FAMILIES,
  LINE_FAMILIES,
  SEALED_FAMILIES,
  FORMULA_FAMILIES,
  DRAWN_FAMILIES,
  ZERO_FAMILIES,
]);

for (const [file, command] of COMMANDS) rewritten(`verified/${file}`, line => saidAnew(command, line));
rewritten('answers/written-down', line => {
  const [question, says] = line.split(' | ');
  const answers = answersTo(FAMILIES, question!);
  if (saidOf(answers) === says) return line;
  // What is only compared later on is derived before it is written down.
  const verdicts = answers.flatMap(one => one.verdict?.() ?? []);
  if (verdicts.includes('rejected')) throw new Error(`${question}: a document that the checker rejects`);
  if (verdicts.length > 0)
    console.log(
      `${question}: ${verdicts.filter(one => one === 'accepted').length} of ${verdicts.length} derived`,
    );
  return `${question} | ${saidOf(answers)}`;
});

/** A line names its family alone: no two may have one name. */
function oneByName(groups: readonly Readonly<Record<string, Family>>[]): Readonly<Record<string, Family>> {
  const all = groups.flatMap(group => Object.entries(group));
  const names = all.map(([name]) => name);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  if (twice.length > 0) throw new Error(`families of one name: ${twice.join(', ')}`);
  return Object.fromEntries(all);
}

function rewritten(file: string, anewOf: (line: string) => string): void {
  const name = join(import.meta.dirname, `../../src/claims/kit/${file}.ts`);
  const lines = readFileSync(name, 'utf8').split('\n');
  const anew = lines.map(line =>
    line.includes(' | ') && !/^(?:\/\*\*| \*)/.test(line) ? anewOf(line) : line,
  );
  writeFileSync(name, anew.join('\n'));
  console.log(`${file}: ${lines.filter((line, k) => line !== anew[k]).length} of ${lines.length} lines`);
}

function saidAnew(command: EngineQuestion[0], line: string): string {
  const parts = line.split(' | ').slice(0, -1);
  const asked = [command, ...parts.map(part => part.replaceAll('\\n', '\n'))] as unknown as EngineQuestion;
  const document = documentOf(asked);
  const says = document === undefined ? 'none' : saysOf(JSON.parse(JSON.stringify(document)));
  return [...parts, says].join(' | ');
}
