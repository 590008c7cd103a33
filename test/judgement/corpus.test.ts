/**
 * Behaviours of real libraries at corners, as they were recorded (fixtures/corpus.json, one a line): each that can be written as a
 * program is judged, and the answer is the recorded verdict, or differs for a reason that stands there. `chosen`: what the record
 * leaves open and the program has to name.
 */
import { expect, test } from 'vitest';
import corpus from '../../fixtures/corpus.json' with { type: 'json' };
import { judgeLine } from '../../src/judgement/index.ts';

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

/** Some behaviours are those of several libraries. */
const known = new Map<string, string>();

function verdictOn(behaviour: Behaviour, gradient: readonly Entry[], mode: 'backward' | 'forward'): string {
  const { program, at, precision = 'exact', slopes } = behaviour;
  const asked = { program, at, gradient, precision, mode };
  const line = JSON.stringify(slopes && mode === 'forward' ? { ...asked, forward: 'directional' } : asked);
  const verdict = known.get(line) ?? verdictOfLine(line);
  known.set(line, verdict);
  return verdict;
}

function verdictOfLine(line: string): string {
  const judged = judgeLine(line, 1);
  return 'error' in judged ? judged.error : judged.verdict;
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
  const wrong = answers.filter(
    ({ one, backward, forward }) => one.answer !== backward || one.forwardAnswer !== forward,
  );
  expect(wrong.map(({ one, ...found }) => ({ number: one.number, ...found }))).toEqual([]);
  expect(answers.filter(({ backward, forward }) => [backward, forward].includes('undecided'))).toEqual([]);
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
