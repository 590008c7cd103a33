import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { html, trusted } from '../../../src/reports/page/markup.ts';
import { visible } from '../../../src/reports/words/terms/plain.ts';
import { HOSTILE, isWellFormed } from '../fixtures.ts';

test('values are escaped, markup and lists of markup are not', () => {
  const items = ['<a>', 'b'].map(text => html`<li>${text}</li>`);
  expect(html`<ul title="${'"quoted"'}">${items}</ul>${trusted('<br>')}${1}`.text).toBe(
    '<ul title="&quot;quoted&quot;"><li>&lt;a&gt;</li><li>b</li></ul><br>1',
  );
});

test('undefined, null and false leave nothing; 0 is a number', () => {
  expect(html`${undefined}${null}${false}${0}${''}`.text).toBe('0');
});

test('an object that only looks like markup is text', () => {
  const fake = { text: '<b>', toString: () => '<b>' } as never;
  expect(html`${fake}`.text).toBe('&lt;b&gt;');
});

property.prop([fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE))])(
  'no text ends its element or its attribute, or hides',
  text => {
    const inside = html`${text}`.text;
    expect(inside).not.toMatch(/[<>"']/);
    expect(inside).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
    expect(isWellFormed(visible(text))).toBe(true);
    expect(visible(visible(text))).toBe(visible(text));
  },
);
