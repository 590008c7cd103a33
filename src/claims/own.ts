/** Claims of a user's own: what a module exports, checked before anything is run. */
import { CornercheckError } from '../errors.ts';
import { quote } from '../numbers/index.ts';
import type { Claim } from './claim.ts';

const TEXTS = ['id', 'kind', 'title', 'source', 'decidable'] as const;
const LISTS = ['hypotheses', 'dependsOn', 'experiments'] as const;

/**
 * The claims among the exports of a module, in their order. Throws CornercheckError `bad-usage` where one is malformed, an id occurs twice,
 * or there is none.
 *
 *     checkClaims(await import('./my-claims.ts'), 'my-claims.ts')
 */
export function checkClaims(exports: unknown, name: string): readonly Claim[] {
  const values = Object.values(exports as Record<string, unknown>).flatMap(value =>
    Array.isArray(value) ? value : [value],
  );
  const claims = values.filter(
    value => typeof value === 'object' && value !== null && 'experiments' in value,
  );
  if (claims.length === 0)
    throw new CornercheckError(
      'bad-usage',
      `${name}: expected a module that exports claims (objects with an id and experiments)`,
    );
  const seen = new Set<string>();
  for (const claim of claims) {
    const faulty = faultOf(claim as Record<string, unknown>);
    if (faulty !== undefined) throw new CornercheckError('bad-usage', `${name}: ${faulty}`);
    const { id } = claim as Claim;
    if (seen.has(id)) throw new CornercheckError('bad-usage', `${name}: two claims have the id ${quote(id)}`);
    seen.add(id);
  }
  return claims as Claim[];
}

function faultOf(claim: Record<string, unknown>): string | undefined {
  const called = typeof claim.id === 'string' ? `the claim ${quote(claim.id)}` : 'a claim';
  for (const field of TEXTS)
    if (typeof claim[field] !== 'string' || claim[field] === '')
      return `${called}: expected ${field}, a text`;
  if (!/^[a-z0-9]+([-/][a-z0-9]+)*$/.test(claim.id as string))
    return `${called}: expected an id of small letters, digits and hyphens`;
  for (const field of LISTS) if (!Array.isArray(claim[field])) return `${called}: expected ${field}, a list`;
  const { experiments } = claim as { experiments: readonly unknown[] };
  if (
    experiments.length === 0 ||
    !experiments.every(one => typeof (one as { run?: unknown } | null)?.run === 'function')
  )
    return `${called}: expected experiments, each made by experiment({ … })`;
  return undefined;
}
