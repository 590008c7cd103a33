/** A mutant is killed by the first counterexample: shrinking it would only take time. */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
