/** Answers that are only counted are judged like those whose proof is shown: of drawn programs, right, moved and wrong ones. */
import { describe, expect, test } from 'vitest';
import { ConventionTable } from '../../../src/check/conventions/convention-table.ts';
import { judgeAnswer } from '../../../src/check/judge/judge.ts';
import type { Case } from '../../../src/check/oracle/case.ts';
import { Oracle } from '../../../src/check/oracle/oracle.ts';
import { generateCases } from '../../../src/check/questions/generate.ts';
import { vocabularyOf } from '../../../src/check/questions/vocabulary.ts';
import { float32, float64, fromFloat, type Rational, rational, toFloat } from '../../../src/numbers/index.ts';
import { isEvaluationFailure } from '../../../src/programs/index.ts';
import { targetProgramText } from '../../../src/targets/host/conversation/program-text.ts';
import { questionOf } from '../../../src/targets/host/conversation/question.ts';
import type { Answer, TargetInfo } from '../../../src/targets/index.ts';
import { createFloatTarget, type FloatConvention } from '../../../src/targets/own/float-target.ts';
import { readAnswer } from '../../../src/targets/words/reading.ts';

const OPS =
  'const add sub mul div neg square relu relu6 abs max min reduceMax reduceMin clip leakyRelu hardTanh huber sort median norm1 exp component'.split(
    ' ',
  );

type Answered = Extract<Answer, { readonly kind: 'answered' }>;

/** What came back, moved by little, by much, and to what is half of it. */
function variants(answer: Answered, precision: 'float64' | 'float32'): readonly Answered[] {
  const gradient = answer.gradient.filter((entry): entry is Rational => typeof entry !== 'string');
  if (gradient.length < answer.gradient.length || typeof answer.value === 'string') return [answer];
  const format = precision === 'float64' ? float64 : float32;
  const last = gradient.length - 1;
  const moved = (by: (entry: Rational) => Rational): Answered => ({
    ...answer,
    gradient: gradient.map((entry, i) => (i === last ? by(entry) : entry)),
  });
  const next = (entry: Rational): Rational =>
    fromFloat(toFloat(entry.mul(rational(2n ** 23n + 1n, 2n ** 23n)), format));
  return [
    answer,
    moved(entry => entry.add(rational(1))),
    moved(entry => entry.mul(rational(1n, 2n))),
    moved(next),
    { ...answer, value: answer.value.add(rational(1n, 8n)) },
  ];
}

function judgements(subject: Case, info: TargetInfo, answer: Answer, isCounted: boolean) {
  const own = { ...subject, program: { ...subject.program } };
  const oracle = Oracle.of(own);
  if (isEvaluationFailure(oracle)) throw new Error(oracle.failure.why);
  const { verdict, why, agrees } = judgeAnswer(
    oracle,
    info,
    'backward',
    answer,
    new ConventionTable(),
    isCounted,
  );
  return { verdict, why, isSurprise: agrees === false };
}

describe('what is only counted', () => {
  test.each([
    ['float64', 'first'],
    ['float64', 'mean'],
    ['float32', 'last'],
  ] as const)('is judged alike: %s, at ties the %s', (precision, convention: FloatConvention) => {
    const conventions = Object.fromEntries(OPS.map(op => [op, convention]));
    const target = createFloatTarget({ name: 'own', precision, conventions });
    const info: TargetInfo = {
      name: 'own',
      version: '1',
      precision,
      modes: ['backward'],
      forward: 'jacobian',
      ops: OPS,
    };
    const verdicts = new Map<string, number>();
    for (const subject of generateCases(vocabularyOf(info), 5, 60)) {
      if (isEvaluationFailure(Oracle.of(subject))) continue;
      const { at, mode, inputs } = questionOf({ ...subject, mode: 'backward' }, precision);
      const answer = readAnswer(
        target.gradient(JSON.parse(targetProgramText(subject.program)), at, mode),
        inputs,
      );
      for (const one of answer.kind === 'answered' ? variants(answer, precision) : [answer]) {
        const counted = judgements(subject, info, one, true);
        expect(counted, targetProgramText(subject.program)).toEqual(judgements(subject, info, one, false));
        verdicts.set(counted.verdict, (verdicts.get(counted.verdict) ?? 0) + 1);
      }
    }
    for (const verdict of ['gradient', 'clarke', 'outside', 'value'])
      expect(verdicts.get(verdict) ?? 0, verdict).toBeGreaterThan(5);
  });
});
