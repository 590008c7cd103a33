/** Numbers written in two ways: zeros built by identities of random rationals, integers and constants. */

/** Texts of numbers, each another one. */
export interface Drawn {
  /** Positive rationals. */
  readonly a: string;
  readonly b: string;
  /** Of (0, 1/2). */
  readonly s: string;
  readonly r: string;
  /** Integers from 2 on. */
  readonly k: string;
  readonly m: string;
  readonly n: string;
  readonly primes: readonly [string, string, string];
  /** Constants of any kind and sign. */
  readonly x: string;
  readonly y: string;
}

const tanh = (x: string): string => `(1-2/(exp(2*(${x}))+1))`;
const sigma = (x: string): string => `(1/(1+exp(-(${x}))))`;
const tan = (x: string): string => `(sin(${x})/cos(${x}))`;

type Identity = (drawn: Drawn) => readonly [left: string, right: string];

/** By what they are about. */
export const IDENTITIES: Readonly<Record<string, readonly Identity[]>> = {
  waves: [
    ({ a }) => [`sin(${a})^2+cos(${a})^2`, '1'],
    ({ a, b }) => [`sin(${a}+${b})`, `sin(${a})*cos(${b})+cos(${a})*sin(${b})`],
    ({ a, b }) => [`cos(${a}-${b})`, `cos(${a})*cos(${b})+sin(${a})*sin(${b})`],
    ({ a }) => [`sin(2*${a})`, `2*sin(${a})*cos(${a})`],
    ({ a }) => [`cos(3*${a})`, `4*cos(${a})^3-3*cos(${a})`],
    ({ a }) => [`sin(5*${a})`, `16*sin(${a})^5-20*sin(${a})^3+5*sin(${a})`],
    ({ a, b }) => [`sin(${a})+sin(${b})`, `2*sin((${a}+${b})/2)*cos((${a}-${b})/2)`],
    ({ a }) => [tan(`${a}/2`), `sin(${a})/(1+cos(${a}))`],
    ({ a }) => [tan(`${a}/2`), `(1-cos(${a}))/sin(${a})`],
    ({ a, b }) => [`${tan(`(${a}+${b})`)}*(1-${tan(a)}*${tan(b)})`, `${tan(a)}+${tan(b)}`],
    ({ a }) => [`1+${tan(a)}^2`, `1/cos(${a})^2`],
    ({ a }) => [`(sin(${a})+cos(${a}))^2`, `1+sin(2*${a})`],
    ({ a, x }) => [`(${x})*sin(${a})^2`, `(${x})-(${x})*cos(${a})^2`],
    ({ a, n }) => [`exp(sin(${a})^2/${n})*exp(cos(${a})^2/${n})`, `exp(1/${n})`],
    ({ a, n }) => [`log(${n}*(2+sin(${a})))`, `log(${n})+log(2+sin(${a}))`],
    ({ a }) => [`log(sin(${a})^2+2+cos(${a})^2)`, 'log(3)'],
    ({ a }) => [`1/(2+cos(${a}))+1/(2-cos(${a}))`, `4/(4-cos(${a})^2)`],
    ({ a }) => [`sqrt((2+sin(${a}))^2*3)`, `(2+sin(${a}))*sqrt(3)`],
  ],
  arctangents: [
    ({ s, r }) => [`atan(${s})+atan(${r})`, `atan((${s}+${r})/(1-${s}*${r}))`],
    ({ a, b }) => [`atan(${a})-atan(${b})`, `atan((${a}-${b})/(1+${a}*${b}))`],
    ({ a }) => [`atan(${a})+atan(1/${a})`, '2*atan(1)'],
    ({ s }) => [`2*atan(${s})`, `atan(2*${s}/(1-${s}^2))`],
    () => ['4*atan(1/5)-atan(1/239)', 'atan(1)'],
    () => ['atan(1/2)+atan(1/3)', 'atan(1)'],
    ({ s, r, x }) => [`(${x})*(atan(${s})+atan(${r}))`, `(${x})*atan((${s}+${r})/(1-${s}*${r}))`],
    ({ a, x }) => [`(${x})*(atan(${a})+atan(1/${a}))`, `2*(${x})*atan(1)`],
    ({ a }) => [`exp(atan(${a}))*exp(atan(1/${a}))`, 'exp(atan(1))^2'],
    ({ a }) => [`log(atan(${a})+atan(1/${a}))`, 'log(2*atan(1))'],
  ],
  roots: [
    ({ m, n }) => [`sqrt(${m}+${n}+2*sqrt(${m}*${n}))`, `sqrt(${m})+sqrt(${n})`],
    ({ a, b, n }) => [`sqrt(${a}^2+${n}*${b}^2+2*${a}*${b}*sqrt(${n}))`, `${a}+${b}*sqrt(${n})`],
    ({ a, b, n }) => [
      `(${a}^3+3*${a}*${b}^2*${n}+(3*${a}^2*${b}+${b}^3*${n})*sqrt(${n}))^(1/3)`,
      `${a}+${b}*sqrt(${n})`,
    ],
    ({ n }) => [`sqrt(sqrt(${n}))`, `${n}^(1/4)`],
    ({ m, n }) => [`sqrt(sqrt(${m})*${n}^(1/3))`, `${m}^(1/4)*${n}^(1/6)`],
    ({ m, n }) => [`1/(sqrt(${m}+${n})-sqrt(${n}))`, `(sqrt(${m}+${n})+sqrt(${n}))/${m}`],
    ({ m, n }) => [`1/(${m}^(1/3)+${n}^(1/3))`, `(${m}^(2/3)-(${m}*${n})^(1/3)+${n}^(2/3))/(${m}+${n})`],
    () => ['3*sqrt(5^(1/3)-4^(1/3))', '2^(1/3)+20^(1/3)-25^(1/3)'],
    () => ['(2^(1/3)-1)^(1/3)', '(1/9)^(1/3)-(2/9)^(1/3)+(4/9)^(1/3)'],
    ({ m, a }) => [`(${m}^(1/3)+${a})^3`, `${m}+3*${a}*${m}^(2/3)+3*${a}^2*${m}^(1/3)+${a}^3`],
    ({ m, n }) => [`sqrt(${m}+sqrt(${n}))*sqrt(${m}+2*sqrt(${n}))`, `sqrt(${m}^2+3*${m}*sqrt(${n})+2*${n})`],
    ({ m }) => [`(sqrt(${m}+1)+sqrt(${m}))^4`, `1/(sqrt(${m}+1)-sqrt(${m}))^4`],
    ({ m, n }) => [`sqrt(${m}+sqrt(${n}))^4-2*${m}*sqrt(${m}+sqrt(${n}))^2`, `${n}-${m}^2`],
    ({ m, n }) => [`sqrt(sqrt(${m}+${n}+2*sqrt(${m}*${n})))`, `sqrt(sqrt(${m})+sqrt(${n}))`],
  ],
  logarithms: [
    ({ a, b }) => [`log(${a}*${b})`, `log(${a})+log(${b})`],
    ({ m, n }) => [`log(${m}+${n}+2*sqrt(${m}*${n}))`, `2*log(sqrt(${m})+sqrt(${n}))`],
    ({ m, n }) => [`log(sqrt(${m}+${n})+sqrt(${n}))+log(sqrt(${m}+${n})-sqrt(${n}))`, `log(${m})`],
    ({ m }) => [`log(${m}+sqrt(${m}^2-1))`, `-log(${m}-sqrt(${m}^2-1))`],
    () => ['2*log((1+sqrt(5))/2)', 'log((3+sqrt(5))/2)'],
    ({ a }) => [`log(${a}^(1/3))`, `log(${a})/3`],
    ({ m }) => [`log(log(${m}^2))`, `log(2)+log(log(${m}))`],
    ({ m, n }) => [`exp(log(${m})*log(${n}))`, `exp(log(${n})*log(${m}^2)/2)`],
    ({ m, n }) => [`exp(sqrt(${m})*log(${n}))^2`, `exp(sqrt(4*${m})*log(${n}))`],
    ({ primes: [p, q, r] }) => [`log(${p}*${q})+log(${q}*${r})-log(${p}*${r})`, `2*log(${q})`],
    ({ a }) => [`log(exp(2*${a})+2*exp(${a})+1)`, `2*log(1+exp(${a}))`],
    ({ a, b }) => [`log(exp(${a})+exp(${b}))`, `${a}+log(1+exp(${b}-${a}))`],
    ({ a, n }) => [`log(1+sqrt(exp(${a})+${n}))+log(sqrt(exp(${a})+${n})-1)`, `log(exp(${a})+${n}-1)`],
    ({ x, a }) => [`log((${x})^2+2*${a}*(${x})+${a}^2+1)`, `log(((${x})+${a})^2+1)`],
    ({ m }) => [`log(${m})*log(${m}^3)`, `3*log(${m})^2`],
    ({ m, n }) => [`(log(${m})+log(${n}))^2`, `log(${m}*${n})*log(${n}*${m})`],
    ({ m }) => [`log(1+${m}^(1/3))+log(1-${m}^(1/3)+${m}^(2/3))`, `log(1+${m})`],
    ({ m, n, a }) => [`log((${a}+sqrt(${m}))^3*sqrt(${n}))`, `3*log(${a}+sqrt(${m}))+log(${n})/2`],
  ],
  exponentials: [
    ({ a, b }) => [`exp(${a})*exp(${b})`, `exp(${a}+${b})`],
    ({ m, n }) => [`exp(sqrt(${m}))*exp(sqrt(${n}))`, `exp(sqrt(${m}+${n}+2*sqrt(${m}*${n})))`],
    ({ a }) => [`${sigma(a)}+${sigma(`-${a}`)}`, '1'],
    ({ a }) => [tanh(a), `2*${sigma(`2*${a}`)}-1`],
    ({ x }) => [`log(1+exp(${x}))-log(1+exp(-(${x})))`, x],
    ({ a, b }) => [`${tanh(`${a}+${b}`)}*(1+${tanh(a)}*${tanh(b)})`, `${tanh(a)}+${tanh(b)}`],
    ({ a }) => [`((exp(${a})+exp(-${a}))/2)^2-((exp(${a})-exp(-${a}))/2)^2`, '1'],
    ({ a }) => [`log(${sigma(a)}/(1-${sigma(a)}))`, a],
    ({ a }) => [`exp(${tanh(a)})`, `exp(2*${sigma(`2*${a}`)})/exp(1)`],
    ({ a }) => [`${sigma(a)}*(1-${sigma(a)})`, `exp(${a})/(1+exp(${a}))^2`],
    ({ a, n }) => [`exp(log(${a})*${n}/3)^3`, `${a}^${n}`],
    ({ a }) => [`(exp(2*${a})-2)*(exp(${a})+sqrt(2))`, `(exp(${a})+sqrt(2))^2*(exp(${a})-sqrt(2))`],
    ({ a, b }) => [`exp(${a})/(exp(${a})+exp(${b}))`, `exp(${a}+3)/(exp(${a}+3)+exp(${b}+3))`],
    ({ a }) => [`exp(${sigma(a)}/2)*exp(${sigma(`-${a}`)}/2)`, 'sqrt(exp(1))'],
    ({ a }) => [`(1+exp(${a}))^3-(1-exp(${a}))^3`, `6*exp(${a})+2*exp(3*${a})`],
    ({ a, s }) => [`exp(exp(${s})+${a})`, `exp(${a})*exp(exp(${s}))`],
    ({ x }) => [`exp(log(1+(${x})^2)/2)`, `sqrt(1+(${x})^2)`],
    ({ x, y }) => [`((${x})+(${y}))^2`, `(${x})^2+2*(${x})*(${y})+(${y})^2`],
  ],
};

/** What two equal numbers are put into: they stay equal. */
export const WRAPPINGS: readonly ((text: string, drawn: Drawn) => string)[] = [
  text => `exp((${text})/(1+(${text})^2))`,
  (text, { a }) => `log((${text})^2+${a})`,
  (text, { a }) => `sqrt((${text})^2+${a})`,
  (text, { x }) => `(${text})*(${x})`,
  (text, { y }) => `(${text})+(${y})`,
  (text, { a }) => `1/((${text})^2+${a})`,
  text => `1/(1+exp(-(${text})/(1+(${text})^2)))`,
];
