/** From what a user names (ids of the ledger and of the claims of others, modules of their own) to claims. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CornercheckError } from '../errors.ts';
import { quote } from '../numbers/index.ts';
import type { Claim } from './claim.ts';
import { ledger } from './ledger.ts';
import { others } from './others/index.ts';
import { checkClaims } from './own.ts';

/** A claim, and how a command names it: `theorem-1`, `./my-claims.mjs#mine`. */
export interface NamedClaim extends Claim {
  readonly calledAs?: string;
}

/**
 * Those that are named, in order; the ledger where there are none. `paper` is all of it, `external` are all claims of others. Throws CornercheckError `bad-usage`.
 *
 * `(await claimsNamed(['lemma-1'])).length` is `1`.
 */
export async function claimsNamed(names: readonly string[]): Promise<readonly NamedClaim[]> {
  if (names.length === 0) return ledger;
  const claims = (await Promise.all(names.map(oneNamed))).flat();
  const twice = claims.find((claim, k) => claims.findIndex(({ id }) => id === claim.id) !== k);
  if (twice) throw new CornercheckError('bad-usage', `the claim ${twice.id} is asked for twice`);
  return claims;
}

async function oneNamed(name: string): Promise<readonly NamedClaim[]> {
  if (name === 'paper') return ledger;
  if (name === 'external') return others;
  const claim = [...ledger, ...others].find(({ id }) => id === name);
  if (claim) return [claim];
  const [file = '', id] = name.split('#');
  if (!['.mjs', '.js', '.ts', '.mts'].includes(extname(file)))
    throw new CornercheckError(
      'bad-usage',
      `expected the id of a claim (${nearest(name)}) or a module that exports claims, got ${quote(name)}`,
    );
  if (!existsSync(file)) throw new CornercheckError('bad-usage', `there is no file ${quote(file)}`);
  const claims = checkClaims(await loaded(file), file).map(one => ({
    ...one,
    calledAs: `${file}#${one.id}`,
  }));
  if (id === undefined) return claims;
  const own = claims.filter(one => one.id === id);
  if (own.length > 0) return own;
  const known = claims.map(one => one.id).join(', ');
  throw new CornercheckError('bad-usage', `${file} has no claim ${quote(id)}; it has ${known}`);
}

async function loaded(file: string): Promise<unknown> {
  const path = resolve(file);
  try {
    return await import(pathToFileURL(path).href);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_FILE_EXTENSION') return throughTsx(path, file);
    throw cannotLoad(file, (error as Error).message);
  }
}

/** Node before 22.18 loads no TypeScript; tsx does, where it is installed beside the file. */
async function throughTsx(path: string, file: string): Promise<unknown> {
  let api: { tsImport(path: string, from: string): Promise<unknown> };
  try {
    // What require finds is the form for require; the other one stands beside it.
    const found = createRequire(path)
      .resolve('tsx/esm/api')
      .replace(/\.cjs$/, '.mjs');
    api = await import(pathToFileURL(found).href);
  } catch {
    throw cannotLoad(
      file,
      `Node ${process.versions.node} loads no TypeScript; Node from 22.18 on does, and so does this one where tsx is installed beside the file (npm install tsx)`,
    );
  }
  try {
    return await api.tsImport(pathToFileURL(path).href, import.meta.url);
  } catch (error) {
    throw cannotLoad(file, (error as Error).message);
  }
}

const cannotLoad = (file: string, why: string): CornercheckError =>
  new CornercheckError('bad-usage', `${file} cannot be loaded: ${why}`);

/** Ids that begin alike, or some. */
function nearest(name: string): string {
  const word = name.toLowerCase().split(/[^a-z]/)[0]!;
  const alike = [...ledger, ...others]
    .filter(({ id }) => word !== '' && (id.startsWith(word) || id.startsWith(`external/${word}`)))
    .map(({ id }) => id);
  const some = alike.length > 0 ? alike : ledger.map(({ id }) => id);
  return some.length > 4 ? `${some.slice(0, 4).join(', ')}, …` : some.join(', ');
}
