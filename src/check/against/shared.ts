/** What two targets have in common: the description by which both are asked the same. */
import { CornercheckError } from '../../errors.ts';
import type { Mode, OpSupport, OtherCall, Precision, TargetInfo } from '../../targets/index.ts';

const NARROWEST: readonly Precision[] = ['bfloat16', 'float16', 'float32', 'float64', 'exact'];
/** Neither has all numbers of the other. */
const APART: readonly Precision[] = ['bfloat16', 'float16'];

/**
 * Operations, calls of one name and meaning, and modes that both have, within what either says of them; points are of the narrower
 * precision. Throws CornercheckError `bad-usage` where that is nothing.
 */
export function sharedInfo(a: TargetInfo, b: TargetInfo): TargetInfo {
  const both = <T>(of: (info: TargetInfo) => readonly T[] | undefined): T[] =>
    (of(a) ?? []).filter(one => of(b)?.includes(one));
  const modes = both<Mode>(({ modes }) => modes);
  const ops = both(({ ops }) => ops);
  for (const [what, shared] of [
    ['mode', modes],
    ['operation', ops],
  ] as const)
    if (shared.length === 0)
      throw new CornercheckError(
        'bad-usage',
        `${a.name} and ${b.name} have no ${what} in common`,
        '--against',
      );
  if (a.precision !== b.precision && [a, b].every(({ precision }) => APART.includes(precision)))
    throw new CornercheckError(
      'bad-usage',
      `${a.name} computes in ${a.precision} and ${b.name} in ${b.precision}: neither has all numbers of the other`,
      '--against',
    );
  const support: Record<string, OpSupport> = {};
  for (const op of ops) {
    const narrow = narrower(a.support?.[op], b.support?.[op]);
    if (narrow) support[op] = narrow;
  }
  const calls: Record<string, OtherCall> = {};
  for (const [own, call] of Object.entries(a.calls ?? {})) {
    const other = b.calls?.[own];
    if (other?.is === call.is) calls[own] = { ...narrower(call, other), is: call.is };
  }
  const programs = Object.entries(a.programs ?? {}).filter(
    ([own, { text }]) => b.programs?.[own]?.text === text,
  );
  return {
    name: `${a.name} and ${b.name}`,
    version: '',
    precision: NARROWEST.find(one => one === a.precision || one === b.precision)!,
    modes,
    ...(a.protocol === 2 && b.protocol === 2 && { protocol: 2 }),
    forward: 'jacobian',
    ops,
    computed: both(({ computed }) => computed),
    support,
    calls,
    programs: Object.fromEntries(programs),
    ...(a.tensors && b.tensors && { tensors: true }),
  };
}

/** What both say that they do. */
function narrower(a: OpSupport = {}, b: OpSupport = {}): OpSupport | undefined {
  const arities = [a.arity, b.arity].filter(one => one !== undefined);
  const parameters = [...(a.parameters ?? []), ...(b.parameters ?? [])];
  const modes = a.modes && b.modes ? a.modes.filter(mode => b.modes!.includes(mode)) : (a.modes ?? b.modes);
  const narrow: OpSupport = {
    ...(arities.length > 0 && {
      arity: [
        Math.max(...arities.map(([least]) => least)),
        Math.min(...arities.map(([, greatest]) => greatest)),
      ],
    }),
    ...(modes && { modes }),
    ...(parameters.length > 0 && { parameters }),
  };
  return Object.keys(narrow).length > 0 ? narrow : undefined;
}

/** What the two are called: by name; where that is one, with the version; where that is one, as they were asked for. */
export function labelsOf(
  infos: readonly [TargetInfo, TargetInfo],
  specifiers: readonly [string, string],
): readonly [string, string] {
  const ways: readonly ((i: 0 | 1) => string)[] = [
    i => infos[i].name,
    i => `${infos[i].name} ${infos[i].version}`,
    i => `${infos[i].name} (${specifiers[i]})`,
  ];
  const way = ways.find(one => one(0) !== one(1));
  return way ? [way(0), way(1)] : [`${infos[0].name}, once`, `${infos[1].name}, again`];
}
