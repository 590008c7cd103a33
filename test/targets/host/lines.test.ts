import { describe, expect, test } from 'vitest';
import { Conversation } from '../../../src/targets/host/conversation/conversation.ts';
import { Exchange } from '../../../src/targets/host/conversation/exchange.ts';
import { parseJsonLine } from '../../../src/targets/host/conversation/json-line.ts';
import { lineReader, MAX_LINE } from '../../../src/targets/host/conversation/line-reader.ts';
import type { Reply } from '../../../src/targets/host/conversation/session.ts';
import { splitCommandLine } from '../../../src/targets/host/processes/command-line.ts';
import { cpuTime } from '../../cpu-time.ts';

describe('splitCommandLine', () => {
  test.each([
    ['python3 x.py', ['python3', 'x.py']],
    ['  a\t b  ', ['a', 'b']],
    [`node -e "a 'b' c" 'd "e"'`, ['node', '-e', "a 'b' c", 'd "e"']],
    [`a"b c"d ""`, ['ab cd', '']],
    ['a\\ b "c\\"d" \'e\\f\'', ['a b', 'c"d', 'e\\f']],
    ['C:\\dir\\x.exe $HOME *', ['C:\\dir\\x.exe', '$HOME', '*']],
    ['', []],
    ['"a', undefined],
    ["a 'b", undefined],
  ])('%s', (text, words) => {
    expect(splitCommandLine(text)).toEqual(words);
  });
});

describe('parseJsonLine', () => {
  test.each([
    ['{"a": [1, "x"]}', { a: [1, 'x'] }],
    ['{"a": NaN, "b": [Infinity, -Infinity]}', { a: 'NaN', b: ['Infinity', '-Infinity'] }],
    ['{"a NaN \\" Infinity": NaN}', { 'a NaN " Infinity': 'NaN' }],
    ['NaNa', undefined],
    ['hello', undefined],
    ['{', undefined],
  ])('%s', (line, value) => {
    expect(parseJsonLine(line)).toEqual(value);
  });

  test.each([
    ['a text that does not end', `{"v": NaN, "x": "${'\\"x'.repeat(300_000)}`],
    ['a text that ends in a backslash', `{"v": NaN, "x": "${'\\"x'.repeat(300_000)}\\`],
    ['quotes', `{"v": NaN${'"'.repeat(900_001)}`],
  ])('%s, of a million characters, costs time by its length', (_, line) => {
    const spent = cpuTime();
    expect(parseJsonLine(line)).toBeUndefined();
    expect(spent()).toBeLessThan(2000);
  });
});

describe('lineReader', () => {
  const read = (...chunks: readonly (string | Buffer)[]) => {
    const heard: string[] = [];
    const reader = lineReader(
      line => heard.push(line),
      () => heard.push('(too long)'),
    );
    for (const chunk of chunks) reader(Buffer.from(chunk as string));
    return heard;
  };
  test('cuts at line ends wherever the chunks end', () => {
    const [first, second] = [Buffer.from('é\n').subarray(0, 1), Buffer.from('é\n').subarray(1)];
    expect(read('a\nb', 'c\r\n\n', first, second, 'rest')).toEqual(['a', 'bc', '', 'é']);
  });
  test('drops a line without an end', () => {
    expect(read('x'.repeat(MAX_LINE + 1), 'y\nz\n')).toEqual(['(too long)', 'y', 'z']);
  });
});

describe('Conversation', () => {
  const begun = () => {
    const conversation = new Conversation();
    conversation.begin();
    return conversation;
  };
  const malformed = (message: RegExp) => ({
    kind: 'fault',
    id: expect.any(Number),
    fault: 'malformed',
    message: expect.stringMatching(message),
  });
  const stray = (message: RegExp) => ({ ...malformed(message), stray: true });

  test('an answer', () => {
    const answer = { id: 1, value: 0, gradient: [1] };
    expect(begun().line(JSON.stringify(answer))).toEqual([{ kind: 'answer', id: 1, raw: answer }]);
  });
  test('an error', () => {
    expect(begun().line('{"id": 1, "error": "no\\nmore"}')).toEqual([
      { kind: 'fault', id: 1, fault: 'threw', message: 'no' },
    ]);
  });
  test.each([
    ['rubbish', 'what?', /got "what\?"$/],
    ['a value', '3', /got "3"$/],
    ['no id', '{"value": 1}', /^expected a line \{"id", /],
    ['a wrong id', '{"id": 2, "value": 1, "gradient": [0]}', /^expected the id 1, got 2$/],
    ['an id as text', '{"id": "1", "value": 1, "gradient": [0]}', /^expected the id 1, got "1"$/],
  ])('%s before the answer is held against the question', (_, line, message) => {
    const conversation = begun();
    expect(conversation.line(line)).toEqual([]);
    expect(conversation.line('{"id": 1, "value": 1, "gradient": [0]}')).toEqual([stray(message)]);
    conversation.begin();
    expect(conversation.line('{"id": 2, "value": 1, "gradient": [0]}')).toMatchObject([{ kind: 'answer' }]);
  });
  test('the same answer once more is dropped, and told: it says nothing of the next question', () => {
    const notes: string[] = [];
    const conversation = new Conversation(note => notes.push(note));
    conversation.begin();
    const answer = '{"id": 1, "value": 1, "gradient": [0]}';
    conversation.line(answer);
    expect(conversation.line(answer)).toEqual([]);
    conversation.begin();
    expect(conversation.line(answer)).toEqual([]);
    expect(conversation.line('{"id": 2, "value": 1, "gradient": [0]}')).toMatchObject([{ kind: 'answer' }]);
    expect(new Set(notes)).toEqual(new Set(['a question was answered more than once']));
  });
  test('another answer under the id of the question before is held against the one that waits', () => {
    const conversation = begun();
    conversation.line('{"id": 1, "value": 1, "gradient": [0]}');
    conversation.begin();
    conversation.line('{"id": 1, "value": 2, "gradient": [0]}');
    expect(conversation.line('{"id": 2, "value": 1, "gradient": [0]}')).toEqual([
      stray(/^expected the id 2, got 1$/),
    ]);
  });
  test('what is heard while nothing is asked is held against no question', () => {
    const notes: string[] = [];
    const conversation = new Conversation(note => notes.push(note));
    conversation.begin();
    conversation.line('{"id": 1, "value": 1, "gradient": [0]}');
    conversation.line('done');
    conversation.begin();
    expect(conversation.line('{"id": 2, "value": 1, "gradient": [0]}')).toMatchObject([{ kind: 'answer' }]);
    expect(notes).toEqual(['lines that are no answer came between them']);
  });
  test.each(['x', '', '{'])('D8: so do many lines of %o, before many are read', line => {
    const conversation = begun();
    let lines = 0;
    while (conversation.line(line).length === 0) lines += 1;
    expect(lines).toBe(1000);
  });
  test('A6: answers to several questions go by their ids; one that is left out is lost alone', () => {
    const conversation = new Conversation();
    conversation.begin(4);
    const answer = (id: number) => JSON.stringify({ id, value: id, gradient: [1] });
    expect(conversation.line(answer(1))).toMatchObject([{ raw: { id: 1 } }]);
    expect(conversation.line(answer(1))).toEqual([]);
    expect(conversation.line(answer(2))).toMatchObject([{ raw: { id: 2 } }]);
    expect(conversation.line(answer(4))).toMatchObject([
      malformed(/^expected the id 3, got 4$/),
      { raw: { id: 4 } },
    ]);
    expect(conversation.line(answer(5))).toEqual([]);
  });
  test('rubbish without end ends the session', () => {
    const conversation = begun();
    const replies: Reply[] = [];
    let lines = 0;
    for (; replies.length === 0 && lines < 10_000; lines += 1)
      replies.push(...conversation.line('x'.repeat(5999)));
    expect(replies).toMatchObject([{ kind: 'ended', fault: 'malformed' }]);
    expect(lines).toBeLessThan(200);
  });
});

describe('Exchange', () => {
  const answer = (id: unknown, value = 1) => JSON.stringify({ id, answers: [{ value, gradient: [0] }] });
  const begun = (count: number, notes: string[] = []) => {
    const exchange = new Exchange(note => notes.push(note));
    exchange.begin(count);
    return exchange;
  };

  test('answers in any order are those of their ids', () => {
    const exchange = begun(3);
    for (const id of [3, 1, 2]) expect(exchange.line(answer(id))).toMatchObject([{ kind: 'answer', id }]);
    expect([exchange.spoilt, exchange.suspects()]).toEqual([false, []]);
  });
  test.each([
    ['a text', answer('1'), 'expected the id 1, got "1"'],
    ['one that was not asked', answer(7), 'expected the id 1, got 7'],
    ['endless', '{"id": 1e400, "answers": []}', 'expected the id 1, got Infinity'],
    ['a list', answer([1]), 'expected the id 1, got [1]'],
    ['none', '{"answers": []}', expect.stringMatching(/^expected a line \{"id", /)],
  ])('an id that is %s is told at once of the only question that waits', (_, line, message) => {
    const exchange = begun(1);
    expect(exchange.line(line)).toEqual([]);
    expect(exchange.spoilt).toBe(true);
    expect(exchange.takeRubbish()).toMatchObject({ fault: 'malformed', message, stray: true });
  });
  test('of several that wait each is doubted, and none is afterwards', () => {
    const exchange = begun(2);
    exchange.line('loading');
    for (const id of [2, 1])
      expect(exchange.line(answer(id))).toMatchObject([{ kind: 'fault', id, stray: true }]);
    exchange.begin(1);
    expect(exchange.line(answer(3))).toMatchObject([{ kind: 'answer' }]);
  });
  test('the same answer once more is dropped; another one under an old id is not', () => {
    const notes: string[] = [];
    const exchange = begun(2, notes);
    exchange.line(answer(1));
    exchange.line(answer(1));
    expect([exchange.spoilt, notes]).toEqual([false, ['a question was answered more than once']]);
    exchange.line(answer(1, 2));
    expect(exchange.takeRubbish()).toMatchObject({ message: 'expected the id 2, got 1' });
  });
});
