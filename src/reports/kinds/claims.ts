/** `paper`: the ledger as a page, as Markdown, and on a terminal. */
import type { ClaimsDocument } from '../../documents/index.ts';
import { claimsLatex } from '../claims/latex.ts';
import { claimsMarkdown } from '../claims/markdown.ts';
import { claimsPage } from '../claims/page.ts';
import { claimsTitle, INTRODUCTION } from '../claims/said.ts';
import { renderClaims } from '../terminal/claims.ts';
import type { View } from '../view.ts';
import { ledgerResult } from '../words/claims.ts';

export const claimsView: View<ClaimsDocument> = {
  outline: document => ({
    title: claimsTitle(document),
    answer: [ledgerResult(document), ...INTRODUCTION],
    parts: [],
    terms: [],
  }),
  words: renderClaims,
  page: claimsPage,
  markdown: claimsMarkdown,
  latex: claimsLatex,
};
