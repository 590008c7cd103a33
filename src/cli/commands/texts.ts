/**
 * What `verify` looks at beside the claims: whether the texts of a document are those of the programs beside them, and the labels of
 * pieces those of the ties. The trusted checker reads programs in their JSON form only.
 */
import { type Tie, tiesOf } from '../../fields/index.ts';
import { parseRational, rationalField } from '../../numbers/index.ts';
import {
  compile,
  evaluate,
  isEvaluationFailure,
  type Program,
  parseProgramText,
  printProgram,
  programFromJson,
} from '../../programs/index.ts';

interface Problem {
  readonly path: string;
  readonly message: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Wherever a program stands in the document: its text, and the pieces at its ties. */
export function textProblems(document: unknown): Problem[] {
  const problems: Problem[] = [];
  const open: (readonly [path: string, value: unknown])[] = [['', document]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [path, value] = next;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, entry] of Object.entries(value)) open.push([`${path}/${key}`, entry]);
    const fields = value as Fields;
    if (typeof fields.program === 'object') problems.push(...problemsAt(path, fields));
    const { programs, texts } = fields;
    if (Array.isArray(programs) && Array.isArray(texts))
      for (const [i, program] of programs.entries())
        problems.push(...problemsAt(`${path}/texts/${i}`, { program, text: texts[i] }));
  }
  return problems;
}

function problemsAt(path: string, fields: Fields): Problem[] {
  let program: Program;
  try {
    // What forge makes stands beside what it was given; the text is of the former.
    program = programFromJson((fields.forged ?? fields.program) as Parameters<typeof programFromJson>[0]);
  } catch {
    // Programs that are none are the checker's to refuse.
    return [];
  }
  const problems: Problem[] = [];
  if (typeof fields.text === 'string' && !isTextOf(fields.text, program))
    problems.push({ path: `${path}/text`, message: 'is not the text of the program beside it' });
  const wrong = labelProblem(fields, program);
  if (wrong !== undefined)
    problems.push({ path: `${path}${wrong}`, message: 'are not the pieces at that tie' });
  return problems;
}

function isTextOf(text: string, program: Program): boolean {
  const printed = printProgram(program);
  if (text === printed) return true;
  try {
    return printProgram(parseProgramText(text)) === printed;
  } catch {
    return false;
  }
}

/** The path of labels in `ties` that are not those of the active pieces. */
function labelProblem({ at, ties }: Fields, program: Program): string | undefined {
  if (!Array.isArray(at) || !Array.isArray(ties)) return undefined;
  let own: readonly Tie[];
  try {
    const line = compile(program);
    const evaluation = evaluate(
      rationalField,
      line,
      at.map(text => parseRational(String(text))),
    );
    if (isEvaluationFailure(evaluation)) return undefined;
    own = tiesOf(line, evaluation);
  } catch {
    return undefined;
  }
  const wrong = ties.findIndex(
    (tie, i) => JSON.stringify((tie as Fields | null)?.pieces) !== JSON.stringify(own[i]?.pieces),
  );
  return wrong < 0 ? undefined : `/ties/${wrong}/pieces`;
}
