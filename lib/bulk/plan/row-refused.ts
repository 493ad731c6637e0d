/** A row of a file that cannot be used, with why in words. */
export class RowRefused extends Error {
  constructor(why: string) {
    super(why);
    this.name = "RowRefused";
  }
}
