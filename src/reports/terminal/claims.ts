/** Claims as people read them on a terminal: a line each, and more where something is wrong, or where there is one. */
import type { ClaimRecord, ClaimStatus, ClaimsDocument } from '../../documents/index.ts';
import { faultWords, summaryWords } from '../words/claims.ts';
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
    const { id, status, instances, method, title } = claim;
    const head = `${visible(id).padEnd(COLUMN - 2)} ${styled(COLOURS[status], status.padEnd(18))} ${String(instances).padStart(5)} ${method}`;
    const faults =
      status === 'refuted' || status === 'undecided'
        ? faultWords(claim).map(text => row('', text, 6, width))
        : [];
    return [
      head,
      ...(claims.length <= 3 ? unfolded(claim, width) : faults),
      ...(claims.length <= 3 ? [row('', title, 2, width)] : []),
    ].join('\n');
  });
  return [
    ...lines,
    '',
    bold(summaryWords(document)),
    ...(stopped ? [`stopped (${stopped}): the claims above were done`] : []),
  ].join('\n');
}

/** All that was checked of one claim. */
function unfolded({ evidence, errata, beyond, ...claim }: ClaimRecord, width: number): readonly string[] {
  return [
    row('source', claim.source, COLUMN, width),
    ...evidence.flatMap(({ says, instances, unmet, shown, falsehood, counterexample }) => [
      row(
        'checked',
        `${says} ${instances} instances${unmet > 0 ? ` (${unmet} more did not meet the premise)` : ''}`,
        COLUMN,
        width,
      ),
      ...shown.slice(0, 2).map(({ on, shows }) => row('', `${on}: ${shows}`, COLUMN, width)),
      ...(counterexample
        ? [row('counterexample', `${counterexample.on}: ${counterexample.shows}`, COLUMN, width)]
        : []),
      row(
        'negative control',
        falsehood.refutation
          ? `“${falsehood.says}” is refuted: ${falsehood.refutation.on}: ${falsehood.refutation.shows}`
          : `“${falsehood.says}” was not refuted`,
        COLUMN,
        width,
      ),
    ]),
    ...errata.map(({ printed, refutation, why, mended }) =>
      row(
        'erratum',
        `“${printed}”. ${refutation ? `${refutation.on}: ${refutation.shows}` : (why ?? 'not refuted')}. Mended: ${mended}`,
        COLUMN,
        width,
      ),
    ),
    ...(beyond === undefined ? [] : [row('beyond', beyond, COLUMN, width)]),
  ];
}
