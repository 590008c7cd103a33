/** The contract's program/1, as it stands in documents. */
export type ProgramDocument = Readonly<Record<string, unknown>>;
