/** jax-js on WebAssembly, its default: float32, both modes. */
import { init, jvp, lax, nn, numpy as np, valueAndGrad } from '@jax-js/jax';
import { jaxJsMeanings, jaxJsOperations } from './jax-js-operations.ts';
import type { Meanings, ModuleTarget, TargetProgram } from './module-target.ts';
import { packageVersion } from './package-version.ts';
import { described, runProgram } from './run-program.ts';

await init('wasm');

type Array = np.Array;
const operations = jaxJsOperations({ lax, nn, np });

const ownership = { share: (x: Array) => x.ref, drop: (x: Array) => x.dispose() };
const functionOf =
  (program: TargetProgram) =>
  (...at: Array[]) =>
    runProgram(program, at, operations, ownership);
/** As data: `np.array(x)` makes the number a constant of the kernels, which are compiled again for each. */
const scalarOf = (x: number) => np.array(Float32Array.of(x), { shape: [] });
const arrays = (at: readonly (number | string)[]) => at.map(x => scalarOf(x as number));

const target: ModuleTarget<Meanings> = {
  name: 'jax-js',
  version: packageVersion('@jax-js/jax'),
  precision: 'float32',
  modes: ['backward', 'forward'],
  ops: described(operations, jaxJsMeanings),
  computed: ['clip', 'leakyRelu', 'elu'],
  // Where it compiles a function it computes with kernels of its own, measured at 100,000 numbers each. Its exp takes multiples of
  // ln 2 away as a float32, and so loses about 0.9 units in the last place for each unit of x: sinh and cosh 68, silu, which is cut
  // off before, 35. Its atan, a quotient of polynomials of degree 2, loses 24. Of what is made of its log nothing is stated: the
  // series ends too early, by 0.000012 just below each power of 2, also next to 1, where that is all there is.
  accuracy: { sinh: 72, cosh: 72, silu: 40, atan2: 28 },
  gradient(program, at, mode) {
    const f = functionOf(program);
    if (mode === 'backward') {
      const [value, gradient] = valueAndGrad(f, { argnums: at.map((_, i) => i) })(...arrays(at));
      return { value: scalar(value), gradient: (gradient as readonly Array[]).map(scalar) };
    }
    const columns = at.map((_, i) =>
      jvp(
        f,
        arrays(at),
        at.map((_, k) => scalarOf(k === i ? 1 : 0)),
      ),
    );
    return {
      value: columns.map(([value]) => scalar(value))[0]!,
      gradient: columns.map(([, derivative]) => scalar(derivative)),
    };
  },
};

const scalar = (x: Array): number => x.js() as number;

export default target;
