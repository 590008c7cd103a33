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
      const places = shared(queries, all.length);
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

/** For each of so many sessions the places of its questions: what is asked of one program in one mode stays together, as it is asked together. */
function shared(queries: readonly Query[], count: number): readonly (readonly number[])[] {
  const groups = new Map<Program, Map<Mode, number[]>>();
  for (const [i, { program, mode }] of queries.entries()) {
    const modes = groups.get(program) ?? new Map<Mode, number[]>();
    groups.set(program, modes);
    const own = modes.get(mode) ?? [];
    modes.set(mode, own);
    own.push(i);
  }
  const all = Array.from({ length: count }, (): number[] => []);
  for (const modes of groups.values())
    for (const own of modes.values()) {
      const least = all.reduce((a, b) => (b.length < a.length ? b : a));
      for (const i of own) least.push(i);
    }
  return all;
}
