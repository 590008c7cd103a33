/** docs/protocol.schema.json says what targets are asked and answer: conversations that are shown, and what really goes over the wire. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, test } from 'vitest';
import { rational, ZERO } from '../../src/numbers/index.ts';
import { parseProgramText } from '../../src/programs/index.ts';
import { openTarget } from '../../src/targets/index.ts';

const schema = JSON.parse(readFileSync('docs/protocol.schema.json', 'utf8'));
const ajv = new Ajv({ strict: false }).addSchema(schema, 'protocol');
type Kind = 'description' | 'question1' | 'answer1' | 'question2' | 'answer2';
const fits = (kind: Kind, message: unknown): boolean =>
  ajv.validate({ $ref: `protocol#/definitions/${kind}` }, message) === true;

/** What a line of a conversation is. */
function kindOf(message: Readonly<Record<string, unknown>>): Kind {
  if ('points' in message) return 'question2';
  if ('answers' in message) return 'answer2';
  if ('at' in message) return 'question1';
  return 'id' in message ? 'answer1' : 'description';
}

const page = readFileSync('docs/targets.md', 'utf8');
const SHOWN = [...page.matchAll(/```conversation (.+)\n([\s\S]*?)```/g)].map(([, command, text]) => ({
  command: command!,
  lines: text!
    .trim()
    .split('\n')
    .map(line => ({ toTarget: line.startsWith('←'), message: JSON.parse(line.slice(2)) })),
}));

describe.each(SHOWN)('the conversation with $command', ({ command, lines }) => {
  test('is of the schema', () => {
    for (const { message } of lines)
      expect(fits(kindOf(message), message), JSON.stringify(message)).toBe(true);
  });

  test('is what the adapter answers', () => {
    const [program, ...args] = command.split(' ');
    const input = lines.flatMap(({ toTarget, message }) =>
      toTarget ? [`${JSON.stringify(message)}\n`] : [],
    );
    const { stdout } = spawnSync(program!, args, { input: input.join(''), encoding: 'utf8' });
    const [description, ...answers] = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    const shown = lines.filter(({ toTarget }) => !toTarget).map(({ message }) => message);
    expect([...('name' in shown[0] ? [description] : []), ...answers]).toEqual(shown);
    expect(fits('description', description)).toBe(true);
  });
});

test('two conversations are shown, one of each protocol', () => {
  expect(SHOWN.map(({ lines }) => kindOf(lines.at(-1)!.message))).toEqual(['answer2', 'answer1']);
});

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([1, 2])('what a target of protocol %i is really asked is of the schema', async protocol => {
  const file = join(folder, `asked-${protocol}`);
  const records = join(import.meta.dirname, 'records.mjs');
  const host = await openTarget(`cmd:${process.execPath} ${records} ${file} ${protocol}`);
  try {
    const program = parseProgramText('clip(x, -1/3, 1) + sort(x, y)[1]');
    const at = [ZERO, rational(1, 2)];
    await host.ask([
      { program, at, mode: 'backward', negativeZeros: [0] },
      { program, at: [rational(1), ZERO], mode: 'backward' },
      { program, at, mode: 'forward' },
    ]);
  } finally {
    await host.close();
  }
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines)
    expect(fits(protocol === 2 ? 'question2' : 'question1', line), JSON.stringify(line)).toBe(true);
});

test.each<[string, Kind, unknown]>([
  ['no id', 'question2', { program: {}, points: [[1]], mode: 'backward' }],
  ['another mode', 'question2', { id: 1, program: {}, points: [[1]], mode: 'sideways' }],
  ['a point that is no list', 'question2', { id: 1, program: {}, points: [1], mode: 'backward' }],
  ['no gradient', 'answer1', { id: 1, value: 1 }],
  ['a null', 'answer1', { id: 1, value: null, gradient: [1] }],
  ['an error beside numbers', 'answer1', { id: 1, value: 1, gradient: [1], error: 'why' }],
  ['answers that are numbers', 'answer2', { id: 1, answers: [1] }],
  [
    'protocol 3',
    'description',
    { protocol: 3, name: 'a', version: '1', precision: 'float64', modes: ['backward'], ops: ['relu'] },
  ],
  [
    'a call without a meaning',
    'description',
    { name: 'a', version: '1', precision: 'float64', modes: ['backward'], ops: { f: { arity: [1, 1] } } },
  ],
  [
    'half precision',
    'description',
    { name: 'a', version: '1', precision: 'half', modes: ['backward'], ops: ['relu'] },
  ],
])('%s is refused', (_, kind, message) => {
  expect(fits(kind, message)).toBe(false);
});
