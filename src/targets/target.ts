/** AD implementations under test (contract, section 5): what they say of themselves, what they are asked, what they answer. */
import type { Rational } from '../numbers/index.ts';
import type { Program } from '../programs/program.ts';
import type { ParameterCondition } from './description/parameter-domain.ts';

/** A mode of Algorithm 2. */
export type Mode = 'backward' | 'forward';
/** The numbers that a target computes in. */
export type Precision = 'float64' | 'float32' | 'float16' | 'bfloat16' | 'exact';

/** Code that a target has of itself, in its own language. Templates: `{0}` is the first argument, `{args}` are all of them, `{alpha}` is a parameter of that name. */
export interface OwnCode {
  readonly language: string;
  /** What stands first: imports, and f, in which `{inputs}`, `{body}` and `{output}` are those of the program. */
  readonly before: string;
  /** A line of the body, in which `{name}` is what the value is called, and `{code}` the call. */
  readonly line: string;
  /** How the derivative of f at `{point}` is asked for and printed, by mode. */
  readonly asked: Readonly<Partial<Record<Mode, string>>>;
  /** By own names, or by the name of the operation where the target has no other. */
  readonly calls: ReadonlyMap<string, string>;
}

/** What a target says of itself, checked. */
export interface TargetInfo {
  readonly name: string;
  readonly version: string;
  readonly precision: Precision;
  readonly modes: readonly Mode[];
  /** 2: it is asked for several points of a program at a time. */
  readonly protocol?: 2;
  /** What forward mode returns: the Jacobian row, or the one-sided directional derivatives f'(x; e_i). */
  readonly forward: 'jacobian' | 'directional';
  /** The operations that it can run, by the names of the contract. */
  readonly ops: readonly string[];
  /**
   * Those of `ops` whose parameters it also takes as arguments, behind the others (`clip(x, lo, hi)` with lo and hi
   * computed). Left out: none.
   */
  readonly computed?: readonly string[];
  /** Of exp, log and their kin: by how many units in the last place a value may be off, where it states that. */
  readonly accuracy?: Readonly<Record<string, number>>;
  /** Of softplus and its kin: from where on they are computed as the line that they tend to. */
  readonly thresholds?: Readonly<Record<string, number>>;
  /** What it says of single operations, by their names in `ops`. */
  readonly support?: Readonly<Record<string, OpSupport>>;
  /** More calls for operations of `ops`, by the target's own names: each is asked as an operation of its own. */
  readonly calls?: Readonly<Record<string, OtherCall>>;
  /** It is asked programs over arrays as they are (contract, section 6). */
  readonly tensors?: true;
  /** Each program is compiled first: a check asks few programs unless it is told to ask more, and waits longer for an answer. */
  readonly compiles?: true;
  /** Calls that mean a program, by the target's own names. */
  readonly programs?: Readonly<Record<string, OwnProgram>>;
  /** Names of calls, and of what they compute, that it has in other precisions alone. */
  readonly elsewhere?: readonly string[];
  /** How its calls are written in its own language. */
  readonly code?: OwnCode;
}

/** Of one operation; what is left out is as for all. */
export interface OpSupport {
  /** The target's own name for it: programs then say it beside the operation. */
  readonly call?: string;
  /** The least and the greatest number of arguments, parameters that are arguments among them. */
  readonly arity?: readonly [least: number, greatest: number];
  readonly modes?: readonly Mode[];
  readonly forward?: TargetInfo['forward'];
  /** The values of its parameters. */
  readonly parameters?: readonly ParameterCondition[];
}

/** A call beside the one that stands for its meaning in programs. */
export interface OtherCall extends Omit<OpSupport, 'call'> {
  /** The operation that it computes. */
  readonly is: string;
}

/** A call whose meaning is no operation, but a program of its arguments. */
export interface OwnProgram extends Pick<OpSupport, 'modes' | 'forward'> {
  readonly text: string;
  /** Of one output; it says the call. */
  readonly program: Program;
}

/** One question. The coordinates of `at` are numbers of the target's precision (the caller sees to it). */
export interface Query {
  readonly program: Program;
  readonly at: readonly Rational[];
  readonly mode: Mode;
  /** Coordinates that are 0 and go out as the floating-point number −0. (JSON lines of protocol 1 cannot carry it.) */
  readonly negativeZeros?: readonly number[];
}

/** A number that came back: exact as the float it is, or not a finite number. */
export type Reading = Rational | 'NaN' | 'Infinity' | '-Infinity';

/** What a target says to one question: numbers, a fault, or that it does not support it. */
export type Answer =
  | {
      readonly kind: 'answered';
      readonly value: Reading;
      readonly gradient: readonly Reading[];
      /** Whether a number came that a format narrower than float32 has not, and float32 has: it was rounded to the format. */
      readonly wider?: true;
    }
  | { readonly kind: 'error'; readonly error: TargetFault; readonly message: string };

/**
 * threw: an exception, or {error}; hung: no answer in time; crashed: the process ended; malformed: not an answer;
 * unasked: it failed too often in a row before; unsupported: it says itself that it does not do this, which is no fault.
 */
export type TargetFault = 'threw' | 'hung' | 'crashed' | 'malformed' | 'unasked' | 'unsupported';

/** How a target is run. */
export interface HostOptions {
  /** Longest wait for one answer, milliseconds; what takes longer is asked again, of a new process and for longer. Default 5000, of what compiles 120000. */
  readonly timeout?: number;
  /** Longest wait for the target to load and describe itself, milliseconds. Default 60000. */
  readonly startTimeout?: number;
  /** Heap of a module's process, megabytes (not of a subprocess, nor of typed arrays). Default 1024. */
  readonly memory?: number;
  /** Memory that a process of the target may take, megabytes: what takes more is ended. On Linux. Default half of the machine's. */
  readonly resident?: number;
  /** After so many hangs and crashes in a row, the rest of the questions is answered `unasked`. Default 8. */
  readonly faults?: number;
  /** How many of it run and share the questions: more than one where no answer depends on earlier questions. Default 1. */
  readonly sessions?: number;
  /** Once it is aborted, what is on its way has a second to come; the rest is answered `unasked`. */
  readonly signal?: AbortSignal;
  /** Hears what the target prints (a module's stdout and stderr, a subprocess's stderr). Default: nobody. */
  readonly onOutput?: (text: string) => void;
}

/** A target that is running. Answers come in the order of the queries; `ask` never rejects for a fault of the target. */
export interface TargetHost {
  readonly info: TargetInfo;
  /** What is odd in the target's description without being wrong, one line each. */
  readonly warnings?: readonly string[];
  /** What it has said beside its answers without being at fault, one line each; grows while it is asked. */
  readonly notes?: readonly string[];
  ask(queries: readonly Query[]): Promise<readonly Answer[]>;
  close(): Promise<void>;
}
