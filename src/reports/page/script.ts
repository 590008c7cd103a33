/** What the page does with JavaScript: theme, copy buttons, filter. Plain text, so that nothing has to be bundled. */
export const SCRIPT = `
'use strict';
const all = (selector, root) => [...(root || document).querySelectorAll(selector)];
const root = document.documentElement;

// Theme
const theme = document.querySelector('.theme');
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (root.dataset.theme || (prefersDark.matches ? 'dark' : 'light')) === 'dark';
const remember = value => { try { localStorage.setItem('cornercheck-theme', value); } catch {} };
try { const saved = localStorage.getItem('cornercheck-theme'); if (saved) root.dataset.theme = saved; } catch {}
const nameTheme = () => { theme.textContent = isDark() ? 'light' : 'dark'; theme.setAttribute('aria-label', 'Switch to ' + theme.textContent + ' colours'); };
theme.hidden = false;
theme.addEventListener('click', () => { root.dataset.theme = isDark() ? 'light' : 'dark'; remember(root.dataset.theme); nameTheme(); });
prefersDark.addEventListener('change', nameTheme);
nameTheme();

// Copying
function copy(button, text) {
  const was = button.textContent;
  const done = said => { button.textContent = said; setTimeout(() => { button.textContent = was; }, 1200); };
  const byHand = () => {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    let copied = false;
    try { copied = document.execCommand('copy'); } catch {}
    area.remove();
    button.focus();
    done(copied ? 'copied' : 'not copied');
  };
  if (navigator.clipboard) navigator.clipboard.writeText(text).then(() => done('copied'), byHand); else byHand();
}
for (const button of all('.copy')) {
  button.hidden = false;
  button.addEventListener('click', () => copy(button, button.previousElementSibling.textContent));
}
for (const button of all('.copy-link')) {
  button.hidden = false;
  button.addEventListener('click', () => copy(button, location.href.split('#')[0] + '#' + button.dataset.place));
}

// Filter: the hash holds either a place or name=value pairs.
const form = document.querySelector('.filter');
const findings = all('#findings .finding');
if (form) {
  const names = ['target', 'verdict', 'op', 'text'];
  const field = name => form.elements.namedItem(name);
  const count = form.querySelector('output');
  form.hidden = false;
  document.querySelector('#findings .total').hidden = true;
  const texts = new Map(findings.map(finding => [finding, finding.textContent.toLowerCase()]));
  const show = () => {
    const [target, verdict, op, text] = names.map(name => field(name).value);
    const words = text.toLowerCase().split(/\\s+/);
    let shown = 0;
    for (const finding of findings) {
      const fits = (!target || finding.dataset.target === target) && (!verdict || finding.dataset.verdict === verdict) &&
        (!op || JSON.parse(finding.dataset.ops).includes(op)) && words.every(word => texts.get(finding).includes(word));
      finding.hidden = !fits;
      if (fits) shown++;
    }
    count.textContent = shown === findings.length ? shown + (shown === 1 ? ' finding' : ' findings') : shown + ' of ' + findings.length + ' findings';
  };
  const toHash = () => {
    const state = new URLSearchParams(names.map(name => [name, field(name).value]).filter(pair => pair[1]));
    const hash = '#' + (state.toString() || 'findings');
    try { history.replaceState(null, '', hash); } catch { location.hash = hash; }
  };
  const fill = state => {
    for (const name of names) {
      const value = state.get(name) || '';
      field(name).value = value;
      // A select leaves nothing chosen where the value is not among its options.
      if (field(name).value !== value) field(name).value = '';
    }
    show();
  };
  const fromHash = () => {
    const hash = location.hash.slice(1);
    if (hash.includes('=')) {
      fill(new URLSearchParams(hash));
      document.getElementById('findings').scrollIntoView();
      return;
    }
    const place = hash && document.getElementById(hash);
    if (!place) return;
    if (place.hidden) fill(new URLSearchParams());
    const details = place.closest('details');
    if (details) details.open = true;
    place.scrollIntoView();
    if (place.matches('.finding')) place.focus({ preventScroll: true });
  };
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', () => { show(); toHash(); });
  form.addEventListener('reset', () => setTimeout(() => { show(); toHash(); }));
  for (const link of all('[data-filter]'))
    link.addEventListener('click', event => {
      event.preventDefault();
      location.hash = link.dataset.filter;
    });
  addEventListener('hashchange', fromHash);
  show();
  fromHash();
}

// What is linked to is unfolded.
const unfold = () => {
  const place = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!place || !place.matches('details')) return;
  place.open = true;
  place.scrollIntoView();
};
addEventListener('hashchange', unfold);
for (const link of all('a[href^="#"]'))
  link.addEventListener('click', () => { if (link.getAttribute('href') === location.hash) unfold(); });
unfold();

// Everything is on paper.
addEventListener('beforeprint', () => { for (const details of all('details')) details.open = true; });
`;
