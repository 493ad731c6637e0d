/**
 * Something the person at the terminal can fix. The message is all they see: what happened, what it means, what to do.
 */
export class SetupError extends Error {
  override name = "SetupError";
}
