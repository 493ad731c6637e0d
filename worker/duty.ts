/** Something the worker does all the time it lives, beside its other duties. */
export type Duty = (about: {
  /** This process, among all workers on one database. */
  workerId: string;
  /** Fires when the process is to end: see through what is under way, then return. */
  signal: AbortSignal;
}) => Promise<void>;
