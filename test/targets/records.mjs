// A target that writes down what it is asked, and answers that it does not do it: node records.mjs FILE 1|2
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [file, protocol] = process.argv.slice(2);
const say = message => process.stdout.write(`${JSON.stringify(message)}\n`);
say({
  ...(protocol === '2' && { protocol: 2 }),
  name: 'records',
  version: '1',
  precision: 'float64',
  modes: ['backward', 'forward'],
  ops: protocol === '2' ? { 'my.clip': { is: 'clip' }, sort: { is: 'sort' } } : ['clip', 'sort'],
});
createInterface({ input: process.stdin }).on('line', line => {
  appendFileSync(file, `${line}\n`);
  const { id, points } = JSON.parse(line);
  const unsupported = 'it only records';
  say(points ? { id, answers: points.map(() => ({ unsupported })) } : { id, unsupported });
});
