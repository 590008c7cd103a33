// A float32 that says that it is a float64.
import example from '../../fixtures/targets/example.mjs';

export default {
  ...example,
  name: 'says-float64',
  gradient(program, at) {
    const { value, gradient } = example.gradient(program, at);
    return { value: Math.fround(value), gradient: gradient.map(Math.fround) };
  },
};
