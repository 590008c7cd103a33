/** `conventions`: what a target does at ties, in a form that it can be held to. */
import { counted } from '../../documents/counted.ts';
import type { ConventionsDocument } from '../../documents/index.ts';
import type { View } from '../view.ts';
import { visible } from '../words/terms/plain.ts';
import { rulesLines, ruleWords } from '../words/terms/rules.ts';

const whose = ({ target }: ConventionsDocument): string =>
  target === undefined ? 'what is declared' : `${target.name} ${target.version}`;

export const conventionsView: View<ConventionsDocument> = {
  outline: document => {
    const { ops, places = {}, others = {} } = document;
    const rest = Object.entries(others);
    return {
      title: 'Conventions at ties',
      answer: [
        {
          text: whose(document),
          more: `: ${counted(Object.keys(ops).length, 'operation')} with a rule at ties${rest.length > 0 ? `, ${rest.length} without` : ''}. Where pieces of a function are tied, any of these is legal; which one is taken decides what training does.`,
        },
      ],
      parts: [
        {
          table: {
            label: 'Rules',
            head: ['operation', 'rule', 'in words'],
            rows: Object.entries(ops).map(([op, rule]) => [
              { text: op, code: true },
              { text: rule, code: true },
              ruleWords(op, rule, Object.hasOwn(places, op) ? places[op] : []),
            ]),
            named: true,
          },
        },
        ...(rest.length > 0
          ? [
              {
                table: {
                  label: 'Without a rule',
                  head: ['operation', 'why'],
                  rows: rest.map(([op, why]) => [{ text: op, code: true }, why]),
                  named: true,
                },
              },
            ]
          : []),
        {
          text: 'A later version that does otherwise is told by: cornercheck check TARGET --expect conventions.json (this document, as --json or --out writes it).',
        },
      ],
      terms: ['piece', 'derivative'],
    };
  },
  words: document => rulesLines(document).map(visible).join('\n'),
};
