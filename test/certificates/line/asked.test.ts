/** What a target returned along a curve, and what is said to follow from it. */
import saved from '../../../fixtures/documents/integral-target.json' with { type: 'json' };
import type { Loose } from '../documents.ts';
import { refused } from '../refused.ts';

const first = (document: Loose): Loose => document.target.pieces[0].points[0];
const POINT = '/target/pieces/0/points/0';

refused(saved, [
  [d => d.target.pieces.push(d.target.pieces[0]), '/target/pieces: expected 1 pieces'],
  [
    d => (d.proof[0].value = '2*t'),
    `not re-derived: /target/pieces/0 (it rests on a piece that is not confirmed)`,
  ],
  [d => d.target.pieces[0].points.push(first(d)), '/target/pieces/0/points: a point is listed twice'],
  [
    d => {
      d.target.pieces[0].integrates = 'yes';
      d.target.integrates = 'yes';
      d.target.failing = [];
    },
    '/target/pieces/0/integrates: does not follow from the answers',
  ],
  [d => (d.target.integrates = 'yes'), '/target/integrates: does not follow from the pieces'],
  [d => (d.target.failing = []), '/target/failing: expected the pieces 0'],
  [d => (first(d).t = '2'), `${POINT}/t: is not inside the piece`],
  [d => (first(d).point = ['1/2', '1/3']), `${POINT}/point: is not γ(t)`],
  [d => (first(d).expected = '2'), `${POINT}/expected: is not (f∘γ)′(t)`],
  [d => (first(d).off = 'yes'), `${POINT}/off: expected true or false`],
  [
    d => {
      first(d).returned = 'NaN';
      first(d).off = false;
      delete first(d).slope;
    },
    `${POINT}/off: no gradient came back`,
  ],
  [d => (first(d).returned = 'NaN'), `${POINT}/slope: expected none`],
  [d => (first(d).slope = '3'), `${POINT}/slope: is not ⟨returned, γ′(t)⟩`],
  [d => Object.assign(first(d), { returned: ['1', '0'], slope: '1' }), `${POINT}/off: the slope is right`],
]);
