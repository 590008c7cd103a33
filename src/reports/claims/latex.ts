/** The ledger as a LaTeX article, which pdfLaTeX sets as it is. Nothing from outside becomes a command. */
import type { ClaimRecord, ClaimsDocument } from '../../documents/index.ts';
import { latexCode, latexMixed, latexText } from '../formulas/latex-text.ts';
import { PAPER } from '../outline/theory.ts';
import {
  allErrata,
  claimGroups,
  claimName,
  ERRATUM_WORDS,
  faultWords,
  instanceWords,
  ledgerResult,
  METHOD_WORDS,
  STATUS_WORDS,
} from '../words/claims.ts';
import { type FigureTable, figureTables } from './figure-table.ts';
import { claimsTitle, INTRODUCTION, runWords } from './said.ts';

const PREAMBLE = String.raw`\documentclass[11pt]{article}
\usepackage[utf8]{inputenc}
\usepackage[T1]{fontenc}
\usepackage{textcomp}
\usepackage{amsmath,amssymb}
\usepackage[margin=25mm]{geometry}
\usepackage{longtable}
\usepackage[hidelinks]{hyperref}
\setlength{\parindent}{0pt}\setlength{\parskip}{4pt}
\emergencystretch=3em`;

export function claimsLatex(document: ClaimsDocument): string {
  const lines = [
    PREAMBLE,
    `\\title{${latexText(claimsTitle(document))}}`,
    `\\author{cornercheck}\\date{${latexText(runWords(document))}}`,
    '\\begin{document}\\maketitle',
    `\\textbf{${latexText(ledgerResult(document))}}`,
    ...INTRODUCTION.map(latexText),
    ...(document.stopped === undefined
      ? []
      : [`\\textbf{It was stopped before its end} (${document.stopped}).`]),
    ...figureTables(document).map(tableTex),
    ...errata(document),
    ...claimGroups(document).flatMap(({ source, claims }) => [
      `\\section*{${latexText(source ?? 'The claims')}}`,
      ...claims.map(claimTex),
    ]),
    `${latexText(PAPER.authors)}, \\emph{${latexText(PAPER.title)}}, ${latexText(PAPER.place)}.`,
    '\\end{document}',
  ];
  return `${lines.join('\n\n')}\n`;
}

function tableTex({ title, head, rows }: FigureTable): string {
  const line = (cells: readonly string[]): string => `${cells.join(' & ')} \\\\`;
  const body = rows.map(row => line(row.map((cell, i) => (i === 1 ? latexCode(cell) : latexText(cell)))));
  const columns = head.map((_, i) => (i < 2 ? 'p{30mm}' : 'l')).join('');
  return `\\section*{${latexText(title)}}\n{\\small\\begin{longtable}{${columns}}\n${line(head.map(latexText))}\\hline\n${body.join('\n')}\n\\end{longtable}}`;
}

function errata(document: ClaimsDocument): string[] {
  const all = allErrata(document);
  if (all.length === 0) return [];
  const items = all.map(({ claim, erratum }) => {
    const { printed, refutation, why, mended, of } = erratum;
    const wrong = refutation
      ? `${latexCode(refutation.on)}: ${latexMixed(refutation.shows)}`
      : latexMixed(why ?? 'not refuted');
    return `\\item[${latexText(claimName(claim.id))}] (${ERRATUM_WORDS[of]}) ${latexMixed(printed)}\\\\\n\\emph{What is wrong:} ${wrong}\\\\\n\\emph{Mended:} ${latexMixed(mended)}`;
  });
  return [`\\section*{Errata}\n\\begin{description}\n${items.join('\n')}\n\\end{description}`];
}

function claimTex(claim: ClaimRecord): string {
  const { id, status, statement, title, source, evidence, dependsOn, beyond, rerun } = claim;
  const checks = evidence.map(one => {
    const { says, method, shown, falsehood } = one;
    const [first] = shown;
    const seen = first ? ` For instance ${latexCode(first.on)}: ${latexMixed(first.shows)}.` : '';
    const control = falsehood.refutation
      ? `\\\\\n\\emph{Negative control, refuted:} ${latexMixed(falsehood.says)} (${latexCode(falsehood.refutation.on)}: ${latexMixed(falsehood.refutation.shows)})`
      : '';
    return `\\item ${latexMixed(says)} ${latexText(instanceWords(one))}; ${METHOD_WORDS[method]}.${seen}${control}`;
  });
  return [
    `\\subsection*{${latexText(claimName(id))}: ${latexText(STATUS_WORDS[status])}}`,
    latexMixed(statement ?? title),
    `\\emph{Where:} ${latexText(source)}.${dependsOn.length > 0 ? ` \\emph{Rests on:} ${latexText(dependsOn.map(claimName).join(', '))}.` : ''}`,
    `\\emph{Decided by:} ${latexMixed(claim.decidable)}`,
    ...(beyond === undefined ? [] : [`\\emph{Beyond:} ${latexMixed(beyond)}`]),
    ...faultWords(claim).map(words => `\\textbf{${latexText(words)}}`),
    `\\begin{itemize}\n${checks.join('\n')}\n\\end{itemize}`,
    latexCode(rerun),
  ].join('\n\n');
}
