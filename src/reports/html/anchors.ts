/** Names of places in the page. They are deep links: the same report gives the same names. */
import type { CheckDocument, Finding, ReportBundle } from '../../documents/index.ts';

export interface Anchors {
  /** Shown name of a report's target; its version is added where names repeat. */
  target(report: CheckDocument): string;
  finding(report: CheckDocument, finding: Finding): string;
  /** The place of the finding that a sweep cell names, where there is one. */
  findingById(report: CheckDocument, id: string | undefined): string | undefined;
}

/** `tfjs--outside-reduceMax-tied`; a repeated name gets `-2`, `-3`, …. */
export function anchorsOf(bundle: ReportBundle): Anchors {
  const taken = new Set<string>();
  const names = new Map<CheckDocument, string>();
  const places = new Map<Finding, string>();
  for (const report of bundle.reports) {
    const alike = bundle.reports.filter(other => other.target.name === report.target.name);
    const name = alike.length > 1 ? `${report.target.name} ${report.target.version}` : report.target.name;
    names.set(report, unique(name, new Set(names.values()), ' '));
    for (const finding of report.findings) {
      const place = unique(`${slug(names.get(report)!)}--${slug(finding.id)}`, taken, '-');
      taken.add(place);
      places.set(finding, place);
    }
  }
  return {
    target: report => names.get(report)!,
    finding: (_, finding) => places.get(finding)!,
    findingById: (report, id) => {
      const finding = report.findings.find(candidate => candidate.id === id);
      return finding && places.get(finding);
    },
  };
}

function unique(name: string, taken: ReadonlySet<string>, joint: string): string {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${name}${joint}${n}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Letters, digits, dots, dashes and underscores; everything else becomes a dash. */
export const slug = (text: string): string =>
  text
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100) || 'unnamed';
