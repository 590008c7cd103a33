/** docs/max.svg, drawn from an exact explanation: max at (1, 1) with the gradient (1, 1) that no convention returns. */

import { certificateDocument, exactVector, explainDocument } from '../src/fields/explain-document.ts';
import { explain } from '../src/fields/index.ts';
import { membership } from '../src/linear/index.ts';
import { ONE } from '../src/numbers/index.ts';
import { compile, isEvaluationFailure, parseProgramText, programToJson } from '../src/programs/index.ts';
import { subjectPicture } from '../src/reports/pictures/subject.ts';

const STYLE = `.paper{fill:#fff}text{font:11.5px system-ui,sans-serif;fill:#565b61}.guide{stroke:#dcdcd6}
.df-edge{stroke:#1f5fa8;stroke-width:7;opacity:.3;stroke-linecap:round}.clarke-edge{stroke:#1c6636;stroke-width:2.6}
.gradient-dot{fill:#1b1d1f}.separator{stroke:#565b61;stroke-width:1.4;stroke-dasharray:7 4}
.returned-cross{stroke:#a8201a;stroke-width:2.6;fill:none}.returned-label{fill:#a8201a;font-weight:650}`;

/** The file's text. */
export function maxPicture(): string {
  const program = parseProgramText('max(x, y)');
  const at = [ONE, ONE];
  const returned = [ONE, ONE];
  const explanation = explain(compile(program), at);
  if (isEvaluationFailure(explanation)) throw new Error(explanation.failure.why);
  const subject = { program: programToJson(program), text: 'max(x, y)', at };
  const { active, nodewise, clarke } = explainDocument(explanation, subject);
  const certificate = certificateDocument(membership(explanation.active.gradients, returned));
  const svg = subjectPicture('max', {
    ...subject,
    at: exactVector(at),
    active,
    nodewise,
    clarke,
    returned: exactVector(returned),
    certificate: { ...certificate, of: 'active' },
  });
  if (svg === undefined) throw new Error('no picture of max(x, y)');
  return `${svg.text
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace('</desc>', `</desc><style>${STYLE}</style><rect class="paper" width="100%" height="100%"/>`)}\n`;
}
