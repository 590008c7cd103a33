/** The ledger as GitHub-flavoured Markdown: formulas as GitHub sets them, everything else as text. */
import type { ClaimRecord, ClaimsDocument } from '../../documents/index.ts';
import { mixedTex } from '../formulas/mixed.ts';
import { escaped, fenced, inline, tableLines } from '../outline/markdown-text.ts';
import { PAPER } from '../outline/theory.ts';
import {
  allErrata,
  claimGroups,
  claimName,
  ERRATUM_WORDS,
  erratumFault,
  faultWords,
  instanceWords,
  ledgerResult,
  METHOD_WORDS,
  STATUS_WORDS,
} from '../words/claims.ts';
import { figureTables } from './figure-table.ts';
import { claimsTitle, INTRODUCTION, runWords } from './said.ts';

/** Within a line: a formula between backticks is not read as Markdown. Spaces at its ends stay. */
const typed = (text: string): string =>
  mixedTex(text, {
    words: words => `${/^\s/.test(words) ? ' ' : ''}${escaped(words)}${/\S\s$/.test(words) ? ' ' : ''}`,
    around: tex => `$\`${tex.replace(/\|/g, '\\vert ')}\`$`,
  });

export function claimsMarkdown(document: ClaimsDocument): string {
  const blocks = [
    `## ${escaped(claimsTitle(document))}`,
    `**${escaped(ledgerResult(document))}**`,
    ...INTRODUCTION.map(escaped),
    ...(document.stopped === undefined ? [] : [`**It was stopped before its end** (${document.stopped}).`]),
    ...figures(document),
    ...errata(document),
    ...claimGroups(document).flatMap(({ source, claims }) => [
      `### ${escaped(source ?? 'The claims')}`,
      tableLines(
        ['claim', 'says', 'status', 'instances', 'method'],
        claims.map(claim => [
          escaped(claimName(claim.id)),
          typed(claim.title),
          escaped(STATUS_WORDS[claim.status]),
          String(claim.instances),
          claim.method,
        ]),
      ),
      ...claims.map(unfolded),
    ]),
    `${escaped(runWords(document))} ${escaped(PAPER.authors)}, *${escaped(PAPER.title)}*, ${PAPER.place}.`,
  ];
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`;
}

const figures = (document: ClaimsDocument): string[] =>
  figureTables(document).flatMap(({ title, head, rows }) => [
    `### ${title}`,
    tableLines(
      head.map(escaped),
      rows.map(([name = '', program = '', ...others]) => [
        escaped(name),
        inline(program),
        ...others.map(escaped),
      ]),
    ),
  ]);

function errata(document: ClaimsDocument): string[] {
  const all = allErrata(document);
  if (all.length === 0) return [];
  const rows = all.map(({ claim, erratum }) => [
    escaped(claimName(claim.id)),
    ERRATUM_WORDS[erratum.of],
    `“${typed(erratum.printed)}”`,
    typed(erratumFault(erratum)),
    typed(erratum.mended),
  ]);
  return ['### Errata', tableLines(['item', 'of', 'printed', 'what is wrong', 'mended'], rows)];
}

function unfolded(claim: ClaimRecord): string {
  const { id, statement, title, source, evidence, dependsOn, beyond, rerun } = claim;
  const lines = [
    typed(statement ?? title),
    [
      `- **where**: ${escaped(source)}`,
      ...(dependsOn.length > 0 ? [`- **rests on**: ${escaped(dependsOn.map(claimName).join(', '))}`] : []),
      `- **decided by**: ${typed(claim.decidable)}`,
      ...(beyond === undefined ? [] : [`- **beyond**: ${typed(beyond)}`]),
      ...faultWords(claim).map(words => `- **${escaped(words)}**`),
      ...evidence.map(one => {
        const { says, method, shown, falsehood } = one;
        const [first] = shown;
        const seen = first ? ` For instance ${inline(first.on)}: ${typed(first.shows)}.` : '';
        const control = falsehood.refutation
          ? ` Negative control, refuted: “${typed(falsehood.says)}” (${inline(falsehood.refutation.on)}: ${typed(falsehood.refutation.shows)})`
          : '';
        return `- **checked**: ${typed(says)} ${instanceWords(one)}; ${METHOD_WORDS[method]}.${seen}${control}`;
      }),
    ].join('\n'),
    fenced(rerun, 'sh'),
  ];
  return `<details><summary>${escaped(claimName(id))}: ${escaped(STATUS_WORDS[claim.status])}</summary>\n\n${lines.join('\n\n')}\n\n</details>`;
}
