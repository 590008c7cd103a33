/** docs/documents.schema.json says what the commands write: their documents are valid, and falsified ones are not. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Kind } from '../../src/documents/index.ts';
import { CornercheckError } from '../../src/errors.ts';
import { extractBundle, pageOf } from '../../src/reports/index.ts';
import { readDocument } from '../../src/reports/reading/read.ts';
import { cornercheck } from '../cli/served.ts';

const schema = JSON.parse(readFileSync('docs/documents.schema.json', 'utf8'));
const validate = new Ajv({ strict: false, allErrors: false }).compile(schema);
type Json = Readonly<Record<string, unknown>> & { readonly format: Kind };

const NULL = 'select null(x) { 0 when x != 0; x when x = 0 }; null(t) + relu(t)';
const JUMP = 'select h(x) { 1 when x > 0; 0 when x <= 0 }; h(x)';

/** Commands that make documents of every kind, with all that may stand in them. */
const COMMANDS: readonly (readonly string[])[] = [
  ['explain', 'max(x, y)', '--at', '1,1', '--convention', 'max=mean'],
  ['explain', 'relu(-t) + t - relu(t)', '--at', '0'],
  ['explain', 'sort(x, y)', '--at', '1,1'],
  ['explain', 'relu(x * y) + relu(x - y)', '--at', '0,0'],
  ['explain', NULL, '--at', '0'],
  ['explain', JUMP, '--at', '0'],
  ['explain', 'sqrt(x^2)', '--at', '0'],
  ['explain', 'exp(t)', '--at', '1'],
  ['judge', 'max(x, y)', '--at', '1,1', '--gradient', '1,1'],
  [
    'judge',
    'relu(-t) + t - relu(t)',
    '--at',
    '0',
    '--gradient',
    '1',
    '--value',
    '0',
    '--precision',
    'float64',
  ],
  ['judge', 'abs(t)', '--at', '0', '--gradient', 'NaN'],
  ['integrate', 'max(x^2 - y, y^2 - x)', '--from', '0,0', '--to', '1,1'],
  ['integrate', 'reduceMax(x, y)', '--from', '0,0', '--to', '1,1', '--target', 'float64'],
  ['integrate', 'exp(relu(x - y))', '--curve', 't, t^2'],
  ['critical', 'abs(abs(t) - 1)'],
  ['critical', 't - (relu(-t) + t - relu(t))', '--on', '-1,1'],
  ['critical', 'relu(t^2 - 2)'],
  ['critical', 'max(x, -x, y)'],
  ['critical', 'f(x, y) = x - (relu(-x) + x - relu(x)) - 2*relu(x + y) + 2*relu(y)', '--budget', '2000'],
  ['critical', 'abs(x) + abs(y)', '--budget', '8'],
  ['equal', 'relu(t)', 'relu(-t) + t'],
  ['equal', '1/t', 't^2 - 2'],
  ['forge', 'sin(t)', '--at', '0', '--gradient', '-1', '--at', '1', '--gradient', '2'],
  ['descend', 'fixtures/descent/trap.txt', '--starts', '20', '--box', '-4,-1', '--step', '1'],
  ['descend', 'fixtures/descent/trap.txt', '--from', '-1/2', '--step', '1/2', '--arithmetic', 'float64'],
  ['search', 'identity', '--size', '3', '--show', '1'],
  ['search', 'artificial', '--size', '3', '--constants', 'none', '--show', '1'],
  ['search', 'target', '--target', 'float64', '--ops', 'relu', '--size', '1'],
  ['paper', 'figure-1-relu', 'definition-4-remark-a', 'illustration-relu'],
  ['check', 'float64', '--program', 'max(x, y)', '--at', '1,1'],
  ['conventions', 'float64', '--ops', 'relu,max,clip,elu'],
  ['diff', 'fixtures/documents/report.json', 'fixtures/documents/report.json'],
  ['check', 'float64', '--ops', 'max', '--runs', '0', '--shard', '1/2'],
  [
    ...['check', 'fixtures/broken/abs-two.mjs', '--ops', 'abs', '--runs', '0'],
    ...['--against', 'fixtures/targets/float64-other-conventions.mjs'],
  ],
  [
    ...['check', 'float64', '--ops', 'max', '--runs', '0'],
    ...['--expect', 'fixtures/conventions/max-last.json'],
  ],
  ['check', 'fixtures/broken/abs-two.mjs', '--ops', 'abs,relu,add', '--runs', '20'],
];

const documents: Json[] = [];
/** What --html wrote for the first of them. */
const pages: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(async () => {
  const open = COMMANDS.entries();
  /** Takes commands as long as there are some; two side by side. */
  const lane = async (): Promise<void> => {
    for (const [i, words] of open) {
      const file = join(folder, `${i}.html`);
      const { stdout, stderr } = await cornercheck([...words, '--json', '--html', file]);
      if (stdout === '') throw new Error(`${words.join(' ')}: ${stderr}`);
      documents[i] = JSON.parse(stdout);
      pages[i] = readFileSync(file, 'utf8');
    }
  };
  await Promise.all([lane(), lane()]);
  const bundle = extractBundle(readFileSync('reports/sample.html', 'utf8')) as unknown as Json;
  documents.push(bundle, bundle.figure as Json);
  const judged = ['{"id": 7, "program": "abs(x)", "at": [0], "gradient": [0.5]}', '{"program": "abs(x)"}'];
  const { stdout } = await cornercheck(['judge', '--cases', '-', '--json'], judged.join('\n'));
  documents.push(
    ...stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line)),
  );
  const { stdout: verified } = await cornercheck(['verify', 'reports/sample.html', '--json']);
  documents.push(JSON.parse(verified));
});

const problemOf = (document: unknown): string | undefined =>
  validate(document) ? undefined : JSON.stringify(validate.errors?.[0]);

test('what every command prints is valid, and every kind is among it', () => {
  for (const document of documents)
    expect(problemOf(document), JSON.stringify(document).slice(0, 300)).toBeUndefined();
  const kinds = new Set(documents.map(({ format }) => format));
  expect([...kinds].sort()).toEqual([...schema.properties.format.enum].sort());
});

test('the reader takes what every command prints', () => {
  for (const document of documents) expect(readDocument(document, 'it')).toBe(document);
});

test('the page that a command writes is the one that its saved document gives', () => {
  expect(pages).toHaveLength(COMMANDS.length);
  for (const [i, page] of pages.entries()) {
    const document = readDocument(documents[i], 'it');
    expect(pageOf(document) === page, COMMANDS[i]!.join(' ')).toBe(true);
    expect(extractBundle(page)).toEqual(document);
  }
});

/** What the reader says, where it refuses. */
const refused = (document: unknown): boolean => {
  try {
    readDocument(document, 'it');
  } catch (error) {
    return error instanceof CornercheckError && error.code === 'bad-report';
  }
  return false;
};

/** Whether a document fits, asked of both: the schema read by another program, and our reader. */
const problem = (document: unknown): string | undefined => {
  const found = problemOf(document);
  expect(refused(document), `${found}`).toBe(found !== undefined);
  return found;
};

describe('what is falsified is not', () => {
  test('another format, none, no document', () => {
    for (const document of [{}, [], null, 3, { format: 'cornercheck.other/1' }])
      expect(problem(document)).toBeDefined();
  });

  test('a field that no type has; a verdict in other words; a number that is none', () => {
    for (const document of documents) {
      // Where a command stopped it repeats what was asked.
      if ('status' in document) continue;
      expect(problem({ ...document, another: 1 }), String(document.format)).toBeDefined();
      for (const [name, value] of Object.entries(document)) {
        if (['yes', 'no', 'undecided', 'exact', 'accepted', 'outside'].includes(value as string))
          expect(problem({ ...document, [name]: 'perhaps' }), `${document.format} ${name}`).toBeDefined();
        if (Array.isArray(value)) expect(problem({ ...document, [name]: 17 })).toBeDefined();
      }
    }
  });

  test('a field that the type asks for is missing', () => {
    for (const document of documents) {
      const { definitions } = schema;
      const type = Object.values<{ properties?: Record<string, { const?: string }>; required?: string[] }>(
        definitions,
      )
        .filter(({ properties }) => properties?.format?.const === document.format)
        .filter(({ required = [] }) => required.every(name => name in document))[0];
      for (const name of type?.required ?? []) {
        const { [name]: _, ...rest } = document;
        // Without its sets an explanation is that of a point at which the function is not regular.
        if (document.format === 'cornercheck.explain/1' && name !== 'program') continue;
        expect(problem(rest), `${document.format} without ${name}`).toBeDefined();
      }
    }
  });
});
