/** `cornercheck paper`: the paper, claim by claim, the claims of others, and claims of your own. */
import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Claim,
  checkClaims,
  claimsDocument,
  ledger,
  others,
  runClaim,
  StoppedClaims,
} from '../../claims/index.ts';
import type { ClaimRecord } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { quote } from '../../numbers/index.ts';
import { secondsOf, TIME } from '../frame/clock.ts';
import type { Command } from '../frame/command.ts';
import { interruptible } from '../frame/interrupt.ts';
import { ProgressLine } from '../frame/output.ts';

export const command: Command = {
  summary:
    'Check every numbered statement of the paper on instances, in exact arithmetic, each beside a falsehood that must be refuted.',
  usage: 'cornercheck paper [CLAIM|FILE …]',
  details: `  cornercheck paper                          the whole ledger, in the paper's order
  cornercheck paper proposition-2 theorem-7  these claims
  cornercheck paper external                 what others claim: test problems, textbooks, libraries
  cornercheck paper external/lv-shor         one of those
  cornercheck paper --all                    the paper's, then those
  cornercheck paper ./my-claims.mjs          the claims that a module exports
  cornercheck paper --html paper.html        as a page

  holds               what was checked holds, and its negative control was refuted
  refuted-as-printed  the printed text has a counterexample, its mended version holds
  partial             what was checked holds; part of the statement is beyond finite means`,
  options: [
    { name: 'all', help: 'the claims of the paper, and those of others' },
    { name: 'seed', value: 'N', help: 'of the drawn instances (default 1)' },
    { name: 'effort', value: 'N', help: 'how many times as many instances are drawn (default 1)' },
    TIME,
  ],
  positionals: [0, 1_000],
  run: args =>
    interruptible(async signal => {
      const seed = args.integer('seed', 1, 0, 2 ** 31 - 1);
      const effort = args.integer('effort', 1, 1, 10_000);
      const seconds = secondsOf(args);
      const end = seconds === undefined ? Number.POSITIVE_INFINITY : performance.now() + seconds * 1_000;
      const isOver = (): boolean => performance.now() > end;
      const claims = await claimsOf(args.positionals, { all: args.flag('all') });
      const line = new ProgressLine();
      const records: ClaimRecord[] = [];
      try {
        for (const [k, claim] of claims.entries()) {
          // Lets signals in between two claims.
          await new Promise(setImmediate);
          if (signal.aborted || isOver()) break;
          line.show(`${k}/${claims.length} claims, now ${claim.id}`);
          records.push(runClaim(claim, { seed, effort, isOver }));
        }
      } catch (error) {
        if (!(error instanceof StoppedClaims)) throw error;
      } finally {
        line.end();
      }
      const stopped = records.length === claims.length ? undefined : isOver() ? 'time' : 'interrupted';
      return { document: claimsDocument(records, { seed, effort, ...(stopped && { stopped }) }) };
    }, secondsOf(args)),
};

/** Those that are named: ids of the ledger and of others, `external` for all of these, and files. */
async function claimsOf(
  names: readonly string[],
  { all }: { readonly all: boolean },
): Promise<readonly Claim[]> {
  if (all && names.length > 0)
    throw new CornercheckError('bad-usage', 'expected either names or all claims', '--all');
  if (names.length === 0) return all ? [...ledger, ...others] : ledger;
  const lists = await Promise.all(names.map(claimsNamed));
  const claims = lists.flat();
  const twice = claims.find((claim, k) => claims.findIndex(({ id }) => id === claim.id) !== k);
  if (twice) throw new CornercheckError('bad-usage', `the claim ${twice.id} is asked for twice`);
  return claims;
}

async function claimsNamed(name: string): Promise<readonly Claim[]> {
  if (name === 'external') return others;
  const claim = [...ledger, ...others].find(({ id }) => id === name);
  if (claim) return [claim];
  if (!['.mjs', '.js', '.ts', '.mts'].includes(extname(name)))
    throw new CornercheckError(
      'bad-usage',
      `expected the id of a claim (${nearest(name)}) or a module that exports claims, got ${quote(name)}`,
    );
  if (!existsSync(name)) throw new CornercheckError('bad-usage', `there is no file ${quote(name)}`);
  let exports: unknown;
  try {
    exports = await import(pathToFileURL(resolve(name)).href);
  } catch (error) {
    throw new CornercheckError('bad-usage', `${name} cannot be loaded: ${(error as Error).message}`);
  }
  return checkClaims(exports, name);
}

/** Ids that begin alike, or some. */
function nearest(name: string): string {
  const word = name.toLowerCase().split(/[^a-z]/)[0]!;
  const alike = [...ledger, ...others]
    .filter(({ id }) => word !== '' && (id.startsWith(word) || id.startsWith(`external/${word}`)))
    .map(({ id }) => id);
  const some = alike.length > 0 ? alike : ledger.map(({ id }) => id);
  return some.length > 4 ? `${some.slice(0, 4).join(', ')}, …` : some.join(', ');
}
