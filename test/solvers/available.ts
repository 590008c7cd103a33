import { spawnSync } from 'node:child_process';

/** Whether tests can ask z3; where they cannot they are skipped. */
export const hasZ3 = spawnSync('z3', ['--version'], { encoding: 'utf8' }).status === 0;
export const WITHOUT = 'z3 is not installed (Debian: apt-get install z3)';
