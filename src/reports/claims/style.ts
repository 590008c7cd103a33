/** The look of the ledger. */
export const LEDGER = `
math{font-size:1.06em}math[display=block]{display:block math;margin:.45rem 0;overflow-x:auto;overflow-y:hidden;padding:.1rem 0}
.share{display:flex;height:12px;border-radius:3px;overflow:hidden;max-width:60rem;margin:.6rem 0}.share svg{display:block;width:100%;height:12px}
.fill.part{opacity:.6}
.result{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.3rem;margin:.4rem 0 1.5rem;padding:0;font-size:14px}
.claim{margin:0;border-bottom:1px solid var(--line);scroll-margin-top:.5rem}
.claim>summary{width:auto;display:grid;grid-template-columns:1.1rem 13rem minmax(0,1fr) auto;gap:.2rem .8rem;align-items:baseline;padding:.45rem .2rem;font-size:14px;color:var(--ink);list-style:none}
.claim>summary::-webkit-details-marker{display:none}.claim>summary::before{content:'▸';color:var(--soft)}.claim[open]>summary::before{content:'▾'}
.claim>summary:hover{background:var(--code)}.claim>summary b{overflow-wrap:anywhere}.claim>summary .says{color:var(--soft)}.claim[open]>summary .says{color:var(--ink)}
.claim .inside{padding:.2rem .2rem 1.2rem 2.1rem}
.statement{font-size:1.04rem;line-height:1.6;max-width:52rem;padding:.5rem .9rem;background:var(--raised);border:1px solid var(--line);border-left:3px solid var(--soft);border-radius:4px;margin:.3rem 0 .8rem}
.experiment{margin:1rem 0 0}.experiment>p{margin:.2rem 0}.experiment>p:first-child{font-weight:600}
.sources{columns:2 24rem;column-gap:2rem;font-size:14px;padding-left:1.1rem;margin:.4rem 0 1rem}.sources li{break-inside:avoid;margin:.1rem 0}
.proof{padding-left:.7rem;border-left:2px solid var(--line)}.proof p{margin:.2rem 0}
.control{border-left:3px solid var(--good);padding:.1rem 0 .1rem .7rem;font-size:14px}.control.bad{border-color:var(--bad);color:var(--ink)}.fault{border-left:3px solid var(--bad);padding:.1rem 0 .1rem .7rem}
.erratum{margin:0 0 1rem;padding:.6rem .9rem .7rem;background:var(--raised);border:1px solid var(--line);border-left:4px solid var(--note);border-radius:4px}
.erratum h4{margin:0 0 .2rem;font-size:14px}.erratum blockquote{margin:0}.erratum .fact{grid-template-columns:7.5rem minmax(0,1fr)}
#errata h3,#claims h3{margin:1.6rem 0 .5rem}
.graph{display:block;max-width:100%;min-width:60rem;height:auto}.graph .arrow{fill:none;stroke:var(--soft);stroke-width:1;opacity:.55}
.graph .box{stroke-width:1.2}.graph .box.good{fill:var(--good-back);stroke:var(--good)}.graph .box.note{fill:var(--note-back);stroke:var(--note)}.graph .box.bad{fill:var(--bad-back);stroke:var(--bad)}.graph .box.unsure{fill:var(--unsure-back);stroke:var(--unsure)}
.graph .box.part{stroke-dasharray:4 2}
.graph .box-label{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;fill:var(--ink)}
.graph a:hover .box,.graph a:focus-visible .box{stroke-width:2.6}.graph a:focus-visible{outline:none}
.diagrams{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,21rem),1fr));gap:1rem 2rem;max-width:62rem}
.picture .square{fill:var(--raised);stroke:var(--line);stroke-width:1.2}.picture .square-label{fill:var(--ink);font-size:13px}
.picture .arrow-line{fill:none;stroke:var(--soft);stroke-width:1.3}.picture .arrow-name{fill:var(--ink);font-size:14px}
.picture .returned-value{fill:var(--derivative);font-size:13.5px;font-weight:650}.picture .own-value{fill:var(--curve);font-size:13.5px;font-weight:650}
.picture .verdict{font-size:17px;font-weight:700}.picture .verdict.good{fill:var(--good)}.picture .verdict.bad{fill:var(--bad)}
@media (max-width:48rem){.claim>summary{grid-template-columns:1rem minmax(0,1fr) auto}.claim>summary .says,.claim>summary .badge{grid-column:2/-1;justify-self:start}.claim .inside{padding-left:.4rem}.erratum .fact{grid-template-columns:minmax(0,1fr);gap:0}.experiment td,.experiment th{display:block;border:0;padding:.1rem 0}.experiment thead{display:none}.experiment tr{display:block;border-bottom:1px solid var(--line);padding:.3rem 0}.experiment td code{max-width:100%}}
@media print{details::details-content{content-visibility:visible;height:auto}.claim>summary::before{content:''}.graph{max-width:100%;height:auto}.experiment,.erratum,.statement{break-inside:avoid}}
`;
