/** A request or a decision that cannot be taken, with why, in words fit to show. Nothing was done. */
export class ApprovalRefused extends Error {
  constructor(why: string) {
    super(why);
    this.name = "ApprovalRefused";
  }
}

/** Something weighty was ordered in a session whose sign-in is not fresh. Nothing was done. */
export class SignInFirst extends Error {
  constructor() {
    super("You need to have signed in within the last five minutes.");
    this.name = "SignInFirst";
  }
}
