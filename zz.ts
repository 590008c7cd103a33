import { compile, parseProgramText,programToJson } from './src/programs/index.ts';
import { criticalElementary } from './src/segments/critical/elementary-critical.ts';
import { elementaryCriticalDocument } from './src/segments/critical/elementary-critical-document.ts';
import { verifyDocument } from './src/certificates/index.ts';
for (const t of process.argv.slice(2)) {
const p = compile(parseProgramText(t));
const f: any = criticalElementary(p);
if (f.failure) { console.log(t, f); continue; }
const d: any = elementaryCriticalDocument(f, {}, { program: programToJson(parseProgramText(t)), text: t });
console.log(t, d.complete, d.why, d.critical.map((c: any) => c.kind + ' ' + c.active), d.multivalued.map((m: any) => m.complete), verifyDocument(JSON.parse(JSON.stringify(d)), {}));
}
