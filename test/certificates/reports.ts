/** Reports that were written by hand. */
import { sealed } from '../../src/certificates/book/digest.ts';
import { coincidence, type Loose, maximum, nullFunction, zero } from './documents.ts';

export const expectedOf = ({ value, active, nodewise, clarke }: Loose): Loose => ({
  value,
  active,
  nodewise,
  clarke,
});

export const finding = (
  id: string,
  verdict: string,
  { program, text, at, ...rest }: Loose,
  fields: Loose,
): Loose => ({
  id,
  verdict,
  title: 'wrong',
  ops: program.nodes.map(({ op }: Loose) => op),
  program,
  ...(text !== undefined && { text }),
  at,
  mode: 'backward',
  expected: expectedOf(rest),
  occurrences: 1,
  replay: '',
  ...fields,
});

/** (1, 1) at the tie of max: both arguments get the whole gradient. */
export const outside = finding('outside-max-tied', 'outside', maximum, {
  returned: { value: '1', gradient: ['1', '1'] },
  certificate: { of: 'active', separator: ['-1', '-1'] },
  occurrences: 3,
});
const coincident = finding('outside-relu', 'outside', coincidence, {
  returned: { value: '0', gradient: ['0', '0'] },
  certificate: { of: 'nodewise', separator: ['1', '0'] },
});
export const value = finding('value-max', 'value', maximum, {
  returned: { value: '5/4', gradient: ['1', '0'] },
});
export const rounded = finding('outside-max-rounded', 'outside', maximum, {
  returned: { value: '1', gradient: ['1', '1'] },
  certificate: { of: 'active', separator: ['-2', '-2'], radius: ['1/8', '1/8'] },
  tolerance: { value: '0', gradient: ['1/8', '1/16'] },
});
export const modes = finding('modes-max', 'modes', maximum, {
  returned: { value: '1', gradient: ['1', '0'] },
  other: { mode: 'forward', value: '1', gradient: ['0', '1'] },
  certificate: { of: 'clarke', weights: { '1': '1' } },
});
export const nonfinite = finding('nonfinite-null', 'nonfinite', nullFunction, {
  returned: { value: '0', gradient: ['NaN'] },
});
const error = finding('error-zero', 'error', zero, { returned: { error: 'threw', message: 'no' } });
export const spurious = finding('conservative', 'conservative', zero, {
  returned: { value: '0', gradient: ['1/2'] },
  certificate: { of: 'clarke', separator: ['-2'] },
  member: { of: 'nodewise', weights: { '1': '1/2', '2': '1/2' } },
});

export const reading = (fields: Loose): Loose => ({
  mode: 'backward',
  program: maximum.program,
  // Another program has another text.
  ...(fields.program === undefined && { text: maximum.text }),
  at: maximum.at,
  tie: 'x = y',
  pieces: { '1': 'x1', '2': 'x2' },
  gradient: ['1/2', '1/2'],
  weights: { '1': '1/2', '2': '1/2' },
  ...fields,
});

export const report: Loose = sealed({
  format: 'cornercheck.report/1',
  target: {
    name: 't',
    version: '1',
    precision: 'float64',
    modes: ['forward', 'backward'],
    forward: 'jacobian',
    ops: [],
    specifier: 't',
  },
  seed: 1,
  checks: 20,
  complete: true,
  summary: { gradient: 10, outside: 5, value: 1, modes: 1, nonfinite: 1, error: 1, conservative: 1 },
  conventions: {
    max: { status: 'legal', rule: 'the mean of the active pieces', readings: [reading({})] },
  },
  sweep: [{ op: 'max', pattern: 'x = y', checks: 3, verdicts: { outside: 3 }, finding: 'outside-max-tied' }],
  findings: [outside, coincident, value, rounded, modes, nonfinite, error, spurious],
  notes: [],
});
