/** The look of pictures of lines, planes and basins, and of what stands beside them. */

/** Ends of runs of a descent, and the colour of each. */
const COLOURS = {
  artificial: 'var(--returned)',
  clarke: 'var(--clarke)',
  other: 'var(--unsure)',
  open: 'var(--soft)',
} as const;

export type RunOutcome = keyof typeof COLOURS;

const BASINS = Object.entries(COLOURS)
  .map(
    ([id, colour]) =>
      `.fill-${id}{fill:${colour}}.start-${id}{fill:${colour};opacity:.55}.path-${id}{fill:none;stroke:${colour};stroke-width:1;opacity:.6}.ring-${id}{fill:none;stroke:${colour};stroke-width:3}`,
  )
  .join('');

export const DRAWINGS = `
.picture.wide{width:100%;max-width:60rem}
.grid{stroke:var(--line);stroke-width:1;opacity:.7}.frame{stroke:var(--soft);stroke-width:1;fill:none;opacity:.5}
.picture .name{font-weight:650;font-size:13px}
.break{stroke:var(--soft);stroke-width:1;stroke-dasharray:2 3;opacity:.8}
.slope{fill:none;stroke:var(--derivative);stroke-width:2.4}
.flat{stroke:var(--clarke);stroke-width:7;opacity:.4;stroke-linecap:round}
.column{stroke:var(--derivative);stroke-width:13;opacity:.28}.column.part{stroke-dasharray:3 3}
.clarke-column{stroke:var(--clarke);stroke-width:5}
.clarke-dot{fill:var(--clarke)}.slope-dot{fill:var(--paper);stroke:var(--derivative);stroke-width:1.6}
.mark-clarke{fill:var(--clarke);stroke:var(--paper);stroke-width:1.5}.mark-artificial{fill:var(--returned);stroke:var(--paper);stroke-width:1.5}.mark-undecided{fill:var(--paper);stroke:var(--unsure);stroke-width:2.5}
.picture .label-clarke,.picture .label-artificial,.picture .label-undecided{font-weight:650;font-size:12.5px}.picture .label-clarke{fill:var(--clarke)}.picture .label-artificial{fill:var(--returned)}.picture .label-undecided{fill:var(--unsure)}
.region{fill:none;stroke:var(--soft);stroke-width:1;stroke-dasharray:2 3;opacity:.8}
.face-clarke{fill:var(--clarke);opacity:.25}.face-artificial{fill:var(--returned);opacity:.25}.face-undecided{fill:var(--unsure);opacity:.25}
.edge-clarke,.edge-artificial,.edge-undecided{fill:none;stroke-width:4;stroke-linecap:round}.edge-clarke{stroke:var(--clarke)}.edge-artificial{stroke:var(--returned)}.edge-undecided{stroke:var(--unsure)}
.tied{fill:var(--unsure);opacity:.1}.picture .tied-label{fill:var(--unsure)}
.fails{fill:var(--bad);opacity:.09}
.returned-dot{fill:var(--returned)}.returned-ring{fill:none;stroke:var(--returned);stroke-width:1.6}
.sum{fill:none;stroke:var(--returned);stroke-width:2.4;stroke-dasharray:7 4}.sum.other{stroke-dasharray:2 3}
.own-end{fill:var(--curve)}.picture .own-label{fill:var(--curve);font-weight:650}
.primitive{fill:none;stroke:var(--derivative);stroke-width:3.2;stroke-dasharray:0 7;stroke-linecap:round}
.prescribed{fill:var(--returned);stroke:var(--paper);stroke-width:1.5}.was{fill:var(--paper);stroke:var(--derivative);stroke-width:1.6}
.jump{stroke:var(--returned);stroke-width:1;stroke-dasharray:2 3}
.swatch{display:inline-block;width:1.5em;height:.75em;margin:0 .35em 0 .9em;vertical-align:-.05em;border-radius:2px}
.key{margin:.5rem 0 1rem}
.facts-wide .fact{grid-template-columns:9rem minmax(0,1fr)}
td code{font-size:12.5px;display:inline-block;max-width:22rem;min-width:min-content}td code,td.n code{overflow-wrap:normal}.facts-wide dt{overflow-wrap:anywhere}
h1 code{font-size:1.1rem;font-weight:400}
main>h2{margin:1.6rem 0 .4rem}main>section{margin-top:2rem}main>figure{margin:1rem 0}
.answer{font-size:1.05rem;max-width:60rem;margin-bottom:1rem}.answer p{margin:.3rem 0}
${BASINS}.legend-item{white-space:nowrap;margin-right:1rem}.legend-item svg{vertical-align:-1px}
`;
