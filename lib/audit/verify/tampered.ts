/** The first entry that is not as it was recorded, and what is wrong with it. */
export class Tampered extends Error {
  override name = "Tampered";
  readonly seq: number;

  constructor(seq: number, why: string) {
    super(`Entry ${seq} ${why}`);
    this.seq = seq;
  }
}
