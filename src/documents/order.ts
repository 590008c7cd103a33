/** The order of keys in documents, as in their types. */

export interface KeyOrder {
  /** Keys that come first, in this order. */
  readonly first?: readonly string[];
  /** The shapes of what stands under a key, or of its entries where that is a list. */
  readonly inner?: Readonly<Record<string, KeyOrder>>;
  /** The shape under every other key. */
  readonly each?: KeyOrder;
}

/** A number that is not rational, wherever there may be one (contract, section 1). */
export const CLOSED_FORM: readonly string[] = ['expr', 'lo', 'hi'];

const keys = (names: string, inner?: Readonly<Record<string, KeyOrder>>): KeyOrder => ({
  first: names.split(' '),
  ...(inner && { inner }),
});

const SELECTION = keys('inputs pieces index', { index: keys('piece when') });
const PROGRAM = keys('format name inputs selections nodes output outputs', {
  nodes: keys('id op args'),
  selections: { each: SELECTION },
});
const GRADIENTS = keys('status count gradients why');
const CERTIFICATE = keys('of weights separator radius');
const CRITICALITY = keys('verdict certificate by why', { certificate: CERTIFICATE });
const CLARKE = keys('status gradients outer directions arcs farkas identities by cover assumed why', {
  cover: keys('rows tree'),
  farkas: keys('rows multipliers'),
  identities: keys('guards summands remainders', {
    summands: keys('unit root of'),
    remainders: keys('name top bottom'),
  }),
  assumed: keys('guards remainders', { remainders: keys('name top bottom') }),
});

export const EXPLAIN = keys(
  'format program text at value gradient conventions regular active nodewise selectionCritical clarke clarkeCritical artificial nearest ties lexicographic',
  {
    program: PROGRAM,
    gradient: keys('forward backward'),
    regular: keys('verdict why node along'),
    active: GRADIENTS,
    nodewise: GRADIENTS,
    selectionCritical: CRITICALITY,
    clarke: CLARKE,
    clarkeCritical: CRITICALITY,
    nearest: keys('point squaredNorm weights'),
    ties: keys('node op pieces'),
    lexicographic: keys('gradient why'),
  },
);

const SEEN = keys('on shows');

export const CLAIMS = keys('format seed effort stopped summary claims', {
  summary: keys('holds refuted-as-printed partial refuted undecided'),
  claims: keys(
    'id kind title source status method instances hypotheses decidable dependsOn property evidence errata beyond rerun',
    {
      evidence: keys('says method instances unmet undecided why shown counterexample falsehood', {
        shown: SEEN,
        counterexample: SEEN,
        falsehood: keys('says refutation', { refutation: SEEN }),
      }),
      errata: keys('printed of refutation why mended', { refutation: SEEN }),
    },
  ),
});

const VERDICTS = keys(
  'gradient clarke conservative outside value modes nonfinite error convention inapplicable undecided',
);
const RETURNED = keys('mode value gradient error message');

const EXPECTED = keys('value gradient regular active nodewise clarke', {
  active: GRADIENTS,
  nodewise: GRADIENTS,
  clarke: CLARKE,
});
const GROUNDS = {
  program: PROGRAM,
  returned: RETURNED,
  expected: EXPECTED,
  certificate: CERTIFICATE,
  member: CERTIFICATE,
  tolerance: keys('value gradient'),
};

const FINDING = keys(
  'id verdict title ops program text at mode forward returned other right expected certificate member tolerance declared occurrences replay snippet baseline',
  { ...GROUNDS, other: RETURNED, snippet: keys('language code') },
);

export const JUDGEMENT = keys(
  'format id line verdict why error program text at mode forward precision within returned right expected certificate member tolerance',
  GROUNDS,
);

const READING = keys('mode program text at tie pieces gradient weights separator radius', {
  program: PROGRAM,
});

export const CHECK = keys(
  'format target seed checks complete summary conventions declared sweep leftOut everyTie findings notes',
  {
    target: keys('name version precision modes forward ops specifier'),
    summary: VERDICTS,
    conventions: { each: keys('status rule readings', { readings: READING }) },
    sweep: keys('op pattern checks verdicts modes finding', {
      verdicts: VERDICTS,
      modes: { first: ['backward', 'forward'], each: VERDICTS },
    }),
    findings: FINDING,
  },
);

export const FIGURE = keys('format curves', {
  curves: keys('name text at explain returned', { explain: EXPLAIN }),
});

export const CONVENTIONS = keys('format target ops places others', { target: keys('name version') });

const DIFFED = keys('id verdict title text at replay baseline');
const REPORTED = keys('name version seed checks complete');
const PAIR = keys('id old new');

export const DIFF = keys('format old new appeared fixed unasked changed conventions corners summary notes', {
  old: REPORTED,
  new: REPORTED,
  appeared: DIFFED,
  fixed: DIFFED,
  unasked: DIFFED,
  changed: PAIR,
  conventions: PAIR,
  corners: keys('id old new fresh'),
  summary: VERDICTS,
});

export const BUNDLE = keys('format title figure reports comparisons explains', {
  figure: FIGURE,
  reports: CHECK,
  explains: EXPLAIN,
});
