/** Claims as people read them on a terminal: a line each, and more where something is wrong, or where there is one. */
import type {
  ClaimExperiment,
  ClaimInstance,
  ClaimRecord,
  ClaimStatus,
  ClaimsDocument,
} from '../../documents/index.ts';
import { runWords } from '../claims/said.ts';
import { mixedPlain } from '../formulas/mixed.ts';
import { erratumFault, faultWords, instanceWords, summaryWords } from '../words/claims.ts';
import { visible } from '../words/terms/plain.ts';
import { bold, row, styled, type TerminalOptions, widthOf } from './layout.ts';

const COLOURS = {
  holds: 'green',
  'refuted-as-printed': 'yellow',
  partial: 'green',
  refuted: 'red',
  undecided: 'magenta',
} as const satisfies Record<ClaimStatus, string>;

const COLUMN = 26;

export function renderClaims(document: ClaimsDocument, options: TerminalOptions = {}): string {
  const { claims, stopped } = document;
  const width = widthOf(options);
  const lines = claims.map(claim => {
    const { id, status, instances, method } = claim;
    const head = `${visible(id).padEnd(COLUMN - 2)} ${styled(COLOURS[status], status.padEnd(18))} ${String(instances).padStart(5)} ${method}`;
    const faults =
      status === 'refuted' || status === 'undecided'
        ? [...faultWords(claim), claim.rerun].map(text => row('', text, 6, width))
        : [];
    return [head, ...(claims.length <= 3 ? unfolded(claim, width) : faults)].join('\n');
  });
  return [
    ...lines,
    '',
    bold(summaryWords(document)),
    ...(document.effort === 1 ? [] : [runWords(document)]),
    ...(stopped ? [`stopped (${stopped}): the claims above were done`] : []),
  ].join('\n');
}

/** All that was checked of one claim: what failed first, and the command that shows it again. */
function unfolded(claim: ClaimRecord, width: number): readonly string[] {
  const { evidence, errata, beyond, source, rerun, status } = claim;
  const line = (name: string, words: string): string => row(name, mixedPlain(words), COLUMN, width);
  const isBad = status === 'refuted' || status === 'undecided';
  return [
    row('', mixedPlain(claim.statement ?? claim.title), 2, width),
    row('source', source, COLUMN, width),
    ...evidence.flatMap(one => experimentLines(one, line)),
    ...errata.map(erratum =>
      row(
        'erratum',
        `“${mixedPlain(erratum.printed)}”. ${erratumFault(erratum).replace(/\.$/, '')}. Mended: ${mixedPlain(erratum.mended)}`,
        COLUMN,
        width,
      ),
    ),
    ...(beyond === undefined ? [] : [line('beyond', beyond)]),
    ...(isBad ? [row('again', rerun, COLUMN, width)] : []),
  ];
}

function experimentLines(
  one: ClaimExperiment,
  line: (name: string, words: string) => string,
): readonly string[] {
  const { says, shown, falsehood, counterexample, why, undecided } = one;
  const seen = ({ on, shows }: ClaimInstance): string => `${on}: ${shows}`;
  return [
    ...(counterexample ? [line('counterexample', `${seen(counterexample)}. It was to hold: ${says}`)] : []),
    line('checked', `${says} ${instanceWords(one)}`),
    ...shown.slice(0, 2).map(instance => line('', seen(instance))),
    ...(why === undefined ? [] : [line('open', `${undecided}; the first: ${why}`)]),
    ...(falsehood.says === ''
      ? []
      : [
          line(
            'negative control',
            falsehood.refutation
              ? `“${falsehood.says}” is refuted: ${seen(falsehood.refutation)}`
              : `“${falsehood.says}” was not refuted: a check that cannot fail shows nothing`,
          ),
        ]),
  ];
}
