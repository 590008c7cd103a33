/** Whether a target shares out a derivative among tied pieces: half to each of two equal arguments, 1/2 as the slope of relu at 0. */
import { equalVectors, type Vector } from '../../src/linear/index.ts';
import { isFailure, rational, rationalField } from '../../src/numbers/index.ts';
import { compile } from '../../src/programs/index.ts';
import type { Mode, TargetHost } from '../../src/targets/index.ts';
import { inputsAt, type ProgramAtPoint, program, runnableForms } from '../cases/roundoff-free.ts';
import { ask, isNumbers } from './property.ts';
import { gradientsOf, piecesAt } from './representation.ts';

/** At each of the two or three arguments, or at the only one. */
const VALUES: Readonly<Record<number, readonly number[]>> = { 1: [-1, 0, 1, 2, 6], 2: [0, 1], 3: [0, 1] };

/** Every operation alone, of inputs that are all different, at points at which it is tied. */
function ties(target: TargetHost): ProgramAtPoint[] {
  return runnableForms(target.info).flatMap(({ op, arity, parameters }) => {
    const values = VALUES[arity];
    if (values === undefined) return [];
    const points = Array.from({ length: arity }).reduce<Vector[]>(
      all => all.flatMap(at => values.map(value => [...at, rational(value)])),
      [[]],
    );
    return points.flatMap(at => {
      const names = [...inputsAt(at).keys()];
      const node = { id: 'n', op, args: names, ...(parameters && { parameters }) };
      const parts = op === 'sort' ? at.map((_, k) => k + 1) : [undefined];
      const [step] = compile(program(names, [node], 'n')).steps;
      const active = step!.g.active(rationalField, at);
      if (isFailure(active) || active.length < 2) return [];
      return parts.map(k =>
        k === undefined
          ? { program: program(names, [node], 'n'), at }
          : {
              program: program(
                names,
                [node, { id: 'c', op: 'component', args: ['n'], parameters: { k } }],
                'c',
              ),
              at,
            },
      );
    });
  });
}

/** Also where that is not known, for want of an answer. */
export async function splitsTies(target: TargetHost, mode: Mode): Promise<boolean> {
  for (const one of ties(target)) {
    const answers = await ask(target, [{ ...one, mode }]);
    const gradient = answers?.[0]?.gradient;
    if (gradient === undefined || !isNumbers(gradient)) return true;
    const line = compile(one.program);
    const pieces = piecesAt(line, one.at);
    const value = answers![0]!.value;
    if (pieces === undefined || typeof value === 'string') return true;
    if (!gradientsOf(pieces, value).some(own => equalVectors(own, gradient))) return true;
  }
  return false;
}
