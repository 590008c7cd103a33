import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sealed, verifyDocument } from '../../src/certificates/index.ts';
import { checkDocument, checkTarget, Sweeps } from '../../src/check/index.ts';
import { VIOLATIONS } from '../../src/documents/index.ts';
import { openTarget, type TargetHost } from '../../src/targets/index.ts';
import type { ModuleTarget } from '../../src/targets/libraries/module-target.ts';
import { SHORT, share } from '../random.ts';
import { hostOf } from './host.ts';

interface Entry {
  readonly name: string;
  readonly target: string;
  readonly expect: { readonly verdicts: readonly string[]; readonly op: string | null };
}

const entries = JSON.parse(readFileSync('fixtures/broken/index.json', 'utf8')) as readonly Entry[];

/** Sweeps of these operations show what is wrong where no single operation is at fault. */
const SMALL = ['add', 'mul', 'square', 'pow', 'relu', 'max', 'sub'];
/** Dear to repeat: each question costs a time-out or a new process. */
const SLOW = new Set([
  'hangs',
  'never-settles',
  'out-of-memory',
  'throws-later',
  'exits',
  'floods',
  'rubbish-lines',
]);

/** What all of them are asked alike. */
const sweeps = new Sweeps();

const moduleOf = async (target: string): Promise<ModuleTarget> =>
  ((await import(/* @vite-ignore */ `../../${target}`)) as { readonly default: ModuleTarget }).default;

/** What harms nobody is asked in this process. */
const open = async ({ name, target }: Entry): Promise<TargetHost> =>
  SLOW.has(name) || target.startsWith('cmd:')
    ? openTarget(target, { timeout: SLOW.has(name) ? 250 : 30_000, memory: 32, faults: 1 })
    : hostOf(await moduleOf(target));

async function report(entry: Entry, { runs = 0 } = {}) {
  const { target } = entry;
  const host = await open(entry);
  try {
    const ops = opsFor(entry).filter(op => host.info.ops.includes(op));
    const options = { seed: 1, runs, brief: SLOW.has(entry.name), sweeps, ops };
    const document = checkDocument(host, target, options, await checkTarget(host, options));
    return JSON.parse(JSON.stringify(document)) as typeof document;
  } finally {
    await host.close();
  }
}

const opsFor = ({ name, expect: { op } }: Entry): string[] =>
  op === null ? SMALL : SLOW.has(name) ? [op] : [...new Set([op, 'const', 'mul', 'add', 'relu'])];

async function caught(entry: Entry): Promise<void> {
  const { findings, summary } = await report(entry);
  const { verdicts, op } = entry.expect;
  const named = findings.filter(
    ({ verdict, ops }) => verdicts.includes(verdict) && (op === null || ops.includes(op)),
  );
  expect(
    named.map(({ id }) => id),
    `${entry.name}: ${JSON.stringify(summary)}`,
  ).not.toEqual([]);
}

describe('every broken target is caught, with an expected verdict, and the operation at fault is named', () => {
  const quick = entries.filter(({ name }) => !SLOW.has(name));
  // While these wait, the others compute.
  test.concurrent('hangs, crashes and rubbish', async () => {
    await Promise.all(entries.filter(({ name }) => SLOW.has(name)).map(caught));
  });
  test.concurrent.each(quick)('$name', caught);
});

const PARTS = ['fixtures/broken/right.mjs', 'fixtures/targets/float64-other-conventions.mjs'];

describe('what is right is not accused', () => {
  // Half of the operations each.
  test.each(PARTS)('%s', async target => {
    const module = await moduleOf(target);
    const ops = module.ops.filter((_, i) => i % 2 === PARTS.indexOf(target));
    const asked = { seed: 2, runs: share(100), brief: SHORT, ops };
    const result = await checkTarget(hostOf(module), asked);
    expect(result.checks).toBeGreaterThan(share(2_000));
    expect([...result.summary.keys()].filter(verdict => VIOLATIONS.includes(verdict))).toEqual([]);
  });
});

describe('the proofs of what is wrong hold', () => {
  test.each(['max-half-of-each', 'modes-differ-at-ties', 'nan-at-ties', 'wrong-value'])('%s', async name => {
    const entry = entries.find(other => other.name === name)!;
    const document = await report(entry, { runs: 30 });
    expect(verifyDocument(sealed(document))).toMatchObject({ verdict: 'accepted', problems: [] });
  });
});
