/** `paper`: the ledger, a line a claim, and each claim with what was checked, its negative control, and its errata. */
import type { ClaimRecord, ClaimsDocument } from '../../documents/index.ts';
import type { Fact, OutlinePart, Part } from '../outline/outline.ts';
import { renderClaims } from '../terminal/claims.ts';
import type { View } from '../view.ts';
import { faultWords, STATUS_TONES, STATUS_WORDS, summaryWords } from '../words/claims.ts';

export const claimsView: View<ClaimsDocument> = {
  outline: document => ({
    title: 'Claim by claim',
    answer: answer(document),
    parts: [ledger(document), ...document.claims.flatMap(unfolded)],
    terms: ['piece', 'derivative', 'field', 'nodewise', 'clarke', 'artificial', 'decided'],
  }),
  words: renderClaims,
};

function answer(document: ClaimsDocument): OutlinePart[] {
  const { summary, stopped } = document;
  const bad = summary.refuted + summary.undecided;
  return [
    {
      text: summaryWords(document),
      tone: summary.refuted > 0 ? 'bad' : bad > 0 ? 'unsure' : 'good',
      more: '. Each statement was checked in exact arithmetic on the instances that are counted, and each check was given a falsehood of the same shape, which it had to refute.',
    },
    ...(stopped ? [`It was stopped before its end (${stopped}): the claims below were done.`] : []),
  ];
}

const status = ({ status }: ClaimRecord): OutlinePart => ({
  text: STATUS_WORDS[status],
  tone: STATUS_TONES[status],
});

const ledger = ({ claims }: ClaimsDocument): Part => ({
  table: {
    label: 'Claims',
    head: ['claim', 'says', 'status', 'method', 'instances'],
    named: true,
    rows: claims.map(claim => [claim.id, claim.title, status(claim), claim.method, String(claim.instances)]),
  },
});

function unfolded(claim: ClaimRecord): Part[] {
  const facts: Fact[] = [
    ['statement', claim.title],
    ['where', claim.source],
    ['status', status(claim)],
    ['hypotheses', claim.hypotheses.length > 0 ? claim.hypotheses.join('; ') : undefined],
    ['decidable', claim.decidable],
    ['rests on', claim.dependsOn.length > 0 ? claim.dependsOn.join(', ') : undefined],
    [
      'asked of any library',
      claim.property === undefined
        ? undefined
        : { text: `cornercheck/properties: ${claim.property}`, code: true },
    ],
    ['beyond', claim.beyond],
    ['again', { text: claim.rerun, code: true }],
  ];
  const faults = faultWords(claim).map((text): Part => ({ text: { text, tone: 'bad' } }));
  return [
    { heading: `${claim.id}: ${claim.source}` },
    { facts },
    ...faults,
    ...checks(claim),
    ...errata(claim),
  ];
}

function checks({ id, evidence }: ClaimRecord): Part[] {
  return evidence.flatMap(({ says, instances, shown, falsehood }): Part[] => [
    { text: `${says} ${instances} instances.` },
    {
      table: {
        label: `Instances of ${id}`,
        head: ['on', 'seen'],
        rows: [
          ...shown.map(({ on, shows }): OutlinePart[] => [{ text: on, code: true }, shows]),
          ...(falsehood.refutation
            ? [
                [
                  { text: falsehood.refutation.on, code: true },
                  {
                    text: `negative control, refuted: “${falsehood.says}”`,
                    tone: 'note',
                    more: ` ${falsehood.refutation.shows}`,
                  },
                ] satisfies OutlinePart[],
              ]
            : []),
        ],
      },
    },
  ]);
}

const errata = ({ errata }: ClaimRecord): Part[] =>
  errata.length === 0
    ? []
    : [
        {
          table: {
            label: 'Errata',
            head: ['printed', 'what is wrong', 'mended'],
            rows: errata.map(({ printed, refutation, why, mended }) => [
              `“${printed}”`,
              refutation ? `${refutation.on}: ${refutation.shows}` : (why ?? 'not refuted'),
              mended,
            ]),
          },
        },
      ];
