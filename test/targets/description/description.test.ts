import { describe, expect, test } from 'vitest';
import { checkDescription } from '../../../src/targets/index.ts';

const good = {
  name: 'my-ad',
  version: '1.0',
  precision: 'float64',
  modes: ['backward'],
  ops: ['relu', 'add'],
};

describe('checkDescription', () => {
  test('fills in what may be left out', () => {
    expect(checkDescription(good, 'x')).toEqual({
      info: { ...good, forward: 'jacobian', computed: [] },
      warnings: [],
    });
  });

  test('a target may say that it compiles each program', () => {
    expect(checkDescription({ ...good, compiles: true }, 'x').info.compiles).toBe(true);
    expect(checkDescription({ ...good, compiles: false }, 'x').info).not.toHaveProperty('compiles');
  });

  test('warns of operations that the language does not have, and leaves them out', () => {
    const { info, warnings } = checkDescription({ ...good, ops: ['relu', 'Relu6', 'conv2d'] }, 'x');
    expect(info.ops).toEqual(['relu']);
    expect(warnings).toEqual([
      'target x: unknown operation "Relu6" is not tested; did you mean relu6?',
      'target x: unknown operation "conv2d" is not tested',
    ]);
  });

  test.each([
    [7, 'expected a description {name, version, precision, modes, ops}, got 7'],
    [[], 'expected a description {name, version, precision, modes, ops}, got []'],
    [{ ...good, name: '' }, 'expected name to be a text of 1 to 100 characters, got ""'],
    [{ ...good, name: 'a\nb' }, 'expected name to be a text of 1 to 100 characters, got "a\\nb"'],
    [{ ...good, version: 1 }, 'expected version to be a text of 1 to 100 characters, got 1'],
    [
      { ...good, precision: 'float8' },
      'expected precision to be float64, float32, float16, bfloat16 or exact, got "float8"',
    ],
    [{ ...good, modes: [] }, 'expected modes to be a list of names, got []'],
    [{ ...good, modes: ['reverse'] }, 'expected modes[0] to be backward or forward, got "reverse"'],
    [{ ...good, modes: ['forward', 'forward'] }, 'modes[1]: expected a name, each once, got "forward"'],
    [{ ...good, forward: 'jvp' }, 'expected forward to be jacobian or directional, got "jvp"'],
    [{ ...good, ops: 'relu' }, 'expected ops to be a list of names, or an object by own name, got "relu"'],
    [{ ...good, ops: ['relu', 3] }, 'ops[1]: expected a name, each once, got 3'],
    [{ ...good, ops: ['conv2d'] }, 'expected ops to name an operation, got ["conv2d"]'],
    [{ ...good, computed: ['clip'] }, 'expected computed to be among ops, got "clip"'],
    [{ ...good, compiles: 'yes' }, 'expected compiles to be true or false, got "yes"'],
    [{ ...good, gradient: 'undefined' }, 'expected gradient to be a function, got undefined'],
  ])('refuses %j', (description, message) => {
    expect(() => checkDescription(description, 'x')).toThrow(`target x: ${message}`);
  });
});
