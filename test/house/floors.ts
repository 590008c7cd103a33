/** The plan of the house: floors from the ground up, the rooms of each, and what each is for. ARCHITECTURE.md shows it. */

/** One room: a folder, or a file that is a room by itself. */
export interface Room {
  readonly path: string;
  /** One sentence. */
  readonly says: string;
}

/** Rooms of one floor do not import each other; each may import everything below. */
export const FLOORS: readonly (readonly Room[])[] = [
  [
    { path: 'src/errors.ts', says: 'The one error type, with a stable code and a place.' },
    { path: 'src/documents/', says: 'The types of all documents, and how they are written down.' },
  ],
  [{ path: 'src/input/', says: 'What comes from outside, read within bounds and quoted in messages.' }],
  [
    {
      path: 'src/numbers/',
      says: 'Fields of numbers: rationals, enclosures, floating point; signs that may be undecided.',
    },
  ],
  [{ path: 'src/linear/', says: 'Exact linear algebra, and membership in a hull with its certificate.' }],
  [
    { path: 'src/polynomials/', says: 'Polynomials of one variable over ℚ, and their real roots.' },
    {
      path: 'src/expressions/',
      says: 'Elementary functions (Definition 1): trees, text, values and gradients.',
    },
  ],
  [{ path: 'src/functions/', says: 'Fields of functions: rational, affine, near a point and beside it.' }],
  [
    {
      path: 'src/selections/',
      says: 'The operations: pieces and index cells (Definitions 2 and 3), and users’ own.',
    },
  ],
  [{ path: 'src/programs/', says: 'Programs: reading, printing, Algorithms 1 and 2, conventions at ties.' }],
  [
    { path: 'src/fields/', says: 'The sets at a point: I(x), D_f, D_P, Clarke’s, and what is critical.' },
    { path: 'src/tensors/', says: 'Programs over arrays: read, and unrolled into programs over numbers.' },
  ],
  [
    {
      path: 'src/segments/',
      says: 'Programs along lines and curves: integrals, critical points, equality, forging.',
    },
    {
      path: 'src/arrangement/',
      says: 'Programs of several inputs: linear regions and critical faces of piecewise affine ones, boxes of others.',
    },
    { path: 'src/solvers/', says: 'Solvers from outside for what stays open: what they say is assumed.' },
  ],
  [{ path: 'src/targets/', says: 'The implementations under test: describing, running and asking them.' }],
  [
    {
      path: 'src/check/',
      says: 'What a target is asked, the verdict on each answer, and findings made small.',
    },
    { path: 'src/descent/', says: 'Gradient descent: runs, the corners that they meet, and proven ends.' },
  ],
  [
    { path: 'src/search/', says: 'The smallest programs with a property, by looking at all.' },
    { path: 'src/judgement/', says: 'The verdict on one gradient that somebody has.' },
  ],
  [{ path: 'src/reports/', says: 'Documents for people: pages, pictures, terminals, other tools.' }],
  [{ path: 'properties/', says: 'What the paper proves, asked of any target in random cases.' }],
  [
    {
      path: 'src/claims/',
      says: 'The paper as a ledger: each claim with its experiments and its negative controls.',
    },
    { path: 'src/matchers/', says: 'Matchers on gradients, for any test runner.' },
  ],
  [
    { path: 'src/vitest/', says: 'Matchers and suites for vitest.' },
    { path: 'src/cli/', says: 'The commands, one a file, in one frame.' },
  ],
  [{ path: 'src/index.ts', says: 'The main names of all rooms.' }],
];

/** The rooms of the checker, from the ground up: each imports those before it only. */
export const CHECKER: readonly Room[] = [
  { path: 'numbers', says: 'Its own rationals, and the meter that bounds its work.' },
  { path: 'book', says: 'What is booked of a document: claims, problems, what a verdict rests on.' },
  {
    path: 'language',
    says: 'Formulas, pieces and index cells, programs: the language but for its operations.',
  },
  { path: 'kernel', says: 'Algorithms 1 and 2, I(x), hulls: what everything else rests on.' },
  { path: 'operations', says: 'What each operation is, written down a second time from the contract.' },
  {
    path: 'reals',
    says: 'Numbers made by exp, log, roots, sin, cos and atan: enclosures, identities, signs.',
  },
  { path: 'reading', says: 'Programs, points and choices as documents write them.' },
  { path: 'functions', says: 'Germs, polynomials, quotients, roots.' },
  { path: 'near', says: 'What a function does near a point: cells, arcs, regular points.' },
  { path: 'plane', says: 'The sectors around a point of the plane.' },
  { path: 'ties', says: 'Algorithm 2 backwards, and which ties a gradient depends on.' },
  { path: 'sets', says: 'D_f, D_P and Clarke’s set, and membership in them.' },
  { path: 'line', says: 'Pieces along a line: integrals, critical points, equality.' },
  { path: 'space', says: 'Linear regions of several inputs.' },
  { path: 'bounds', says: 'Enclosures of values that are not rational.' },
  {
    path: 'varying',
    says: 'Functions of t made by exp, log, roots, sin, cos and atan, in the place of numbers: along lines and curves.',
  },
  {
    path: 'critical',
    says: 'Critical points of such functions: the sets at each, and that none is left out.',
  },
  { path: 'runs', says: 'Descents, repeated.' },
  { path: 'verdicts', says: 'The verdict on what a target returned.' },
  { path: 'documents', says: 'One file a kind of document, which calls the rules above.' },
];
