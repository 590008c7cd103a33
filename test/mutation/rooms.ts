/** What is mutated together, and the tests that it is put to: those of the room itself, which ought to pin it down. */
export interface Room {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
}

const room = (name: string, ...more: readonly string[]): Room => ({
  mutate: [`src/${name}/**/*.ts`, `!src/${name}/**/index.ts`],
  tests: [`test/${name}/**/*.test.ts`, ...more],
});

/** Of many: those that large or random programs would only slow down stay out. */
const among = (name: string, tests: string): Room => ({
  ...room(name),
  tests: tests.split(' ').map(test => `test/${name}/**/${test}.test.ts`),
});

/** Of the checker: tests of single modules, for what tests of whole documents notice takes them minutes. */
const certificates = (files: string, ...tests: readonly string[]): Room => ({
  mutate: files
    .split(' ')
    .map(file => `src/certificates/{kernel,numbers,sets,documents,verdicts,near}/${file}.ts`),
  tests: tests.map(test => `test/certificates/**/${test}.test.ts`),
});

export const ROOMS: Readonly<Record<string, Room>> = {
  numbers: room('numbers'),
  functions: room('functions'),
  linear: room('linear'),
  fields: among(
    'fields',
    'by-hand/* arc-search bivariate candidates findings identity-search ladder series templates arcs closures budget certain context critical explain explain-document gradient-set guards over/cells over/critical along assemble atoms balls/opened cell-search condition covered curves cut decide-cell directions enumeration flat homogeneous hyperplanes identity lacking live/nodewise node nonnegative options path-germs reading regular/sets root-matrix over/roots search sectors smooth-germs solver strictly sums sums-by-key system taylor ties walk',
  ),
  programs: among(
    'programs',
    'algorithm1 algorithm2 compile convention derivatives json json-read json-source layout limits meanings names parameters print read statements text',
  ),
  // Without those that start processes, or put thousands of random programs to what the others ask of hundreds.
  segments: {
    mutate: ['src/segments/**/*.ts', '!src/segments/**/index.ts'],
    tests: ['test/segments/**/!(broken-targets|pari|identity|identity-controls).test.ts'],
  },
  // Not the tests that ask whole targets: they take minutes.
  check: {
    mutate: ['src/check/**/*.ts', '!src/check/**/index.ts'],
    tests: ['test/check/**/!(broken|planted|composed|right-ways|exact).test.ts'],
  },
  polynomials: room('polynomials'),
  selections: room('selections'),
  'checker-hull': certificates('hull fact rational', 'hull', 'fact', 'rational', 'index'),
  'checker-evaluation': certificates(
    'evaluate jet algebra held active nodewise harmless',
    'evaluate',
    'jet',
    'algebra',
    'held',
    'active',
    'nodewise',
    'harmless',
    'ties',
    'everywhere',
    'interpreters',
  ),
  'checker-sets': certificates('sets clarke', 'sets', 'clarke-claims'),
  'checker-explain': certificates('explain', 'explain'),
  'checker-reports': certificates('report', 'report-claims'),
  'checker-findings': certificates('finding conventions returned', 'finding', 'conventions'),
};
