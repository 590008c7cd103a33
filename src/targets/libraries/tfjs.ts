/** TensorFlow.js on its CPU backend: float32, backward mode only. */
import type { Scalar, Tensor } from '@tensorflow/tfjs-core';
import './tfjs-modules.ts';
import type { Meanings, ModuleTarget } from './module-target.ts';
import { described, runProgram } from './run-program.ts';
import { tfjsMeanings, tfjsOperations } from './tfjs-operations.ts';

const tf = await import('@tensorflow/tfjs-core');
await import('@tensorflow/tfjs-core/dist/register_all_gradients.js');
// Some gradients are written with methods of tensors (prod).
await import('@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js');
await import('@tensorflow/tfjs-backend-cpu');
await tf.setBackend('cpu');
await tf.ready();

const operations = tfjsOperations(tf);

const target: ModuleTarget<Meanings> = {
  name: 'tfjs',
  version: tf.version_core,
  precision: 'float32',
  modes: ['backward'],
  ops: described(operations, tfjsMeanings),
  computed: ['leakyRelu'],
  gradient(program, at) {
    return tf.tidy(() => {
      const inputs = at.map(x => tf.scalar(x as number) as Tensor);
      // What tf.grads does, but for inputs on which nothing depends: their gradient comes back as null.
      const { value, grads } = tf
        .engine()
        .gradients(() => runProgram(program, inputs, operations), inputs, null as unknown as Scalar, true);
      return {
        value: value.dataSync()[0]!,
        gradient: grads.map(gradient =>
          gradient === null || gradient === undefined ? 0 : gradient.dataSync()[0]!,
        ),
      };
    });
  },
};

export default target;
