/** The ledger: every numbered item of the paper, in the paper's order. */
import type { Claim } from './claim.ts';
import { algorithm1 } from './paper/algorithm-1.ts';
import { algorithm2 } from './paper/algorithm-2.ts';
import { claim1 } from './paper/claim-1.ts';
import { claim2 } from './paper/claim-2.ts';
import { claim3 } from './paper/claim-3.ts';
import { definition1 } from './paper/definition-1.ts';
import { definition2 } from './paper/definition-2.ts';
import { definition3 } from './paper/definition-3.ts';
import { definition4 } from './paper/definition-4.ts';
import { definition4RemarkA } from './paper/definition-4-remark-a.ts';
import { definition5 } from './paper/definition-5.ts';
import { definition6 } from './paper/definition-6.ts';
import { definition7 } from './paper/definition-7.ts';
import { equation1 } from './paper/equation-1.ts';
import { equation5 } from './paper/equation-5.ts';
import { essentialIndexSet } from './paper/essential-index-set.ts';
import { figure1Identity } from './paper/figure-1-identity.ts';
import { figure1Relu } from './paper/figure-1-relu.ts';
import { figure1Sine } from './paper/figure-1-sine.ts';
import { figure1Zero } from './paper/figure-1-zero.ts';
import { figure2 } from './paper/figure-2.ts';
import { illustrationRelu } from './paper/illustration-relu.ts';
import { illustrationSorting } from './paper/illustration-sorting.ts';
import { lemma1 } from './paper/lemma-1.ts';
import { lemma2 } from './paper/lemma-2.ts';
import { proposition1 } from './paper/proposition-1.ts';
import { proposition2 } from './paper/proposition-2.ts';
import { proposition3 } from './paper/proposition-3.ts';
import { proposition4 } from './paper/proposition-4.ts';
import { proposition5 } from './paper/proposition-5.ts';
import { proposition6 } from './paper/proposition-6.ts';
import { proposition7 } from './paper/proposition-7.ts';
import { proposition8Claim } from './paper/proposition-8.ts';
import { remark1 } from './paper/remark-1.ts';
import { sumRuleClaim } from './paper/sum-rule.ts';
import { theorem1 } from './paper/theorem-1.ts';
import { theorem2 } from './paper/theorem-2.ts';
import { theorem3 } from './paper/theorem-3.ts';
import { theorem4 } from './paper/theorem-4.ts';
import { theorem5 } from './paper/theorem-5.ts';
import { theorem6 } from './paper/theorem-6.ts';
import { theorem7 } from './paper/theorem-7.ts';

/** The claims of Bolte and Pauwels, A mathematical model for automatic differentiation in machine learning. */
export const ledger: readonly Claim[] = [
  figure1Relu,
  figure1Zero,
  figure1Identity,
  figure1Sine,
  figure2,
  equation1,
  theorem1,
  definition1,
  definition2,
  definition3,
  proposition1,
  definition4,
  definition4RemarkA,
  proposition2,
  proposition3,
  proposition4,
  equation5,
  sumRuleClaim,
  algorithm1,
  proposition5,
  algorithm2,
  lemma1,
  theorem2,
  definition5,
  theorem3,
  essentialIndexSet,
  illustrationRelu,
  illustrationSorting,
  theorem4,
  remark1,
  proposition6,
  claim1,
  claim2,
  lemma2,
  proposition7,
  theorem5,
  definition6,
  definition7,
  theorem6,
  proposition8Claim,
  theorem7,
  claim3,
];
