/** `cornercheck verify`: re-checks every certificate of a report with the independent checker. */
import { PREMISES, type Premise, verifyDocument } from '../../certificates/index.ts';
import type { VerificationDocument } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { quote } from '../../input/quote.ts';
import { extractBundle } from '../../reports/page/data.ts';
import { assumptionLines, renderVerification } from '../../reports/terminal/verification.ts';
import { Clock, TIME } from '../frame/clock.ts';
import type { Arguments, Command } from '../frame/command.ts';
import { readText } from '../frame/files.ts';
import { note } from '../frame/output.ts';

/** Half a minute or so. */
const BUDGET = 2_000_000_000;

export const command: Command = {
  summary: 'Re-derive every claim of a report and re-check every certificate, trusting nothing in it.',
  usage: 'cornercheck verify <report.json|report.html|->',
  options: [
    { name: 'budget', value: 'STEPS', help: `elementary operations that may be spent (default ${BUDGET})` },
    {
      name: 'allow',
      value: 'CODES',
      help: `what acceptance may rest on: none, or some of ${PREMISES.join(',')} (default all)`,
    },
    TIME,
  ],
  positionals: [1, 1],
  run: async args => {
    const path = args.positionals[0]!;
    const clock = new Clock(args, 'checking');
    const document = read(path);
    const { verdict, claims, problems, rests, assumptions } = verifyDocument(document, {
      budget: args.integer('budget', BUDGET, 1, Number.MAX_SAFE_INTEGER),
      isOver: clock.isOver,
      ...allowed(args),
    });
    clock.end();
    // What has no format that can be verified was not looked at.
    const stranger = problems.find(({ path: where }) => where === '/format');
    if (stranger)
      throw new CornercheckError(
        'bad-report',
        `${stranger.message}, got ${formatOf(document)}`,
        `${path}, format`,
      );
    const format = 'cornercheck.verification/1';
    const answer: VerificationDocument = { format, verdict, claims, problems, rests, assumptions };
    return {
      document: answer,
      words: () => {
        for (const line of assumptionLines(answer)) note(line);
        return renderVerification(answer);
      },
    };
  },
};

function allowed(args: Arguments): { allow?: Premise[] } {
  const text = args.text('allow');
  if (text === undefined) return {};
  const codes = text === 'none' ? [] : text.split(',');
  const wrong = codes.find(code => !PREMISES.some(one => one === code));
  if (wrong !== undefined)
    throw new CornercheckError(
      'bad-usage',
      `expected none, or some of ${PREMISES.join(', ')}, got ${quote(wrong)}`,
      '--allow',
    );
  return { allow: PREMISES.filter(one => codes.includes(one)) };
}

/** The format that a document names, in words. */
function formatOf(document: unknown): string {
  const format = (document as { format?: unknown } | null)?.format;
  return typeof format === 'string' ? quote(format) : 'none';
}

function read(path: string): unknown {
  const text = readText(path);
  if (/^\s*</.test(text)) return extractBundle(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    // The message quotes the text, line ends and all.
    const why = (error as Error).message.replace(/\s+/g, ' ');
    throw new CornercheckError('bad-report', `expected JSON: ${why}`, path);
  }
}
