/** One enumerator of composite pieces, whatever the slots hold: here texts. */
import { describe, expect, it } from 'vitest';
import { compositesOf } from '../../src/programs/composites.ts';
import { compile, parseProgramText } from '../../src/programs/index.ts';

const ends = (
  text: string,
  key?: (all: ReadonlyMap<number, string>, way: string) => string,
  without?: string,
) => {
  const line = compile(parseProgramText(text));
  const start = { slots: new Map(Array.from({ length: line.p }, (_, i) => [i, `x${i + 1}`])), way: '' };
  const asked: string[] = [];
  const found = compositesOf<string, string>(line, start, {
    follow({ g, id }, i, args, way) {
      asked.push(`${id}.${i}`);
      if (`${id}.${i}` === without) return undefined;
      const results = Array.from(
        { length: g.outputs },
        (_, k) => `${g.name}${i}${k > 0 ? `[${k}]` : ''}(${args})`,
      );
      return { results, way: `${way}${i}` };
    },
    key: ({ slots, way }) => (key ? key(slots, way) : `${[...slots].join()}|${way}`),
  });
  const said = found.map(({ slots, way }) => [line.outputs.map(slot => slots.get(slot)), way] as const);
  return { said, asked };
};

describe('composite pieces', () => {
  it('are all choices of one piece at every node', () => {
    expect(ends('relu(abs(t))').said).toEqual([
      [['relu1(abs1(x1))'], '11'],
      [['relu2(abs1(x1))'], '12'],
      [['relu1(abs2(x1))'], '21'],
      [['relu2(abs2(x1))'], '22'],
    ]);
    expect(ends('max(x, y, z) + relu(x)').said).toHaveLength(6);
  });

  it('are merged where nothing that is still needed differs', () => {
    const merged = ends('relu(abs(t))', slots =>
      [...slots].map(([slot, value]) => `${slot}${value.replace(/\d/g, '')}`).join(),
    );
    expect(merged.said).toHaveLength(1);
    // The second node is passed once only.
    expect(merged.asked).toEqual(['abs.1.1', 'abs.1.2', 'relu.1.1', 'relu.1.2']);
  });

  it('leave out what has no value', () => {
    expect(ends('relu(abs(t))', undefined, 'abs.1.2').said.map(([, way]) => way)).toEqual(['11', '12']);
    expect(ends('relu(t) + abs(t)', undefined, 'relu.1.1').said.map(([, way]) => way)).toEqual([
      '211',
      '221',
    ]);
  });

  it('keep a slot as long as a node reads it, and outputs to the end', () => {
    const { said } = ends('f(x, y) =\n  h = max(x, y)\n  h, relu(h), x');
    expect(said).toHaveLength(4);
    expect(said[0]![0]).toEqual(['max1(x1,x2)', 'relu1(max1(x1,x2))', 'x1']);
  });
});
