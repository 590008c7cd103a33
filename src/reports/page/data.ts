/** The documents inside the page, so that a report can be verified again from the page alone. */

import type { ReportBundle } from '../../documents/index.ts';
import { stringifyCompact } from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { html, type Markup, trusted } from './markup.ts';

const OPEN = '<script type="application/json" id="cornercheck-data">';
const CLOSE = '</script>';

/** JSON that can stand in a script element: no `<`, no line separators, no marks that reorder or hide text. */
export function embeddable(json: string): string {
  return json.replace(
    /[<>&\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function dataElement(bundle: object): Markup {
  return html`${trusted(OPEN)}${trusted(embeddable(stringifyCompact(bundle)))}${trusted(CLOSE)}`;
}

/**
 * The documents of a page made by renderHtml. Throws CornercheckError `bad-report` where there are none.
 *
 * `extractBundle(renderHtml({ format: 'cornercheck.reports/1', reports: [report] })).reports` has the report again.
 */
export function extractBundle(page: string): ReportBundle {
  const start = page.indexOf(OPEN);
  const end = page.indexOf(CLOSE, start);
  if (start < 0 || end < 0)
    throw new CornercheckError('bad-report', 'expected a page with embedded cornercheck data');
  try {
    return JSON.parse(page.slice(start + OPEN.length, end)) as ReportBundle;
  } catch (error) {
    throw new CornercheckError('bad-report', `the embedded data is not JSON: ${(error as Error).message}`);
  }
}
