/** The nodes that a text makes, in the JSON form of programs. */
import { describe, expect, test } from 'vitest';
import { Nodes, type Value } from '../../../src/certificates/reading/nodes.ts';
import { meter, number, refusal } from '../units.ts';

const literal = (text: string): Value => ({ literal: number(text) });
const NONE = new Map<string, string>();

describe('names', () => {
  test('that are free are inputs, in the order of their first mention', () => {
    const nodes = new Nodes(meter);
    for (const name of ['y', 'x', 'y']) nodes.named(name);
    expect([nodes.inputs, nodes.named('x')]).toEqual([['y', 'x'], { id: 'x', outputs: 1 }]);
  });

  test('that are declared are all there are, and those of operations are none', () => {
    const nodes = new Nodes(meter);
    const unknown = { wrong: 'expected a name that is known' };
    nodes.selections.set('s', {});
    expect([refusal(() => nodes.named('max')), refusal(() => nodes.named('s'))]).toEqual([unknown, unknown]);
    nodes.addInput('x');
    nodes.declared = true;
    expect([refusal(() => nodes.named('x')), refusal(() => nodes.named('y'))]).toEqual(['none', unknown]);
  });

  test('stand for one thing; a literal that has one is a constant', () => {
    const nodes = new Nodes(meter);
    expect(nodes.bind('h', literal('1/2'))).toEqual({ id: '.0', outputs: 1 });
    expect(nodes.nodes).toEqual([{ id: '.0', op: 'const', args: [], value: '1/2' }]);
    expect(refusal(() => nodes.bind('h', literal('1')))).toEqual({ wrong: 'expected a name of its own' });
    expect(refusal(() => nodes.addInput('h'))).toEqual({ wrong: 'expected a name of its own' });
  });
});

test('a constant is one node, however often it is used', () => {
  const nodes = new Nodes(meter);
  nodes.add('add', [literal('1/2'), literal('0.5')]);
  expect(nodes.nodes).toEqual([
    { id: '.0', op: 'const', args: [], value: '1/2' },
    { id: '.1', op: 'add', args: ['.0', '.0'] },
  ]);
  expect([nodes.idOf(literal('1/2')), nodes.idOf(nodes.literal(number('1/2')))]).toEqual(['.0', '.0']);
});

describe('a call', () => {
  const call = (
    op: string,
    args: readonly string[],
    given: ReadonlyMap<string, string> = NONE,
  ): object | undefined => {
    const nodes = new Nodes(meter);
    nodes.call(
      op,
      args.map(arg => (/^[a-z]/.test(arg) ? nodes.named(arg) : literal(arg))),
      given,
    );
    return nodes.nodes.at(-1);
  };

  test('has literals behind its arguments as parameters, in order', () => {
    expect(call('clip', ['x', '0', '1'])).toEqual({
      id: '.0',
      op: 'clip',
      args: ['x'],
      lo: '0/1',
      hi: '1/1',
    });
    expect(call('leakyRelu', ['x', '1/2'])).toEqual({ id: '.0', op: 'leakyRelu', args: ['x'], alpha: '1/2' });
    expect(call('clip', ['x', '1'], new Map([['lo', '0']]))).toEqual({
      id: '.0',
      op: 'clip',
      args: ['x'],
      lo: '0',
      hi: '1/1',
    });
  });

  test('has as many arguments as it likes where it is of a list', () => {
    expect(call('max', ['x', '2'])).toEqual({ id: '.1', op: 'max', args: ['x', '.0'] });
  });

  test('is of an operation and parameters that are known', () => {
    expect(refusal(() => call('perhaps', ['x']))).toEqual({ wrong: 'expected an operation that is known' });
    expect(refusal(() => call('relu', ['x'], new Map([['beta', '1']])))).toEqual({
      wrong: 'expected a parameter that is known',
    });
  });

  test('of a selection of the text’s own has no parameters', () => {
    const nodes = new Nodes(meter);
    nodes.selections.set('clipped', {});
    expect([nodes.isOperation('clipped'), nodes.isOperation('max'), nodes.isOperation('x')]).toEqual([
      true,
      true,
      false,
    ]);
    nodes.call('clipped', [nodes.named('x'), literal('1')], NONE);
    expect(nodes.nodes.at(-1)).toEqual({ id: '.1', op: 'clipped', args: ['x', '.0'] });
  });
});

test('of some operations there are several outputs', () => {
  const nodes = new Nodes(meter);
  const [x, y] = [nodes.named('x'), nodes.named('y')];
  const outputs = (op: string, parameters: ReadonlyMap<string, string> = NONE): unknown =>
    (nodes.add(op, [x, y], parameters) as { outputs?: number }).outputs;
  expect([outputs('sort'), outputs('cummax'), outputs('cummin'), outputs('max')]).toEqual([2, 2, 2, 1]);
  expect([outputs('topk', new Map([['k', '1']])), outputs('topk')]).toEqual([1, 1]);
});
