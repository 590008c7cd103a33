/** Adapters to begin from, by language. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** An adapter to begin from. */
export interface AdapterTemplate {
  /** NAME stands for the file, STEM for it without its ending. */
  readonly text: string;
  /** Files that it needs beside it. */
  readonly beside: readonly string[];
  /** How it is compiled, where it is, and what it is called as a target. */
  started(name: string, stem: string): readonly [compile: string | undefined, target: string];
}

const place = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const from = (path: string): string => (/^\.{0,2}\//.test(path) ? path : `./${path}`);

const KINDS: Readonly<Record<string, Omit<AdapterTemplate, 'text'>>> = {
  '.mjs': { beside: [], started: name => [undefined, from(name)] },
  '.py': { beside: [], started: name => [undefined, `cmd:python3 ${name}`] },
  '.cc': {
    beside: [place('./cpp/speak.hpp'), place('./cpp/json.hpp')],
    started: (name, stem) => [`g++ -std=c++17 -O1 ${name} -o ${stem}`, `cmd:${from(stem)}`],
  },
};

/** The adapter to begin from in the language of files that end so; undefined where there is none: `templateOf('.rs')`. */
export function templateOf(ending: string): AdapterTemplate | undefined {
  const kind = KINDS[ending];
  return kind && { ...kind, text: readFileSync(place(`./templates/adapter${ending}`), 'utf8') };
}
