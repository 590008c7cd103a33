/** From an answer that is not the right one to what is wrong with the adapter, and what to do. */
import { equal, format, isZero, type Rational } from '../../numbers/index.ts';
import { printProgram } from '../../programs/index.ts';
import type { Answer, Precision, Query, Reading } from '../target.ts';

/** One thing that is wrong with an adapter. */
export interface AdapterFault {
  /** A stable name. */
  readonly fault: string;
  /** What was seen. */
  readonly seen: string;
  /** What to do. */
  readonly advice: string;
}

/** Value and gradient, exact. */
export interface Expected {
  readonly value: Rational;
  readonly gradient: readonly Rational[];
}

/** What the adapter is held to at one question. */
export interface Held {
  readonly right: Expected;
  /** What was right for the question before. */
  readonly before?: Expected | undefined;
  readonly precision: Precision;
  /** What would be right in the formats that have fewer digits than the declared one, by name. */
  readonly narrower: ReadonlyMap<string, Expected>;
}

/** By what a message of the host says: what to do. */
const SAID: readonly (readonly [fault: string, message: RegExp, advice: string])[] = [
  [
    'floods',
    /no end of it/,
    'answer each question by one line, and print nothing else on stdout: what the library prints belongs on stderr',
  ],
  [
    'prints',
    /expected a line \{"id"/,
    'print nothing but answers on stdout: send what the library prints to stderr (in Python: os.dup2(2, 1), after a copy of 1 was kept for answers)',
  ],
  ['ids', /expected the id|expected one answer/, 'answer each question once, with the id that stands in it'],
  [
    'hangs',
    /^no answer in/,
    'write a line for each question and flush it; if the library takes so long to load, load it before the description is written; --timeout waits longer',
  ],
  [
    'shape',
    /gradient: expected|answers: expected/,
    'return one entry for each input, in the order of program.inputs, also for inputs that nothing depends on (0); of protocol 2, one answer for each point',
  ],
  [
    'numbers',
    /expected a number/,
    'return plain numbers, or texts such as "1/3", "NaN", "Infinity": no tensors, no null',
  ],
];

/** The fault that an answer shows; undefined where it is right. */
export function diagnosis(
  query: Query,
  answer: Answer,
  { right: expected, before, precision, narrower }: Held,
): AdapterFault | undefined {
  const asked = `${printProgram(query.program).replace(/\s+/g, ' ')} at ${query.at.map(format).join(', ')}, ${query.mode} mode`;
  const fault = (name: string, seen: string, advice: string): AdapterFault => ({
    fault: name,
    seen: `${asked}: ${seen}`,
    advice,
  });
  if (answer.kind === 'error') {
    const { error, message } = answer;
    const known = SAID.find(([, pattern]) => pattern.test(message));
    if (known) return fault(known[0], message, known[2]);
    if (error === 'unsupported')
      return fault('unsupported', message, 'take out of ops, or of its modes, what it does not do');
    return error === 'threw'
      ? fault(
          'throws',
          message,
          'its own error: the adapter calls something that is not there, or reads a field that the question has not',
        )
      : fault(
          'dies',
          message,
          'catch errors, and answer {"id", "error"}; ask the library once by hand with the question above',
        );
  }
  const { value, gradient } = answer;
  const got = `expected ${told(expected)}, got ${told(answer)}`;
  if (answer.wider)
    return fault(
      'precision',
      `a number came that ${precision} has not`,
      `it computes in more digits than those of ${precision}: say "precision": "float32", or have its inputs and constants in ${precision}`,
    );
  const is = (one: Expected): boolean => same([value, ...gradient], [one.value, ...one.gradient]);
  if (is(expected)) return undefined;
  const [narrow] = [...narrower].find(([, one]) => is(one)) ?? [];
  if (narrow !== undefined)
    return fault(
      'precision',
      got,
      `it computes in ${narrow}: say "precision": "${narrow}", or make its inputs ${precision}`,
    );
  if (before && is(before))
    return fault(
      'late',
      `${got}, the answer to the question before`,
      'forget what was computed before: clear tapes and gradients, and read a whole line for each answer',
    );
  if (same([value], [expected.value])) {
    if (gradient.every(slope => typeof slope !== 'string' && isZero(slope)))
      return fault(
        'zero',
        got,
        'the derivative is cut off: are the inputs tracked (requires_grad), and the operations the library’s own, over its numbers?',
      );
    if (gradient.length > 1 && same(gradient.toReversed(), expected.gradient))
      return fault('order', got, 'the entries belong to the inputs in the order of program.inputs');
    return fault(
      'gradient',
      got,
      'is the operation the one of this name, and its arguments in the order of args?',
    );
  }
  return fault(
    'value',
    got,
    'is the operation the one of this name, its arguments in the order of args, the coordinates in that of program.inputs?',
  );
}

/** What was heard beside answers without spoiling one. */
export const spoken = (note: string): AdapterFault => ({
  fault: 'prints',
  seen: note,
  advice: SAID[1]![2],
});

const same = (got: readonly Reading[], right: readonly Rational[]): boolean =>
  got.length === right.length && got.every((x, i) => typeof x !== 'string' && equal(x, right[i]!));

const told = ({
  value,
  gradient,
}: {
  readonly value: Reading;
  readonly gradient: readonly Reading[];
}): string => `value ${text(value)}, gradient (${gradient.map(text).join(', ')})`;

const text = (x: Reading): string => (typeof x === 'string' ? x : format(x));
