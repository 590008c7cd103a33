/** All kinds of documents, by their `format`: the one list. */
import type { ReportBundle } from './kinds/bundle.ts';
import type { ClaimsDocument } from './kinds/claims.ts';
import type { ComparisonDocument } from './kinds/comparison.ts';
import type { ConventionsDocument } from './kinds/conventions.ts';
import type { CriticalDocument } from './kinds/critical.ts';
import type { DescentDocument } from './kinds/descent.ts';
import type { DiffDocument } from './kinds/diff.ts';
import type { EqualDocument } from './kinds/equal.ts';
import type { ExplainDocument, IrregularDocument, UnderivedDocument } from './kinds/explain.ts';
import type { FacesDocument } from './kinds/faces.ts';
import type { FigureDocument } from './kinds/figure.ts';
import type { ForgeDocument } from './kinds/forge.ts';
import type { IntegralDocument } from './kinds/integral.ts';
import type { FailedCase, JudgementDocument } from './kinds/judgement.ts';
import type { CheckDocument } from './kinds/report.ts';
import type { SearchDocument } from './kinds/search.ts';
import type { VerificationDocument } from './kinds/verification.ts';
import type { ProgramDocument } from './program.ts';
import type { TensorsDocument } from './tensors.ts';

/** The types of all documents, by their `format` (contract, section 4). */
export interface Kinds {
  'cornercheck.explain/1': ExplainDocument | IrregularDocument | UnderivedDocument;
  'cornercheck.judgement/1': JudgementDocument | FailedCase;
  'cornercheck.integral/1': IntegralDocument;
  'cornercheck.critical/1': CriticalDocument;
  'cornercheck.faces/1': FacesDocument;
  'cornercheck.equal/1': EqualDocument;
  'cornercheck.forge/1': ForgeDocument;
  'cornercheck.descent/1': DescentDocument;
  'cornercheck.search/1': SearchDocument;
  'cornercheck.report/1': CheckDocument;
  'cornercheck.comparison/1': ComparisonDocument;
  'cornercheck.conventions/1': ConventionsDocument;
  'cornercheck.diff/1': DiffDocument;
  'cornercheck.figure/1': FigureDocument;
  'cornercheck.reports/1': ReportBundle;
  'cornercheck.claims/1': ClaimsDocument;
  'cornercheck.verification/1': VerificationDocument;
}

/** What users write and commands read, by its `format`; no command writes it. */
export interface GivenDocuments {
  'cornercheck.tensors/1': TensorsDocument;
}

/** The `format` of a document. */
export type Kind = keyof Kinds;

/** Where a command stopped before it had anything to say: what was asked (`at`, `curve`, `on`, …), and why. */
export interface StoppedDocument {
  readonly [asked: string]: unknown;
  readonly format: Kind;
  readonly program: ProgramDocument;
  readonly text: string;
  readonly status: 'undecided';
  readonly node?: string | undefined;
  readonly why: string;
}

/** A document of any kind. */
export type Document = Kinds[Kind] | StoppedDocument;
