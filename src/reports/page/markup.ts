/**
 * The one way to write HTML (and SVG, and XML) here: a tagged template that escapes every value unless it is
 * {@link Markup} already. Names, messages and programs come from targets and are never trusted.
 */

import { visible } from '../words/terms/plain.ts';

/** Text that is markup. Made by {@link html} and {@link trusted} only. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** What may stand in a template; undefined, null and false leave nothing. */
export type Content = Markup | string | number | undefined | null | false | readonly Content[];

/** Markup with every value escaped. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let text = parts[0]!;
  for (const [i, value] of values.entries()) text += rendered(value) + parts[i + 1]!;
  return new Markup(text);
}

/** A constant of ours (a style sheet, a script) or text already escaped for its place. Never a value from outside. */
export const trusted = (text: string): Markup => new Markup(text);

function rendered(value: Content): string {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Markup) return value.text;
  return Array.isArray(value) ? value.map(rendered).join('') : escapeText(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for element content and quoted attributes; also for XML, which forbids most control characters. */
export function escapeText(text: string): string {
  return visible(text).replace(/[&<>"']/g, character => ENTITIES[character]!);
}
