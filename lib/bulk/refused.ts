/** An order to a job that cannot be followed, with why, in words fit to show. Nothing was done. */
export class JobRefused extends Error {
  constructor(why: string) {
    super(why);
    this.name = "JobRefused";
  }
}
