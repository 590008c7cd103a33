/** Where a command stopped before it had anything to say. */
import type { StoppedDocument } from '../../documents/index.ts';
import type { Fact } from '../outline/outline.ts';
import type { View } from '../view.ts';
import { visible } from '../words/terms/plain.ts';

const KNOWN = ['format', 'program', 'text', 'status', 'node', 'why', 'digest'];
const LONGEST = 400;

export const stoppedView: View<StoppedDocument> = {
  outline: document => ({
    title: 'Undecided:',
    subject: document.text.trim(),
    answer: [
      { text: 'Undecided', tone: 'unsure', more: `: ${document.why}` },
      'Nothing is guessed: what could not be computed or proven is left open. A larger budget, where the command has one, or another point or program may decide it.',
    ],
    parts: [{ facts: [...asked(document), ['at node', document.node]] }],
    terms: ['decided'],
  }),
  words: ({ why, node }) => visible(`undecided: ${why}${node === undefined ? '' : ` (at ${node})`}`),
};

/** What was asked for, as it stands in the document. */
const asked = (document: StoppedDocument): Fact[] => [
  ['asked', { text: document.format.replace(/^cornercheck\.|\/\d+$/g, '') }],
  ...Object.entries(document)
    .filter(([name, value]) => !KNOWN.includes(name) && value !== undefined && value !== null)
    .map(([name, value]): Fact => [name, { text: written(value), code: true }]),
];

const written = (value: unknown): string =>
  (Array.isArray(value) && value.every(entry => typeof entry === 'string')
    ? value.join(', ')
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)
  ).slice(0, LONGEST);
