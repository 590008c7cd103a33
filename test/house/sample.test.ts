import { expect, test } from 'vitest';
import { verifyDocument } from '../../src/certificates/index.ts';
import { extractBundle } from '../../src/reports/index.ts';
import { textOf } from './tree.ts';

const sample = textOf('reports/sample.html');

test('the sample is small, and every claim in it holds', () => {
  expect(sample.length).toBeLessThan(500_000);
  const { verdict, claims, problems } = verifyDocument(extractBundle(sample), { budget: 200_000_000 });
  expect(problems).toEqual([]);
  expect(verdict).toBe('accepted');
  expect(claims).toBeGreaterThan(100);
});

test('it loads nothing, and names no place of the machine that made it', () => {
  expect(sample).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  expect(sample).not.toMatch(/\/(?:home|root|tmp|Users)\//);
});
