/**
 * Behaviours of real libraries at corners, as they were recorded (fixtures/corpus.json, one a line): each that can be written as a
 * program is judged, and the answer is the recorded verdict, or differs for a reason that stands there. `chosen`: what the record
 * leaves open and the program has to name. `open`: what is missing where the answer may still be undecided.
 */
import { expect, test } from 'vitest';
import corpus from '../../fixtures/corpus.json' with { type: 'json' };
import { explainReal } from '../../src/fields/index.ts';
import { judgeLine } from '../../src/judgement/index.ts';
import { membershipOver } from '../../src/linear/index.ts';
import { parseRational, type Rational, type Real, type RealField } from '../../src/numbers/index.ts';
import { compile, isEvaluationFailure, parseProgramText } from '../../src/programs/index.ts';

type Entry = number | string;
interface Behaviour {
  readonly number: number;
  readonly recorded: string;
  readonly unwritten?: string;
  readonly program?: string;
  readonly at?: readonly number[];
  readonly returned?: readonly Entry[];
  readonly answer?: string;
  readonly differs?: string;
  /** Where nothing came back: what would have been right. */
  readonly right?: readonly Entry[];
  readonly forward?: readonly Entry[];
  readonly recordedForward?: string;
  readonly forwardAnswer?: string;
  readonly forwardDiffers?: string;
  /** Whether forward mode returns the slopes f'(x; e_i). */
  readonly slopes?: boolean;
  readonly precision?: string;
  readonly open?: string;
}

const behaviours: readonly Behaviour[] = corpus;
const written = behaviours.filter(one => one.program !== undefined);

/** Our words for the recorded ones. */
const MEANS: Readonly<Record<string, readonly string[]>> = {
  selection: ['gradient', 'clarke'],
  hull: ['clarke'],
  'outside:primitive': ['outside'],
  'outside:smooth': ['outside'],
  'outside:degenerate-branch': ['outside'],
  'outside:artificial': ['conservative'],
  'nonfinite:kink': ['nonfinite'],
  'nonfinite:smooth': ['nonfinite'],
  raises: ['error'],
  'not-in-class': ['inapplicable'],
  'by-design': [],
};

/** Whether the list of gradients, as a hull, holds v. */
const holds = (field: RealField, gradients: readonly (readonly Real[])[], v: readonly Real[]) =>
  gradients.length > 0 && membershipOver(field, gradients, v).verdict === 'yes';

/** The verdict where values are not rational: by the sets over exp-log reals. */
function overReals({ program, at }: Behaviour, gradient: readonly Entry[]): string {
  const found = explainReal(compile(parseProgramText(program!)), at!.map(exactly));
  if (isEvaluationFailure(found)) return 'undecided';
  const { field, explanation } = found;
  const { clarke, nodewise, active } = explanation;
  if (clarke.status !== 'exact' || nodewise.status !== 'exact' || active.status !== 'exact')
    return 'undecided';
  if (gradient.includes('NaN')) return 'nonfinite';
  const v = gradient.map(entry => field.from(exactly(entry)));
  if (holds(field, clarke.gradients, v)) return clarke.gradients.length === 1 ? 'gradient' : 'clarke';
  if (holds(field, nodewise.gradients, v)) return 'conservative';
  return membershipOver(field, active.gradients, v).verdict === 'no' ? 'outside' : 'undecided';
}

/** Some behaviours are those of several libraries. */
const known = new Map<string, string>();

const exactly = (entry: Entry): Rational => parseRational(String(entry));

function verdictOn(behaviour: Behaviour, gradient: readonly Entry[], mode: 'backward' | 'forward'): string {
  const { program, at, precision = 'exact', slopes } = behaviour;
  const asked = { program, at, gradient, precision, mode };
  const line = JSON.stringify(slopes && mode === 'forward' ? { ...asked, forward: 'directional' } : asked);
  const verdict = known.get(line) ?? verdictOfLine(line, behaviour, gradient);
  known.set(line, verdict);
  return verdict;
}

function verdictOfLine(line: string, behaviour: Behaviour, gradient: readonly Entry[]): string {
  const judged = judgeLine(line, 1);
  if ('error' in judged) return judged.error;
  return judged.verdict === 'undecided' ? overReals(behaviour, gradient) : judged.verdict;
}

const answers = written.map(one => ({
  one,
  backward: one.returned ? verdictOn(one, one.returned, 'backward') : 'error',
  forward: one.forward && verdictOn(one, one.forward, 'forward'),
}));

test('at least 215 of the 235 behaviours can be written, and each that cannot says why', () => {
  expect(behaviours.map(one => one.number)).toEqual(Array.from({ length: 235 }, (_, i) => i + 1));
  expect(written.length).toBeGreaterThanOrEqual(215);
  for (const one of behaviours) expect(one.program === undefined, `${one.number}`).toBe(!!one.unwritten);
});

test('each gets the answer that stands beside it', () => {
  const expected = (answer: string | undefined, found: string | undefined, open: boolean) =>
    answer === found || (open && found === 'undecided');
  const wrong = answers.filter(
    ({ one, backward, forward }) =>
      !expected(one.answer, backward, one.open !== undefined) ||
      !expected(one.forwardAnswer, forward, one.open !== undefined),
  );
  expect(wrong.map(({ one, ...found }) => ({ number: one.number, ...found }))).toEqual([]);
  expect(written.filter(one => one.open === undefined).length).toBeGreaterThanOrEqual(215);
});

test('where an exception was raised, what is right is known', () => {
  const raised = written.filter(one => one.returned === undefined);
  expect(raised.length).toBe(3);
  for (const one of raised)
    expect(['gradient', 'clarke'], `${one.number}`).toContain(verdictOn(one, one.right!, 'backward'));
});

test('each answer is the recorded verdict, or differs for a reason', () => {
  const agree = (recorded: string | undefined, answer: string | undefined) =>
    recorded === undefined || answer === undefined || MEANS[recorded]!.includes(answer);
  for (const one of written) {
    expect(agree(one.recorded, one.answer), `${one.number}`).toBe(one.differs === undefined);
    expect(agree(one.recordedForward, one.forwardAnswer), `${one.number}`).toBe(
      one.forwardDiffers === undefined,
    );
  }
});

test('a gradient that is a little off is outside', () => {
  const off = (behaviour: Behaviour, gradient: readonly Entry[]) =>
    verdictOn(behaviour, gradient, 'backward');
  const softplus = written.find(one => one.number === 146)!;
  expect(off(softplus, ['1/2'])).toBe('gradient');
  expect(off(softplus, ['3/2'])).toBe('conservative');
  expect(off(softplus, [2])).toBe('outside');
});
