/** A setting that is missing or wrong, said so that the person who runs Gatehouse can fix it. */
export class ConfigProblem extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "ConfigProblem";
    this.problems = problems;
  }
}
