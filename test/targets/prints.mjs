// A target that prints.
console.log('a line for stdout');

export default {
  name: 'prints',
  version: '1.0.0',
  precision: 'float64',
  modes: ['backward'],
  ops: ['neg', 'relu', 'add', 'sub'],
  gradient(program) {
    console.log('and another');
    return { value: 0, gradient: new Float64Array(program.inputs.length) };
  },
};
