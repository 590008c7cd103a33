/** `cornercheck verify`: re-checks every certificate of a report with the independent checker. */
import { verifyDocument } from '../certificates/index.ts';
import { CornercheckError } from '../errors.ts';
import { quote } from '../numbers/index.ts';
import { extractBundle } from '../reports/html/data.ts';
import { Clock, TIME } from './clock.ts';
import { type Command, EXIT } from './command.ts';
import { readText } from './files.ts';
import { note, print } from './output.ts';
import { textProblems } from './texts.ts';

const SHOWN = 20;

/** Half a minute or so. */
const BUDGET = 2_000_000_000;

/** What the checker says of texts, which are compared here. */
const TEXTS = 'are not compared with their programs';

export const command: Command = {
  summary: 'Re-derive every claim of a report and re-check every certificate, trusting nothing in it.',
  usage: 'cornercheck verify <report.json|report.html|->',
  options: [
    { name: 'budget', value: 'STEPS', help: `elementary operations that may be spent (default ${BUDGET})` },
    TIME,
    { name: 'json', help: 'print one JSON document' },
  ],
  positionals: [1, 1],
  run: async args => {
    const path = args.positionals[0]!;
    const clock = new Clock(args, 'checking');
    const document = read(path);
    const {
      claims,
      assumptions: all,
      ...review
    } = verifyDocument(document, {
      budget: args.integer('budget', BUDGET, 1, Number.MAX_SAFE_INTEGER),
      isOver: clock.isOver,
    });
    clock.end();
    const beside = textProblems(document);
    const assumptions = all.filter(text => !text.endsWith(TEXTS));
    const problems = [...review.problems, ...beside];
    const verdict = beside.length > 0 ? 'rejected' : review.verdict;
    // What has no format that can be verified was not looked at.
    const stranger = problems.find(({ path: where }) => where === '/format');
    if (stranger)
      throw new CornercheckError(
        'bad-report',
        `${stranger.message}, got ${formatOf(document)}`,
        `${path}, format`,
      );
    if (args.flag('json'))
      print(
        JSON.stringify(
          { format: 'cornercheck.verification/1', verdict, claims, problems, assumptions },
          null,
          2,
        ),
      );
    else {
      for (const { path: where, message } of problems.slice(0, SHOWN)) print(`${where}: ${message}`);
      if (problems.length > SHOWN) print(`… and ${problems.length - SHOWN} more`);
      for (const assumption of assumptions.slice(0, SHOWN)) note(`assumed: ${assumption}`);
      if (assumptions.length > SHOWN) note(`assumed: … and ${assumptions.length - SHOWN} more`);
      print(`${verdict}: ${claims} claims re-derived, ${problems.length} do not hold`);
    }
    return verdict === 'accepted' ? EXIT.holds : verdict === 'rejected' ? EXIT.violation : EXIT.undecided;
  },
};

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
