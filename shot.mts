import { chromium } from 'playwright-core';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'], timeout: 200000 });
const troubles: string[] = [];
const [file, ...which] = process.argv.slice(2);
for (const w of which) {
  const [width, scheme, hash=''] = w.split(',');
  const page = await browser.newPage({ viewport: { width: Number(width), height: 1000 }, colorScheme: scheme as 'dark', offline: true } as never);
  page.setDefaultTimeout(200000);
  page.on('console', m => troubles.push(m.text())); page.on('pageerror', e => troubles.push(String(e)));
  await page.goto('file://' + file + (hash && !/^y|^c\d/.test(hash) ? '#' + hash : ''));
  if (hash === 'yall') await page.evaluate("document.querySelectorAll('details').forEach(d=>d.open=true)");
  console.log(w, await page.evaluate('[document.documentElement.scrollWidth, document.documentElement.scrollHeight, [...document.querySelectorAll("main *")].filter(e=>!e.closest(".scroll")&&!e.closest("svg")&&!e.closest("math")&&e.getBoundingClientRect().right>innerWidth+1).slice(0,5).map(e=>e.outerHTML.slice(0,120))]'));
  const c = /^c(\d+)-(\d+)$/.exec(hash); if (c) await page.screenshot({ path: `/tmp/shot-${width}-${scheme}-${hash}.png`, fullPage: true, clip: { x: 0, y: Number(c[1]), width: Number(width), height: Number(c[2]) - Number(c[1]) } }); else await page.screenshot({ path: `/tmp/shot-${width}-${scheme}-${hash || 'top'}.png`, fullPage: !hash });
  await page.close();
}
console.log(troubles);
await browser.close();
