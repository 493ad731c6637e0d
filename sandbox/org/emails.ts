import type { User } from "../model.ts";
import type { Table } from "./table.ts";

/** Finds people by email, which several may share. */
export class Emails {
  readonly #byEmail = new Map<string, Set<string>>();

  constructor(users: Table<User>) {
    users.watch(({ key, next, former }) => {
      if (next?.profile.email === former?.profile.email) return;
      if (former?.profile.email) this.#byEmail.get(former.profile.email)?.delete(key);
      if (next?.profile.email) this.#add(key, next.profile.email);
    });
  }

  /** The ids of those with exactly this email. */
  of(email: string): Iterable<string> {
    return this.#byEmail.get(email) ?? [];
  }

  #add(id: string, email: string): void {
    const ids = this.#byEmail.get(email);
    if (ids === undefined) this.#byEmail.set(email, new Set([id]));
    else ids.add(id);
  }
}
