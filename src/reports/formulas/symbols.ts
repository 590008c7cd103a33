/** The commands of formulas: what each is called in LaTeX, its sign, and how it is set. Others are refused. */

/** i: a name or a constant; o: an operator or relation; l: a large operator; f: a function, upright; s: a space. */
export type SymbolRole = 'i' | 'o' | 'l' | 'f' | 's';

const table = (role: SymbolRole, entries: string): [string, { sign: string; role: SymbolRole }][] =>
  entries
    .trim()
    .split(/\s+/)
    .map(entry => {
      const [name, sign = name] = entry.split('=');
      return [name!, { sign: sign!, role }];
    });

/** By the name of the command. */
export const SYMBOLS: ReadonlyMap<string, { readonly sign: string; readonly role: SymbolRole }> = new Map([
  ...table(
    'i',
    `alpha=α beta=β gamma=γ delta=δ epsilon=ε lambda=λ mu=μ pi=π sigma=σ tau=τ phi=φ psi=ψ omega=ω
     Phi=Φ Psi=Ψ Delta=Δ Omega=Ω nabla=∇ partial=∂ infty=∞ emptyset=∅ top=⊤ ell=ℓ ldots=… cdots=⋯`,
  ),
  ...table(
    'o',
    `in=∈ notin=∉ ni=∋ subset=⊂ subseteq=⊆ le=≤ ge=≥ ne=≠ equiv=≡ approx=≈ to=→ mapsto=↦ rightrightarrows=⇉
     Rightarrow=⇒ iff=⟺ prime=′ circ=∘ times=× cdot=· pm=± cup=∪ cap=∩ setminus=∖ forall=∀ exists=∃ mid=∣ langle=⟨ rangle=⟩ diamond=⋄
     |=‖ {={ }=} wedge=∧ vee=∨`,
  ),
  ...table('l', 'sum=∑ prod=∏ int=∫ bigcup=⋃ bigcap=⋂'),
  ...table('f', 'exp log sin cos max min dim lim sup inf'),
  [',', { sign: ' ', role: 's' }],
  [';', { sign: ' ', role: 's' }],
  ['quad', { sign: '  ', role: 's' }],
]);

const EXCEPTIONS: Readonly<Record<string, string>> = {
  B: 'ℬ',
  E: 'ℰ',
  F: 'ℱ',
  H: 'ℋ',
  I: 'ℐ',
  L: 'ℒ',
  M: 'ℳ',
  R: 'ℛ',
};
const DOUBLE: Readonly<Record<string, string>> = { R: 'ℝ', Q: 'ℚ', N: 'ℕ', Z: 'ℤ', E: '𝔼' };

/** The letters of an alphabet, where it has them. */
export const ALPHABETS: Readonly<Record<string, (letter: string) => string | undefined>> = {
  mathcal: letter =>
    EXCEPTIONS[letter] ??
    (/^[A-Z]$/.test(letter) ? String.fromCodePoint(0x1d49c + letter.charCodeAt(0) - 65) : undefined),
  mathbb: letter => DOUBLE[letter],
};

/** Marks above a letter: the sign alone, and the one that combines. */
export const ACCENTS: Readonly<Record<string, readonly [sign: string, combining: string]>> = {
  hat: ['^', '\u0302'],
  widehat: ['^', '\u0302'],
  bar: ['¯', '\u0304'],
  dot: ['˙', '\u0307'],
  tilde: ['~', '\u0303'],
};
