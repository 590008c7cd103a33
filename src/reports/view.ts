/** What is made of one kind of document, for people: each is a function of the document alone. */
import type { Outline } from './outline/outline.ts';
import type { Markup } from './page/markup.ts';
import type { TerminalOptions } from './terminal/layout.ts';

export interface View<D> {
  /** What the page and the Markdown say. */
  readonly outline: (document: D) => Outline;
  /** What is drawn in the page; undefined where there is nothing to draw. */
  readonly figure?: (document: D) => Markup | undefined;
  /** What a terminal shows. */
  readonly words: (document: D, options?: TerminalOptions) => string;
  /** Said beside the words. */
  readonly remarks?: (document: D) => readonly string[];
  /** In the place of the outline's. */
  readonly page?: (document: D) => string;
  readonly markdown?: (document: D) => string;
  /** Where it has a form in LaTeX. */
  readonly latex?: (document: D) => string;
}
