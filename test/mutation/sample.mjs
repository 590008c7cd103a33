/**
 * A Stryker checker that lets a sample of the mutants through and holds the others back: those whose keys have the smallest
 * hashes under a seed. The same seed gives the same sample wherever it runs. Of those named in a file, where there is one.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';

/** What a mutant is called: where it stands, what it is, what it puts there. */
export const keyOf = ({ fileName, location: { start, end }, mutatorName, replacement }) =>
  [
    relative(process.cwd(), fileName),
    start.line,
    start.column,
    end.line,
    end.column,
    mutatorName,
    replacement,
  ].join(':');

/** The smallest of all hashes under a seed are the sample. */
export const hashOf = (seed, mutant) =>
  createHash('sha256')
    .update(`${seed} ${keyOf(mutant)}`)
    .digest('hex');

class SampleChecker {
  static inject = tokens(commonTokens.options);
  #sample;

  constructor(options) {
    this.#sample = options.sample;
  }

  async init() {}

  /** Called once, with all mutants; checks may be made by other processes, so the sample is written down. */
  async group(mutants) {
    const { seed, number, file, only } = this.#sample;
    const wanted = only && new Set(JSON.parse(readFileSync(only, 'utf8')));
    const hashed = mutants
      .filter(mutant => !wanted || wanted.has(keyOf(mutant)))
      .map(mutant => ({ id: mutant.id, hash: hashOf(seed, mutant) }))
      .sort((a, b) => (a.hash < b.hash ? -1 : 1));
    writeFileSync(file, JSON.stringify(hashed.slice(0, number).map(({ id }) => id)));
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    const chosen = new Set(JSON.parse(readFileSync(this.#sample.file, 'utf8')));
    return Object.fromEntries(
      mutants.map(({ id }) => [
        id,
        chosen.has(id) ? { status: 'passed' } : { status: 'compileError', reason: 'not in the sample' },
      ]),
    );
  }
}

/**
 * A Stryker reporter that names each survivor when it is known: the work of a test for it need not wait for the others. And
 * what was only stopped for its time: on a busy machine it may be a survivor.
 */
class SurvivorsReporter {
  onMutantTested({ fileName, location: { start }, replacement = '', status }) {
    if (!['Survived', 'NoCoverage', 'Timeout'].includes(status)) return;
    const line = readFileSync(fileName, 'utf8').split('\n')[start.line - 1].trim();
    console.log(
      `${status} ${relative(process.cwd(), fileName)}:${start.line}: ${line} -> ${replacement.replace(/\s+/g, ' ')}`,
    );
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Checker, 'sample', SampleChecker),
  declareClassPlugin(PluginKind.Reporter, 'survivors', SurvivorsReporter),
];
