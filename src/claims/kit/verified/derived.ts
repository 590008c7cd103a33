/** What the engine says, derived again from the program by the checker, which shares nothing with it. */

import { verifyDocument } from '../../../certificates/index.ts';
import { counted } from '../../../documents/counted.ts';
import { type Experiment, experiment, fails, heldIf, type Observed, open } from '../../experiment.ts';
import { documentOf, type EngineQuestion } from './documents.ts';

/** A question, and in short what was said in answer to it: what is proven once is not given up. */
interface Derived {
  readonly asked: EngineQuestion;
  readonly says: string;
}

const showDerived = ({ asked }: Derived): string => asked.join(' | ').replaceAll('\n', '; ');

/** Lines `argument | … | says`, in which `\n` ends a line of the program. */
const readLines = (command: EngineQuestion[0], lines: string): readonly Derived[] =>
  lines
    .trim()
    .split('\n')
    .map(line => {
      const parts = line.replaceAll('\\n', '\n').split(' | ');
      return { asked: [command, ...parts.slice(0, -1)] as unknown as EngineQuestion, says: parts.at(-1)! };
    });

/** What a command says of programs, each derived again; the falsehood is a document in which one thing is another. */
export const derivations = (
  command: EngineQuestion[0],
  lines: string,
  told: { readonly says: string; readonly falsehood: string },
): Experiment =>
  experiment<Derived>({
    says: told.says,
    method: 'exact',
    given: () => readLines(command, lines),
    settled: true,
    show: showDerived,
    examine: one => isDerived(one),
    falsehood: { says: told.falsehood, examine: one => isDerived(one, true) },
  });

/** The document says as much as it did, and the checker accepts it; `moved`: where one thing in it is another. */
function isDerived({ asked, says }: Derived, moved = false): Observed {
  const document = documentOf(asked);
  if (document === undefined) return open('no document');
  const material = JSON.parse(JSON.stringify(document)) as Loose;
  const said = saysOf(material);
  if (said !== says) return fails(`it says ${said}`);
  if (moved) Object.assign(material, MOVED[material.format as string]?.(material));
  const { verdict, claims, problems, assumptions } = verifyDocument(material);
  if (verdict === 'undecided') return open(assumptions.join('; '));
  return heldIf(
    verdict === 'accepted',
    problems[0] ? `${problems[0].path}: ${problems[0].message}` : `${said}; ${claims} claims are derived`,
  );
}

/** A document as it was read. */
// biome-ignore lint/suspicious/noExplicitAny: of any kind.
type Loose = any;

/** One thing that a document of a kind says, and that is another. */
const MOVED: Readonly<Record<string, (document: Loose) => Loose>> = {
  'cornercheck.explain/1': () => ({ value: '1000003/7' }),
  'cornercheck.integral/1': () => ({ difference: '1000003/7', integral: '1000003/7' }),
  'cornercheck.critical/1': ({ pieces }) => ({ pieces: pieces.slice(1) }),
  'cornercheck.equal/1': ({ equal }) => ({ equal: equal === 'yes' ? 'no' : 'yes' }),
  'cornercheck.forge/1': ({ program, forged }) => ({ program: forged, forged: program }),
};

/** Verdicts, and how many gradients, points or parts there are. */
const saysOf = (document: Loose): string => (SAID[document.format as string]?.(document) ?? []).join(', ');

const SAID: Readonly<Record<string, (document: Loose) => readonly unknown[]>> = {
  'cornercheck.explain/1': document => [
    `regular ${document.regular?.verdict}`,
    ...['active', 'nodewise', 'clarke'].map(name => `${name} ${setOf(document[name])}`),
    ...['selectionCritical', 'reachable', 'clarkeCritical'].map(name => document[name]?.verdict),
    document.lexicographic ? 'lexicographic' : 'none',
  ],
  'cornercheck.integral/1': ({ holds, conservative, pieces }) => [
    holds,
    conservative,
    counted(pieces, 'piece'),
  ],
  'cornercheck.critical/1': ({ complete, critical, multivalued }) => [
    complete,
    `${critical?.length} critical`,
    `${multivalued?.length} multivalued`,
  ],
  'cornercheck.equal/1': ({ equal }) => [equal],
  'cornercheck.forge/1': ({ same, addsZero }) => [same, `adds zero: ${addsZero}`],
};

const setOf = (set: Loose): string =>
  set
    ? `${set.status} ${set.gradients?.length ?? 0}${set.balls ? ` and ${set.balls.length} balls` : ''}`
    : 'none';
