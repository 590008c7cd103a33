/** Puts questions to a target that may hang and crash: each gets its answers, and a fault is held against one point alone. */
import { CornercheckError } from '../../errors.ts';
import { faulty, type HowToRead } from '../words/reading.ts';
import type { Blamed, Fault, Hear } from './conversation/converse.ts';
import { answersOf, halves, pointByPoint, type Task } from './task.ts';

/** Questions handed over together: after a hang the rest of them is sent again. */
const BATCH = 256;
/** A question that was not answered in time is asked again, of a session of its own, for so many times as long. */
const LONGER = 3;
/** A question of so many points may take twice as long as one of one point. */
const POINTS = 64;

export interface HowToPut {
  /** Puts these to a session that lives; replies within `limit` milliseconds of each other. */
  put(tasks: readonly Task[], limit: number, hear: Hear): Promise<Blamed | undefined>;
  /** For the answer to one point, milliseconds. */
  readonly timeout: number;
  /** After so many hangs and crashes in a row the rest is not asked. */
  readonly patience: number;
  readonly how: HowToRead;
  readonly isClosed: () => boolean;
  /** Whether nothing more is to be asked: what is open then is nobody's fault. */
  readonly isStopped: () => boolean;
  /** Hears what is to be said of the target that no answer is lost by. */
  readonly note: (text: string) => void;
}

export class Questioner {
  readonly #by: HowToPut;
  /** Hangs and crashes since the last reply, and the last of them. */
  #faults = 0;
  #last: Fault | undefined;
  /** Hangs and crashes of points that were asked alone. */
  #blamed = 0;

  constructor(by: HowToPut) {
    this.#by = by;
  }

  /** Settles all tasks. */
  async ask(tasks: readonly Task[]): Promise<void> {
    const open = new Set(tasks);
    while (open.size > 0 && !this.#by.isStopped()) {
      if (this.#by.isClosed()) throw new CornercheckError('internal', 'ask: the target is closed');
      const asked = [...open].slice(0, BATCH);
      const fault = await this.#put(asked, open);
      if (fault === undefined || this.#by.isClosed() || this.#by.isStopped()) continue;
      const suspects = fault.suspects.length > 0 ? fault.suspects : [0];
      // Those that are not at fault answer when they are asked alone: also the one that waited when an end came that another had brought about.
      const sole = suspects.length === 1;
      const known = sole && fault.fault === 'hung' ? fault : undefined;
      const before = this.#blamed;
      for (const place of suspects) await this.#isolate(asked[place]!, open, sole, known);
      if (this.#blamed === before && !suspects.some(place => open.has(asked[place]!)))
        this.#by.note(`it failed once it had answered (${fault.message}), and was started again`);
      if (this.#faults >= this.#by.patience) break;
    }
    const why = this.#by.isStopped()
      ? 'the work was stopped before it was answered'
      : `the target failed ${this.#faults} times in a row (${this.#last?.message})`;
    for (const { question, settle } of open) settle(question.points.map(() => faulty('unasked', why)));
  }

  /** Those that are answered are open no more. */
  #put(tasks: readonly Task[], open: Set<Task>, limit = this.#limit(tasks)): Promise<Blamed | undefined> {
    return this.#by.put(tasks, limit, reply => {
      const task = tasks[reply.id]!;
      this.#faults = 0;
      open.delete(task);
      const answers = answersOf(reply, task.question, this.#by.how);
      if (answers !== undefined) task.settle(answers);
      else for (const one of pointByPoint(task)) open.add(one);
    });
  }

  get #isOver(): boolean {
    return this.#by.isClosed() || this.#by.isStopped();
  }

  #limit(tasks: readonly Task[]): number {
    const longest = Math.max(...tasks.map(({ question }) => question.points.length));
    return this.#by.timeout * (1 + Math.floor(longest / POINTS));
  }

  /**
   * Finds the points at fault by halves. `sole`: no other is suspected, so that it is asked however much has failed before; `known`: that it
   * hung, which is asked again for longer.
   */
  async #isolate(task: Task, open: Set<Task>, sole = false, known?: Fault): Promise<void> {
    if (this.#isOver || !open.has(task)) return;
    if (!sole && this.#faults >= this.#by.patience) return;
    let fault = known ?? (await this.#put([task], open));
    if (fault === undefined || this.#isOver) return;
    if (task.question.points.length > 1) {
      open.delete(task);
      const parts = halves(task);
      for (const part of parts) open.add(part);
      for (const part of parts) await this.#isolate(part, open);
      return;
    }
    if (fault.fault === 'hung') {
      // The machine may have been busy, or the library loading: it is said only of what hangs twice.
      const longer = LONGER * this.#by.timeout;
      const again = await this.#put([task], open, longer);
      if (again === undefined || this.#isOver) return;
      fault = again.fault === 'hung' ? twice(fault, longer) : again;
    }
    open.delete(task);
    task.settle([faulty(fault.fault, fault.message)]);
    this.#last = fault;
    this.#faults += 1;
    this.#blamed += 1;
  }
}

const twice = ({ message }: Fault, longer: number): Fault => ({
  fault: 'hung',
  message: message.replace(/^(no answer in \d+ ms)/, `$1, nor in ${longer} ms of a new process`),
});
