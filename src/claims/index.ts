/**
 * The paper as a ledger, the claims of others, and claims of your own: each statement with what is checked of it, and with a falsehood of the same shape
 * that the check must refute.
 */
export type {
  ClaimCertificate,
  ClaimErratum,
  ClaimExperiment,
  ClaimInstance,
  ClaimKind,
  ClaimMethod,
  ClaimRecord,
  ClaimStatus,
  ClaimsDocument,
} from '../documents/index.ts';
export type { Claim, Erratum } from './claim.ts';
export {
  type Experiment,
  type ExperimentPlan,
  type ExperimentSetting,
  experiment,
  fails,
  heldIf,
  holds,
  isStop,
  type Observed,
  open,
  StoppedClaims,
  UNMET,
} from './experiment.ts';
export { ledger } from './ledger.ts';
export { claimsNamed, type NamedClaim } from './named.ts';
export { others } from './others/index.ts';
export { checkClaims } from './own.ts';
export { claimsDocument, type RunOptions, runClaim, runClaims } from './run.ts';
export { runShared, type SharedRun } from './threads/threads.ts';
