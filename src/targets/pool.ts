/** Several sessions of one target, which share its questions. */
import type { Answer, TargetHost } from './target.ts';

/** As fast as its sessions together; for targets whose answers do not depend on what was asked before. */
export function pooled(hosts: readonly [TargetHost, ...TargetHost[]]): TargetHost {
  const [first] = hosts;
  if (hosts.length === 1) return first;
  return {
    info: first.info,
    ...(first.warnings && { warnings: first.warnings }),
    get notes() {
      return [...new Set(hosts.flatMap(host => host.notes ?? []))];
    },
    ask: async queries => {
      const parts = await Promise.all(
        hosts.map((host, k) => {
          const own = queries.filter((_, i) => i % hosts.length === k);
          return own.length === 0 ? [] : host.ask(own);
        }),
      );
      return queries.map((_, i): Answer => parts[i % hosts.length]![Math.floor(i / hosts.length)]!);
    },
    close: async () => {
      await Promise.all(hosts.map(host => host.close()));
    },
  };
}
