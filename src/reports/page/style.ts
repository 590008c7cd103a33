/** The look: text first, system fonts, two themes by variables. */
const LIGHT = `--paper:#fcfcfa;--raised:#fff;--ink:#1b1d1f;--soft:#565b61;--line:#dcdcd6;--code:#f2f2ed;--link:#0b57a4;
--bad:#a8201a;--bad-back:#fbe9e7;--unsure:#5b3d99;--unsure-back:#efe9fa;--note:#7a5200;--note-back:#fbf1d9;--good:#1c6636;--good-back:#e5f3e8;--plain-back:#ecece7;
--curve:#1f5fa8;--derivative:#b3540a;--clarke:#1c6636;--returned:#a8201a;--fan:#1f5fa81f;--hull:#1f5fa8;--clarke-fill:#1c663640`;
const DARK = `--paper:#15171a;--raised:#1c1f23;--ink:#e6e6e2;--soft:#a3a8ae;--line:#363b41;--code:#23272c;--link:#86b9f2;
--bad:#ff9a90;--bad-back:#4a1f1c;--unsure:#c6b0f7;--unsure-back:#352a52;--note:#efc46a;--note-back:#43340f;--good:#86d39b;--good-back:#1b3a25;--plain-back:#2c3137;
--curve:#7db4f0;--derivative:#f0a25a;--clarke:#86d39b;--returned:#ff9a90;--fan:#7db4f029;--hull:#7db4f0;--clarke-fill:#86d39b40`;

export const STYLE = `
:root{${LIGHT};color-scheme:light}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${DARK};color-scheme:dark}}
:root[data-theme=dark]{${DARK};color-scheme:dark}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:76rem;padding:0 1.25rem 3rem;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;font-variant-numeric:tabular-nums}
h1,h2,h3{line-height:1.25;font-weight:650;margin:0}
h1{font-size:1.35rem}h2{font-size:1.15rem}h3{font-size:1rem}
section{margin:0 0 2.5rem}section>h2{margin:0 0 .6rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
p{margin:.4rem 0}a{color:var(--link)}sub{line-height:0}
code,pre{font:13px/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
pre{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
code{overflow-wrap:anywhere}
.n{font-variant-numeric:tabular-nums}
.small{font-size:13px;color:var(--soft)}
.bad{color:var(--bad)}.good{color:var(--good)}.unsure{color:var(--unsure)}.note{color:var(--note)}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--raised);padding:.3rem .6rem}
.top{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem;align-items:baseline;justify-content:space-between;padding:1.1rem 0 .9rem}
nav{display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:baseline;font-size:14px}
button,select,input{font:inherit;font-size:13px;color:inherit;background:var(--raised);border:1px solid var(--line);border-radius:4px;padding:.15rem .5rem;min-height:1.9rem}
button{cursor:pointer}button:hover{border-color:var(--soft)}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,21rem),1fr));gap:1rem;margin:0 0 2.5rem}
.card{margin:0;padding:.9rem 1.1rem;background:var(--raised);border:1px solid var(--line);border-radius:6px}
.card h2{border:0;padding:0;margin:0;overflow-wrap:anywhere}.card small{font-weight:400;font-size:13px;color:var(--soft)}
.outcome{font-size:1.25rem;font-weight:650;margin:.2rem 0 .5rem}
.incomplete{border-left:3px solid var(--unsure);padding-left:.6rem;font-size:13px}
.bar{display:block;width:100%;height:10px;border-radius:2px}
.fill.bad{fill:var(--bad)}.fill.unsure{fill:var(--unsure)}.fill.note{fill:var(--note)}.fill.good{fill:var(--good)}.fill.plain{fill:var(--soft)}
.counts{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1rem;margin:.5rem 0;padding:0;font-size:14px}
.counts a{color:inherit;text-decoration-color:var(--line)}.notes{padding-left:1.1rem;margin:.3rem 0 0}
.badge,.chip{display:inline-block;border-radius:3px;font-size:13px;line-height:1.3;padding:.08rem .4rem;color:var(--ink);background:var(--plain-back)}
.badge{font-weight:650}
.chip{margin:.1rem .25rem .1rem 0;text-decoration:none;white-space:nowrap}
a.chip{text-decoration:underline;text-underline-offset:2px}
.badge.bad,.chip.bad{color:var(--bad);background:var(--bad-back)}.badge.unsure,.chip.unsure{color:var(--unsure);background:var(--unsure-back)}
.badge.note,.chip.note{color:var(--note);background:var(--note-back)}.badge.good,.chip.good{color:var(--good);background:var(--good-back)}
.chip b{font-size:11.5px;letter-spacing:.02em}
.legend{font-size:13px;color:var(--soft)}.entry{display:inline-block;white-space:nowrap;margin-right:.7rem}
.scroll{overflow-x:auto;margin:.5rem 0}
table{border-collapse:collapse;font-size:14px}
th,td{text-align:left;vertical-align:top;padding:.3rem .9rem .3rem 0;border-bottom:1px solid var(--line)}
thead th{font-size:13px;color:var(--soft);font-weight:600;white-space:nowrap}tbody th{font-weight:600}
.sweep{width:100%}td.n,tbody th{white-space:nowrap}td .small{font-size:12px}.small.note{color:var(--note)}.small.good{color:var(--good)}.small.bad{color:var(--bad)}.small.unsure{color:var(--unsure)}.convention,.none{font-size:13px;color:var(--soft)}.convention.bad{color:var(--bad)}
.corners{width:100%}.corner{margin:0}.corner summary{list-style:none}.corner .chip::after{content:' ▸'}.corner[open] .chip::after{content:' ▾'}.corner dl{display:grid;grid-template-columns:fit-content(11rem) minmax(12rem,1fr);gap:.15rem .6rem;padding:.3rem 0;font-size:13px}
tr.returned th,tr.returned td{color:var(--returned);font-weight:650}
.curves{display:grid;grid-template-columns:repeat(auto-fit,minmax(13.5rem,1fr));gap:.5rem 1rem;margin:.8rem 0}
figure{margin:0}figcaption{font-size:13px;color:var(--soft)}.curves figcaption b{color:var(--ink)}
.filter{display:flex;flex-wrap:wrap;gap:.5rem .9rem;align-items:center;font-size:13px;margin:.2rem 0 1rem;padding:.5rem 0;position:sticky;top:0;background:var(--paper);border-bottom:1px solid var(--line);z-index:1}
.filter select{max-width:13rem}.filter output{font-weight:650;margin-left:auto}
.finding{margin:0 0 1.1rem;padding:.8rem 1.1rem;background:var(--raised);border:1px solid var(--line);border-left:4px solid var(--soft);border-radius:4px;scroll-margin-top:4.5rem}
.finding:target,.finding:focus{border-color:var(--link)}
.edge-bad{border-left-color:var(--bad)}.edge-unsure{border-left-color:var(--unsure)}.edge-note{border-left-color:var(--note)}.edge-good{border-left-color:var(--good)}
.finding>header{display:flex;flex-wrap:wrap;gap:.3rem .6rem;align-items:baseline}.finding h3{flex:1 1 20rem;overflow-wrap:anywhere}.of{color:var(--soft);font-size:13px;overflow-wrap:anywhere}
.links{font-size:13px;white-space:nowrap}.links a{text-decoration:none}
.meaning{font-size:13px;color:var(--soft)}
.body.pictured{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.5rem 2rem;align-items:start}
.body figure{width:356px;max-width:100%}
dl{margin:0}.fact{display:grid;grid-template-columns:5.2rem minmax(0,1fr);gap:.7rem;padding:.17rem 0}
dt{color:var(--soft);font-size:13px;padding-top:.08rem}dd{margin:0;overflow-wrap:anywhere}dd ul{margin:0;padding-left:1.1rem}
.proof{font-weight:500}
.copyable{display:flex;gap:.4rem;align-items:flex-start;background:var(--code);border-radius:4px;padding:.25rem .3rem .25rem .6rem}
.copyable pre{flex:1;min-width:0;padding:.15rem 0}.copyable .copy{flex:none;min-height:1.5rem;padding:0 .45rem;font-size:12px}
details{margin:.35rem 0 0;font-size:14px}summary{cursor:pointer;color:var(--soft);font-size:13px;width:fit-content}details .copyable{margin:.35rem 0}
.facts{margin:.2rem 0}
.glossary>div{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:1rem;padding:.25rem 0}.glossary dt{color:var(--ink);font-weight:600;font-size:14px}
footer{border-top:1px solid var(--line);padding-top:.6rem}
.picture{display:block;max-width:100%;height:auto;overflow:visible}
.picture text{font:11.5px system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;fill:var(--soft);paint-order:stroke;stroke:var(--raised);stroke-width:3px;stroke-linejoin:round}
.picture .strong{fill:var(--derivative);font-weight:650;font-size:12.5px}.picture .returned-label{fill:var(--returned);font-weight:650}
.axis{stroke:var(--soft);stroke-width:1}.guide{stroke:var(--line);stroke-width:1}
.curve{fill:none;stroke:var(--curve);stroke-width:2.2;stroke-linejoin:round}
.derivative{fill:none;stroke:var(--derivative);stroke-width:3.2;stroke-dasharray:0 6.5;stroke-linecap:round}
.derivative-at{fill:var(--derivative);stroke:var(--paper);stroke-width:1.5}.derivative-other{fill:var(--raised);stroke:var(--derivative);stroke-width:2}
.fan{fill:var(--fan)}.clarke-line{stroke:var(--clarke);stroke-width:1.3;fill:none}
.returned-line{stroke:var(--returned);stroke-width:2;stroke-dasharray:6 4;fill:none}.at{fill:var(--ink)}
.df-bar{stroke:var(--hull);stroke-width:5;opacity:.45}.df-bar-end{fill:var(--hull)}.dp-bar{stroke:var(--unsure);stroke-width:3}.dp-bar-end{fill:var(--unsure)}
.clarke-bar{stroke:var(--clarke);stroke-width:5}.clarke-bar-end{fill:var(--clarke)}
.returned-guide{stroke:var(--returned);stroke-width:1;stroke-dasharray:2 3}.returned-cross{stroke:var(--returned);stroke-width:2.6;fill:none}
.df-hull{fill:var(--fan);stroke:var(--hull);stroke-width:1.3}.df-edge{stroke:var(--hull);stroke-width:7;opacity:.3;fill:none;stroke-linecap:round}
.dp-hull,.dp-edge{fill:none;stroke:var(--unsure);stroke-width:1.5;stroke-dasharray:5 3}
.clarke-hull{fill:var(--clarke-fill);stroke:var(--clarke);stroke-width:2}.clarke-edge{stroke:var(--clarke);stroke-width:2.6;fill:none}
.gradient-dot{fill:var(--ink)}.separator{stroke:var(--soft);stroke-width:1.4;stroke-dasharray:7 4;fill:none}
.key-curve,.key-derivative,.key-clarke,.key-returned{font-weight:600}
.key-curve{color:var(--curve)}.key-derivative{color:var(--derivative)}.key-clarke{color:var(--clarke)}.key-returned{color:var(--returned)}
@media (max-width:48rem){body{padding:0 .8rem 2rem}.body.pictured{grid-template-columns:minmax(0,1fr)}.filter{position:static}.filter output{margin-left:0}.finding{padding:.7rem .75rem;scroll-margin-top:.5rem}.fact{grid-template-columns:4.2rem minmax(0,1fr);gap:.5rem}.glossary>div{grid-template-columns:minmax(0,1fr);gap:0}.curves{grid-template-columns:repeat(auto-fit,minmax(10rem,1fr))}.chip{white-space:normal}}
@media (max-width:40rem){.corners th{white-space:normal;overflow-wrap:anywhere}.corner dl{grid-template-columns:minmax(10rem,1fr)}.corner dd{margin:0 0 .3rem}}
@media print{:root,:root:not([data-theme=light]),:root[data-theme=dark]{${LIGHT};color-scheme:light}body{max-width:none;font-size:11pt}nav,.filter,.copy,.copy-link,.links,.skip{display:none!important}.finding,.card,figure,tr{break-inside:avoid}.finding>header{break-after:avoid}.scroll{overflow:visible}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
