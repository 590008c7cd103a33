/** Programs whose reachable faces are searched in parts. */
import { type Program, parseProgramText } from '../../../src/programs/index.ts';

/** Nesterov's second nonsmooth function. */
export function second(n: number): Program {
  const names = Array.from({ length: n }, (_, i) => `x${i + 1}`);
  const terms = names.slice(1).map((x, i) => `abs(${x} - 2*abs(${names[i]}) + 1)`);
  return parseProgramText(`f(${names.join(', ')}) = 1/4*abs(x1 - 1) + ${terms.join(' + ')}`);
}

/** A point that is artificial. */
export const TRAP = parseProgramText('f(x, y) = x - (relu(-x) + x - relu(x)) + abs(y)');
