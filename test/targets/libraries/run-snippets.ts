/**
 * Runs the code beside every violation in reports of `check` by itself, in the library alone, and says which do not stand up: the numbers that
 * it prints are not those of the finding.
 *
 *     npx cornercheck check torch --out torch.json
 *     npx tsx test/targets/libraries/run-snippets.ts torch.json
 */
import { readFileSync } from 'node:fs';
import { type CheckDocument, VIOLATIONS } from '../../../src/documents/index.ts';
import { type Printed, printedBy, printedTogether, standsUp } from './alone.ts';

for (const file of process.argv.slice(2)) {
  const { target, findings } = JSON.parse(readFileSync(file, 'utf8')) as CheckDocument;
  const violations = findings.filter(({ verdict }) => VIOLATIONS.includes(verdict));
  const counts = { violations: violations.length, same: 0, near: 0, not: 0 };
  const inPython = violations.filter(({ snippet }) => snippet?.language === 'python');
  const together = printedTogether(inPython.map(({ snippet }) => snippet!.code));
  const none: Printed = { out: 'no snippet', error: '', failed: false };
  for (const finding of violations) {
    const place = inPython.indexOf(finding);
    const printed = place >= 0 ? together[place]! : finding.snippet ? printedBy(finding.snippet) : none;
    const found = standsUp(finding, printed, target.precision as 'float64');
    const known = finding.baseline ? 'listed' : 'NEW';
    if (typeof found === 'string') {
      counts[found] += 1;
      if (found === 'near' || known === 'NEW') console.log(`${found}, ${known}: ${finding.title}`);
      continue;
    }
    counts.not += 1;
    const { returned } = finding;
    const was = 'error' in returned ? returned.message : [returned.value, ...returned.gradient].join(', ');
    console.log(`NOT, ${known}: ${finding.title}\n  ${finding.id}\n  was ${was}\n  is ${found.instead}`);
    if (finding.snippet) console.log(finding.snippet.code.replaceAll(/^/gm, '    '));
  }
  console.log(`# ${file}: ${target.specifier} ${JSON.stringify(counts)}`);
}
