/** Several sessions of one target, which share its questions. */
import type { Program } from '../programs/program.ts';
import type { Answer, Mode, Query, TargetHost } from './target.ts';

/**
 * As fast as its sessions together; for targets whose answers do not depend on what was asked before. `coming`: sessions that are still
 * starting; each takes part from then on, if it starts.
 */
export function pooled(first: TargetHost, coming: readonly Promise<TargetHost>[]): TargetHost {
  if (coming.length === 0) return first;
  const hosts = [first];
  let closed = false;
  /** How many programs were asked. */
  let programs = 0;
  const settled = Promise.allSettled(
    coming.map(async one => {
      const host = await one;
      if (closed) await host.close();
      else hosts.push(host);
    }),
  );
  return {
    info: first.info,
    ...(first.warnings && { warnings: first.warnings }),
    get notes() {
      return [...new Set(hosts.flatMap(host => host.notes ?? []))];
    },
    ask: async queries => {
      const all = [...hosts];
      const groups = together(queries);
      const places = shared(groups, programs, all.length);
      programs += groups.length;
      const parts = await Promise.all(
        all.map((host, k) => (places[k]!.length === 0 ? [] : host.ask(places[k]!.map(i => queries[i]!)))),
      );
      const answers: Answer[] = [];
      for (const [k, part] of parts.entries())
        for (const [j, answer] of part.entries()) answers[places[k]![j]!] = answer;
      return answers;
    },
    close: async () => {
      closed = true;
      await Promise.all(hosts.map(host => host.close()));
      await settled;
    },
  };
}

/** The places of questions that are asked together: of one program in one mode; by program. */
function together(queries: readonly Query[]): readonly (readonly (readonly number[])[])[] {
  const groups = new Map<Program, Map<Mode, number[]>>();
  for (const [i, { program, mode }] of queries.entries()) {
    const modes = groups.get(program) ?? new Map<Mode, number[]>();
    groups.set(program, modes);
    const own = modes.get(mode) ?? [];
    modes.set(mode, own);
    own.push(i);
  }
  return [...groups.values()].map(modes => [...modes.values()]);
}

/** What each of so many sessions is asked: as many questions, and each mode in turn, since one may be dearer. `before`: programs that were asked before. */
function shared(
  groups: ReturnType<typeof together>,
  before: number,
  count: number,
): readonly (readonly number[])[] {
  const all = Array.from({ length: count }, (): number[] => []);
  for (const [k, modes] of groups.entries())
    for (const own of modes) {
      const inTurn = all.map((_, i) => all[(before + k + i) % count]!);
      const least = inTurn.reduce((a, b) => (b.length < a.length ? b : a));
      for (const i of own) least.push(i);
    }
  return all;
}
