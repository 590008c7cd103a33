/** `paper`: the ledger as a page, as Markdown, and on a terminal. */
import type { ClaimCertificate, ClaimsDocument } from '../../documents/index.ts';
import { claimsLatex } from '../claims/latex.ts';
import { claimsMarkdown } from '../claims/markdown.ts';
import { claimsPage } from '../claims/page.ts';
import { claimsTitle, INTRODUCTION } from '../claims/said.ts';
import type { Outline } from '../outline/outline.ts';
import { renderClaims } from '../terminal/claims.ts';
import type { View } from '../view.ts';
import { ledgerResult } from '../words/claims.ts';
import { equalView } from './equal.ts';
import { explainView } from './explain.ts';

/** What the document of an instance says by itself. */
const certificateOutline = (certificate: ClaimCertificate): Outline =>
  'programs' in certificate ? equalView.outline(certificate) : explainView.outline(certificate);

export const claimsView: View<ClaimsDocument> = {
  outline: document => ({
    title: claimsTitle(document),
    answer: [ledgerResult(document), ...INTRODUCTION],
    parts: [],
    terms: [],
  }),
  words: renderClaims,
  page: document => claimsPage(document, certificateOutline),
  markdown: claimsMarkdown,
  latex: claimsLatex,
};
