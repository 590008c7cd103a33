/** Puts questions to a target that may hang and crash: each gets its answers, and a fault is held against one point alone. */
import { CornercheckError } from '../../errors.ts';
import { faulty, type HowToRead } from '../words/reading.ts';
import type { Blamed, Fault, Hear } from './conversation/converse.ts';
import { STRAY } from './conversation/rubbish.ts';
import { answersOf, halves, pointByPoint, type Task } from './task.ts';

/** Questions handed over together: after a hang the rest of them is sent again. */
const BATCH = 256;
/** A question that was not answered in time is asked again, of a session of its own, for so many times as long. */
const LONGER = 3;
/** A question of so many points may take twice as long as one of one point. */
const POINTS = 64;

/** After what is no answer so many milliseconds pass before a question is asked by itself: what comes late is none of its own. */
const SILENCE = 100;

/** `isFirst`: the session had been asked nothing before. */
export interface Failed extends Blamed {
  readonly isFirst: boolean;
}

export interface HowToPut {
  /** Puts these to a session that lives; replies within `limit` milliseconds of each other. */
  put(tasks: readonly Task[], limit: number, hear: Hear): Promise<Failed | undefined>;
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
  /** What came for them may be the fault of others that were asked beside them. */
  readonly #doubtful = new Set<Task>();
  /** What became of them. */
  readonly #strays = new Set<'found' | 'elsewhere'>();

  constructor(by: HowToPut) {
    this.#by = by;
  }

  /** Settles all tasks. */
  async ask(tasks: readonly Task[]): Promise<void> {
    const open = new Set(tasks);
    while (open.size > 0 && !this.#by.isStopped()) {
      if (this.#by.isClosed()) throw new CornercheckError('internal', 'ask: the target is closed');
      const asked = await this.#next(open);
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
    if (this.#strays.has('elsewhere') && !this.#strays.has('found')) this.#by.note(STRAY);
    this.#doubtful.clear();
    this.#strays.clear();
    for (const { question, settle } of open) settle(question.points.map(() => faulty('unasked', why)));
  }

  /** A doubtful one by itself, else as many as go together. */
  async #next(open: Set<Task>): Promise<readonly Task[]> {
    const all = [...open];
    const doubtful = all.find(task => this.#doubtful.has(task));
    if (doubtful === undefined) return all.slice(0, BATCH);
    await new Promise(resolve => setTimeout(resolve, SILENCE));
    return [doubtful];
  }

  /** Those that are answered are open no more. */
  #put(tasks: readonly Task[], open: Set<Task>, limit = this.#limit(tasks)): Promise<Failed | undefined> {
    return this.#by.put(tasks, limit, reply => {
      const task = tasks[reply.id]!;
      this.#faults = 0;
      open.delete(task);
      const isDoubtful = this.#doubtful.delete(task);
      const isStray = reply.kind === 'fault' && reply.stray === true;
      const answers = isStray && !isDoubtful ? undefined : answersOf(reply, task.question, this.#by.how);
      if (answers !== undefined) task.settle(answers);
      else
        for (const one of pointByPoint(task)) {
          open.add(one);
          if (isStray) this.#doubtful.add(one);
        }
      if (isDoubtful) this.#strays.add(isStray ? 'found' : 'elsewhere');
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
    let fault: Fault | undefined = known ?? (await this.#alone(task, open));
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
      fault = again.fault === 'hung' ? twice(fault, again, longer) : again;
    }
    open.delete(task);
    this.#doubtful.delete(task);
    task.settle([faulty(fault.fault, fault.message)]);
    this.#last = fault;
    this.#faults += 1;
    this.#blamed += 1;
  }

  /** What ends a session may come of what was asked before: it is said of what does it first of all. */
  async #alone(task: Task, open: Set<Task>): Promise<Fault | undefined> {
    const fault = await this.#put([task], open);
    const isSure = fault === undefined || fault.isFirst || fault.fault === 'hung';
    return isSure || this.#isOver || !open.has(task) ? fault : this.#put([task], open);
  }
}

/** What says an old answer in the place of its own does not hang. */
const twice = ({ message }: Fault, { isRepeated }: Fault, longer: number): Fault => ({
  fault: isRepeated ? 'malformed' : 'hung',
  message: message.replace(
    /^(no answer in \d+ ms)/,
    `$1, nor in ${longer} ms of a new process${isRepeated ? ', but one that had been given before' : ''}`,
  ),
});
