/** `cornercheck init`: writes an adapter to begin from, which runs as it stands. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { stringifyDocument } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { shellWord, templateOf } from '../../targets/index.ts';
import type { Command } from '../frame/command.ts';
import { note, print } from '../frame/output.ts';
import { EXIT } from '../frame/status.ts';
import { writeText } from '../frame/write.ts';

export const command: Command = {
  summary: 'Write an adapter for your AD library to begin from: it runs as it stands.',
  usage: 'cornercheck init <my-ad.mjs|my_ad.py|my_ad.cc>',
  details: `  cornercheck init my-ad.mjs
  cornercheck check ./my-ad.mjs --self-test

  Nothing is overwritten. A .cc comes with two headers beside it.`,
  options: [{ name: 'json', help: 'print it as one JSON document' }],
  bare: true,
  positionals: [1, 1],
  run: async args => {
    const path = args.positionals[0]!;
    const template = templateOf(extname(path));
    if (template === undefined)
      throw new CornercheckError('bad-usage', 'expected a name that ends in .mjs, .py or .cc', path);
    const stem = join(dirname(path), basename(path, extname(path)));
    const texts = new Map([
      [path, template.text.replaceAll('NAME', basename(path)).replaceAll('STEM', basename(stem))],
      ...template.beside.map(
        file => [join(dirname(path), basename(file)), readFileSync(file, 'utf8')] as const,
      ),
    ]);
    for (const [file, text] of texts)
      if (existsSync(file) && (file === path || readFileSync(file, 'utf8') !== text))
        throw new CornercheckError('bad-usage', 'it is there already, and is not overwritten', file);
    for (const [file, text] of texts) {
      writeText(file, text);
      note(`wrote ${file}`);
    }
    const [compile, target] = template.started(path, stem);
    const next = `${compile ? `${compile} && ` : ''}npx cornercheck check ${shellWord(target)} --self-test`;
    const files = [...texts.keys()];
    print(args.flag('json') ? stringifyDocument({ format: 'cornercheck.init/1', files, next }) : next);
    return EXIT.holds;
  },
};
