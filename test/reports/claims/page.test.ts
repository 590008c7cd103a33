/** The ledger's page, Markdown and LaTeX: what is linked is there, groups by source, errata together. */
import { expect, test } from 'vitest';
import type { ClaimCertificate, ClaimsDocument } from '../../../src/documents/index.ts';
import { dependencyGraph } from '../../../src/reports/claims/graph.ts';
import { latexOf, markdownOf, pageOf } from '../../../src/reports/index.ts';
import { allErrata, claimGroups, claimName, groupResult } from '../../../src/reports/words/claims.ts';
import { saved } from '../saved.ts';

const document = saved('claims') as ClaimsDocument;
const page = pageOf(document);

test('every link within the page leads somewhere, and every claim has its place', () => {
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(found => found[1]!);
  expect(new Set(ids).size).toBe(ids.length);
  const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(found => found[1]!);
  expect(links.filter(link => !ids.includes(link))).toEqual([]);
  expect(links.length).toBeGreaterThan(10);
  for (const { id } of document.claims) expect(ids).toContain(id.replaceAll('/', '-'));
});

test('statements are set, the figures have their numbers, and nothing has a style of its own', () => {
  expect(page).toContain('<math>');
  expect(page).toContain('It does not commute');
  expect(page).toContain('Negative control');
  expect(page.replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(/ style="/);
});

test('claims of another source are a group of their own, behind the paper', () => {
  expect(claimGroups(document).map(({ source, claims }) => [source, claims.length])).toEqual([
    [undefined, 4],
    ['A lecture', 1],
  ]);
  expect(page.indexOf('<h3>A lecture</h3>')).toBeGreaterThan(page.indexOf('id="definition-4"'));
});

test('groups are listed on top, each with its own result', () => {
  const top = page.slice(
    page.indexOf('<ul class="sources">'),
    page.indexOf('</ul>', page.indexOf('<ul class="sources">')),
  );
  expect(top.match(/<li>/g)).toHaveLength(2);
  const [, lecture] = claimGroups(document);
  expect(top).toContain(`A lecture</a>: ${groupResult(lecture!.claims)}`);
  const failing = lecture!.claims.map(claim => ({ ...claim, status: 'refuted' as const }));
  expect(groupResult(failing)).toBe('1 claim: 1 is refuted.');
  expect(pageOf({ ...document, claims: lecture!.claims })).not.toContain('<ul class="sources">');
});

test('the document of an instance is folded below it, in its own words; without one there is no fold', () => {
  const { evidence, ...claim } = document.claims[0]!;
  const { shown, ...experiment } = evidence[0]!;
  const pageWith = (certificate?: ClaimCertificate): string =>
    pageOf({
      ...document,
      claims: [
        {
          ...claim,
          evidence: [{ ...experiment, shown: [{ ...shown[0]!, ...(certificate && { certificate }) }] }],
        },
      ],
    });
  expect(pageWith()).not.toContain('<details class="proof">');
  const explained = pageWith(saved('explain') as ClaimCertificate);
  expect(explained.match(/<details class="proof">/g)).toHaveLength(1);
  expect(explained.slice(explained.indexOf('<details class="proof">'))).toContain('D<sub>f</sub>');
  expect(pageWith(saved('equal') as ClaimCertificate)).toContain('Two programs, one function?');
});

test('a claim of the name of a section does not take its place', () => {
  const [first] = document.claims;
  const odd = pageOf({ ...document, claims: [{ ...first!, id: 'errata' }] });
  expect(odd).toContain('<details class="claim" id="errata-claim">');
});

test('errata of statements and examples come first', () => {
  const kinds = allErrata(document).map(({ erratum }) => erratum.of);
  expect(kinds).toEqual(['example', 'example']);
  expect(page.match(/<article class="erratum"><h4>/g)).toHaveLength(2);
});

test.each([
  ['proposition-2', 'Proposition 2'],
  ['equation-5', 'Equation (5)'],
  ['figure-1-relu', 'Figure 1, relu'],
  ['definition-4-remark-a', 'Definition 4, remark (a)'],
  ['illustration-sorting', 'Illustration, sorting'],
  ['essential-index-set', 'Essential index set'],
  ['external/kakade-lee/theorem-1', 'Kakade lee: theorem 1'],
])('%s is called %s', (id, name) => expect(claimName(id)).toBe(name));

test('the graph has a box for each claim that has an arrow', () => {
  const graph = dependencyGraph(document, id => id)!.text;
  expect(graph.match(/<a /g)).toHaveLength(3);
  expect(dependencyGraph({ ...document, claims: document.claims.slice(0, 1) }, id => id)).toBeUndefined();
});

test('Markdown and LaTeX say the same, in signs that each can set', () => {
  const [markdown, latex] = [markdownOf(document), latexOf(document)];
  for (const text of [markdown, latex]) {
    expect(text).toContain('\\nabla');
    expect(text).toContain('Negative control, refuted');
  }
  expect(latex).toMatch(/^\\documentclass/);
  const [opened, closed] = [latex.match(/\\begin\{/g), latex.match(/\\end\{/g)];
  expect(opened!.length).toBe(closed!.length);
  expect(latex).not.toMatch(/[^\n\x20-\x7e\u00a1-\u017f]/);
  expect(() => latexOf(saved('equal'))).toThrow('the one kind of document');
});

test('what is hostile becomes no command of LaTeX', () => {
  const evil = String.raw`\input{/etc/passwd} $\write18{ls}$ %`;
  const [first, ...others] = document.claims;
  const latex = latexOf({
    ...document,
    claims: [{ ...first!, title: evil, statement: evil, source: evil }, ...others],
  });
  expect(latex).not.toMatch(/\\input\{|\\write/);
});
