/** `cornercheck render`: any document that was saved, drawn again. */
import type { Document } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { extractBundle } from '../../reports/page/data.ts';
import { readDocument } from '../../reports/reading/read.ts';
import { latexOf, markdownOf, pageOf, remarksOf, wordsOf } from '../../reports/views.ts';
import type { Command } from '../frame/command.ts';
import { readText } from '../frame/files.ts';
import { EXIT } from '../frame/status.ts';

export const command: Command = {
  summary: 'Show a document that was saved (--out, --json): as a page, as Markdown, or here, in words.',
  usage: 'cornercheck render <document.json|page.html|->',
  details: `  cornercheck critical 'abs(t)' --out critical.json
  cornercheck render critical.json --html critical.html
  cornercheck render critical.json --markdown critical.md

  Any document that a command writes, also of one that stopped undecided. It is shown, not checked: verify does that.
  Exit status: 0 where it was shown, 2 where it is no document of cornercheck, or a damaged one.`,
  options: [
    { name: 'html', value: 'FILE', writes: true, help: 'write it as one HTML file' },
    { name: 'markdown', value: 'FILE', writes: true, help: 'write it as Markdown' },
    { name: 'latex', value: 'FILE', writes: true, help: 'write it as LaTeX (claims)' },
  ],
  positionals: [1, 1],
  run: async args => {
    const path = args.positionals[0]!;
    const document = readDocument(read(path), path);
    const shown = <R>(view: (document: Document) => R): R => showing(path, () => view(document));
    const [html, markdown, latex] = ['html', 'markdown', 'latex'].map(name => args.text(name));
    const answer = { document, status: EXIT.holds };
    if (html === undefined && markdown === undefined && latex === undefined)
      return { ...answer, words: () => shown(wordsOf), remarks: shown(remarksOf) };
    const files = [
      { path: html, text: () => shown(pageOf) },
      { path: markdown, text: () => shown(markdownOf) },
      { path: latex, text: () => shown(latexOf) },
    ];
    return { ...answer, said: true, files };
  },
};

function read(path: string): unknown {
  const text = readText(path);
  if (/^\s*</.test(text)) return extractBundle(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    // The message quotes the text, line ends and all.
    const why = (error as Error).message.replace(/\s+/g, ' ');
    throw new CornercheckError(
      'bad-report',
      `expected a document as JSON, or a page that has one: ${why}`,
      path,
    );
  }
}

/** The types cannot say all: where fields do not fit together, that is said of the document. */
function showing<R>(path: string, show: () => R): R {
  try {
    return show();
  } catch (error) {
    if (error instanceof CornercheckError && error.code === 'bad-usage') throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new CornercheckError(
      'bad-report',
      `cannot be shown, its fields do not fit together: ${why}; verify tells more`,
      path,
    );
  }
}
