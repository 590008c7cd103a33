/**
 * Starts to count; what it returns says how many milliseconds of processor time this process has spent since, garbage
 * collection included. For bounds on what work costs: a clock would count what other processes do meanwhile.
 */
export function cpuTime(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
