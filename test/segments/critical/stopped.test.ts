/** Work with functions that is stopped: what was found by then is kept, and nothing is said of the rest. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import type { CriticalDocument } from '../../../src/documents/index.ts';
import { Undecided } from '../../../src/fields/index.ts';
import { rational } from '../../../src/numbers/index.ts';
import { compile, parseProgramText, printProgram, programToJson } from '../../../src/programs/index.ts';
import {
  criticalElementary,
  elementaryCriticalDocument,
  elementaryEqualDocument,
  elementaryIntegralDocument,
  equalElementary,
  integrateElementary,
  isAlongFailure,
  isPiecesFailure,
  lineCurve,
} from '../../../src/segments/index.ts';

/** Throws when it is called for the n-th time. */
function stopper(n: number) {
  let calls = 0;
  return {
    steps: 20_000,
    watch: () => {
      calls += 1;
      if (calls > n) throw new Undecided('no more time');
    },
  };
}

const programOf = (text: string) => parseProgramText(`f(t) = ${text}`);

function criticalStopped(text: string, n: number): CriticalDocument | string {
  const program = programOf(text);
  const found = criticalElementary(compile(program), {}, stopper(n));
  if (isPiecesFailure(found)) return found.failure.why;
  return elementaryCriticalDocument(
    found,
    {},
    { program: programToJson(program), text: printProgram(program) },
  );
}

const placesIn = ({ critical }: CriticalDocument): readonly string[] =>
  critical.flatMap(entry =>
    'point' in entry && entry.kind !== 'undecided' ? [JSON.stringify(entry.point)] : [],
  );

describe('critical points', () => {
  test.each(['abs(exp(t) - 3*t^2)', 'abs(exp(t) - 2) + abs(t - 3)/2', 'relu(exp(t) - 2) + relu(2 - exp(t))'])(
    '%s, stopped anywhere',
    text => {
      const all = criticalStopped(text, Number.POSITIVE_INFINITY) as CriticalDocument;
      expect(all.complete).toBe('yes');
      const numbers = new Set<number>();
      for (let n = 0; ; n += 1) {
        const found = criticalStopped(text, n);
        if (typeof found === 'string') {
          expect(found).toBe('no more time');
          continue;
        }
        if (found.complete === 'yes') {
          expect(found).toEqual(all);
          break;
        }
        expect(found.why).toMatch(/no more time/);
        numbers.add(placesIn(found).length);
        for (const place of placesIn(found)) expect(placesIn(all)).toContain(place);
        // Where zeros have closed forms that takes no time.
        if (n % 12 === 0 && !text.includes('t^2')) expect(verifyDocument(found).problems).toEqual([]);
      }
      // Some are known before the last is.
      if (placesIn(all).length > 2) expect(numbers.size).toBeGreaterThan(2);
    },
  );

  test('steps come to their end as well', () => {
    const found = criticalElementary(compile(programOf('abs(exp(t) - 3*t^2)')), {}, 1);
    expect(isPiecesFailure(found) && found.failure.why).toBe(
      'more than 500 steps of computing with functions',
    );
  });
});

test('an equality is never said to be more than was seen', () => {
  const programs = ['softplus(t) - softplus(-t) + relu(exp(t) - 2)', 'max(t, t + exp(t) - 2)'].map(programOf);
  const [p, q] = programs.map(program => compile(program));
  const verdicts: string[] = [];
  for (let n = 0; verdicts.at(-1) !== 'yes'; n += 1) {
    const found = elementaryEqualDocument(programs, equalElementary(p!, q!, {}, stopper(n)));
    if (found.equal === 'undecided') expect(found.why).toBe('no more time');
    verdicts.push(found.equal);
  }
  expect(new Set(verdicts)).toEqual(new Set(['undecided', 'yes']));
});

test('an integral whose enclosure was not finished holds by its identity alone', () => {
  const program = programOf('abs(exp(t) - 2)*tanh(t)');
  const subject = { program: programToJson(program), text: printProgram(program) };
  const curve = lineCurve([rational(0)], [rational(2)]);
  const line = compile(program);
  const seen = new Set<string>();
  for (let n = 0; !seen.has('whole'); n += 1) {
    const found = integrateElementary(line, curve, { effort: stopper(n) });
    if (isAlongFailure(found)) {
      expect(found.failure.why).toBe('no more time');
      seen.add('stopped');
      continue;
    }
    const document = elementaryIntegralDocument(line, found, subject)!;
    expect(found.holds).not.toBe('no');
    if (found.unenclosed !== undefined)
      expect([found.unenclosed, document.enclosure]).toEqual(['no more time', undefined]);
    seen.add(found.enclosure ? 'whole' : found.holds);
    if (n % 12 === 0) expect(verifyDocument(document).problems).toEqual([]);
  }
  expect(seen).toContain('stopped');
  expect(seen).toContain('yes');
});
