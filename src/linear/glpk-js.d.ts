/** What is used of glpk.js, declared here so that the types fit where the package is not installed. */
declare module 'glpk.js/node' {
  interface Term {
    readonly name: string;
    readonly coef: number;
  }

  interface Problem {
    readonly name: string;
    readonly objective: { readonly direction: number; readonly name: string; readonly vars: readonly Term[] };
    readonly subjectTo: readonly {
      readonly name: string;
      readonly vars: readonly Term[];
      readonly bnds: { readonly type: number; readonly ub: number; readonly lb: number };
    }[];
  }

  interface Solution {
    readonly status: number;
    readonly vars: Readonly<Record<string, number>>;
    readonly dual?: Readonly<Record<string, number>>;
  }

  export interface GLPK {
    readonly GLP_FX: number;
    readonly GLP_MIN: number;
    readonly GLP_MSG_OFF: number;
    readonly GLP_OPT: number;
    solve(
      problem: Problem,
      options: { readonly msglev: number; readonly presol: boolean },
    ): { readonly result: Solution };
  }

  export default function load(): Promise<GLPK>;
}
