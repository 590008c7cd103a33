/** What the engine says, derived again from the program by the checker, which shares nothing with it. */

import { sealed, type Verification, verifyDocument } from '../../../certificates/index.ts';
import { counted } from '../../../documents/counted.ts';
import { parseRational, rational } from '../../../numbers/index.ts';
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

/** What is said of a question to which there is no document: f has no value on the way, or too many zeros to be listed. */
const NONE = 'none';

/** The document says as much as it did, and the checker accepts it; `moved`: where one thing in it is another. */
function isDerived({ asked, says }: Derived, moved = false): Observed {
  const material = materialOf(asked);
  if (material === undefined) return heldIf(says === NONE, 'there is no document');
  const said = saysOf(material);
  if (said !== says) return fails(`it says ${said}, and not ${says}`);
  const { verdict, claims, problems, assumptions } = verifiedOf(material, moved);
  if (verdict === 'undecided') return open(assumptions.join('; '));
  return heldIf(
    verdict === 'accepted',
    problems[0] ? `${problems[0].path}: ${problems[0].message}` : `${said}; ${claims} claims are derived`,
  );
}

/** The document as it is read by others; undefined where the engine has none. */
export function materialOf(asked: EngineQuestion): Loose | undefined {
  const document = documentOf(asked);
  return document && JSON.parse(JSON.stringify(document));
}

/** What the checker says of it, or of one in which one thing is another. */
export const verifiedOf = (material: Loose, moved = false): Verification =>
  verifyDocument(moved ? movedOf(material) : material);

/** The document, in which one thing is another. */
export const movedOf = (material: Loose): Loose => ({
  ...material,
  ...MOVED[material.format as string]?.(material),
});

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
  'cornercheck.faces/1': ({ faces }) => ({ faces: faces.slice(1) }),
  'cornercheck.judgement/1': ({ verdict }) => ({ verdict: verdict === 'outside' ? 'clarke' : 'outside' }),
};

/**
 * Verdicts, how many gradients, points or parts there are, where what is not unique was found, and by how much of which proof: what the
 * checker does not miss in a document that says less. Then the first digits of a digest: no
 * number of what was accepted is another, and no word, but for reasons.
 */
export function saysOf(document: Loose): string {
  const places = [...new Set(enclosuresIn(document).map(placesOf))].sort((a, b) => a - b);
  return [
    ...(SAID[document.format as string]?.(document) ?? []),
    ...(places.length > 0 ? [`enclosed to ${places.join(' ')} places`] : []),
    sealed(withoutReasons(document)).digest.slice('sha256:'.length, 'sha256:'.length + 8),
  ].join(', ');
}

/** Reasons are written for people: other words for one are no other answer. */
const withoutReasons = (document: Loose): Loose =>
  JSON.parse(JSON.stringify(document, (key, value) => (key === 'why' ? undefined : value)));

/** All intervals that are no points. */
const enclosuresIn = (material: Loose): readonly Loose[] =>
  material === null || typeof material !== 'object'
    ? []
    : [
        ...('lo' in material && material.lo !== material.hi ? [material] : []),
        ...Object.values(material).flatMap(enclosuresIn),
      ];

const SAID: Readonly<Record<string, (document: Loose) => readonly unknown[]>> = {
  'cornercheck.explain/1': document => [
    `regular ${document.regular?.verdict}`,
    ...['active', 'nodewise', 'clarke'].map(name => `${name} ${setOf(document[name])}`),
    ...['selectionCritical', 'reachable', 'clarkeCritical'].map(name => document[name]?.verdict),
    document.lexicographic?.gradient ? 'lexicographic' : 'none',
    counted(document.ties.length, 'tie'),
    ...(document.regular?.along ? [counted(document.regular.along.length, 'path')] : []),
    ...proofOf(document.clarke),
  ],
  'cornercheck.integral/1': ({ holds, conservative, pieces, integral, enclosure, proof }) => [
    holds,
    conservative,
    counted(pieces, 'piece'),
    integral === undefined ? 'open' : typeof integral === 'string' ? 'rational' : 'enclosed',
    `${enclosure ? 'with' : 'without'} quadrature`,
    `I(x) of ${proof.map((piece: Loose) => piece.conservative.count).join(' ')}`,
  ],
  'cornercheck.critical/1': ({ complete, critical, multivalued, notRegular, noValue, pieces }) => [
    complete,
    ...['clarke', 'artificial', 'undecided'].map(kind => `${countOf(critical, 'kind', kind)} ${kind}`),
    `${countOf(critical, 'reachable', 'yes')} reachable`,
    `${countOf(multivalued, 'complete', 'yes')} of ${multivalued.length} multivalued`,
    `${notRegular?.length ?? 0} not regular`,
    `${noValue?.length ?? 0} without a value`,
    `${countOf(critical, 'interval', undefined)} at points`,
    counted(pieces.length, 'piece'),
  ],
  'cornercheck.equal/1': ({ equal, at, parts, noValue }) => [
    equal,
    ...(at ? [`at ${at.at ?? at.root}`] : []),
    ...(parts ? [counted(parts.length, 'part')] : []),
    ...(noValue ? [`${noValue.length} without a value`] : []),
  ],
  'cornercheck.forge/1': ({ same, addsZero }) => [same, `adds zero: ${addsZero}`],
  'cornercheck.faces/1': ({ complete, faces }) => [
    complete,
    ...['clarke', 'artificial', 'undecided'].map(kind => `${countOf(faces, 'kind', kind)} ${kind}`),
  ],
  'cornercheck.judgement/1': ({ verdict, right }) => [verdict, right],
};

const setOf = (set: Loose): string =>
  set
    ? `${set.status} ${set.gradients?.length ?? 0}${set.count === undefined ? '' : ` of ${set.count}`}${set.balls ? ` and ${set.balls.length} balls` : ''}`
    : 'none';

/** What Clarke’s set rests on. */
const proofOf = (clarke: Loose): readonly string[] =>
  clarke
    ? [
        ...(clarke.by ? [`by ${clarke.by}`] : []),
        ...PROOFS.flatMap(([name, noun, plural]) =>
          clarke[name]?.length ? [counted(clarke[name].length, noun, plural)] : [],
        ),
        ...(clarke.cover ? [counted(clarke.cover.tree.length, 'entry', 'entries')] : []),
      ]
    : [];

const PROOFS: readonly (readonly [name: string, noun: string, plural?: string])[] = [
  ['directions', 'direction'],
  ['arcs', 'arc'],
  ['farkas', 'combination'],
  ['identities', 'identity', 'identities'],
];

/** Decimal places to which an enclosure is narrow. */
const placesOf = ({ lo, hi }: Loose): number => {
  const width = parseRational(hi).sub(parseRational(lo));
  let places = 0;
  for (let step = rational(1, 10); width.compare(step) <= 0 && places < 99; step = step.div(rational(10)))
    places++;
  return places;
};

const countOf = (list: Loose, field: string, value: string | undefined): number =>
  list.filter((one: Loose) => one[field] === value).length;
