import type { User } from "../model.ts";
import type { Table } from "./table.ts";

/** Finds people by login, and by its short form (what stands before the @) as long as that names one person only. */
export class Logins {
  readonly #byLogin = new Map<string, string>();
  readonly #byShortName = new Map<string, Set<string>>();

  constructor(users: Table<User>) {
    users.watch(({ key, next, former }) => {
      if (next?.profile.login === former?.profile.login) return;
      if (former !== undefined) this.#remove(key, former.profile.login);
      if (next !== undefined) this.#add(key, next.profile.login);
    });
  }

  /** The user's id, or undefined. Logins distinguish neither case nor accents. */
  idOf(loginOrShortName: string): string | undefined {
    const wanted = plain(loginOrShortName);
    const exact = this.#byLogin.get(wanted);
    if (exact !== undefined) return exact;
    const short = this.#byShortName.get(wanted);
    return short?.size === 1 ? short.values().next().value : undefined;
  }

  /** Whether exactly this login is taken. */
  isTaken(login: string): boolean {
    return this.#byLogin.has(plain(login));
  }

  #add(id: string, login: string): void {
    this.#byLogin.set(plain(login), id);
    const short = shortNameOf(login);
    const ids = this.#byShortName.get(short);
    if (ids === undefined) this.#byShortName.set(short, new Set([id]));
    else ids.add(id);
  }

  #remove(id: string, login: string): void {
    this.#byLogin.delete(plain(login));
    const short = shortNameOf(login);
    const ids = this.#byShortName.get(short);
    ids?.delete(id);
    if (ids?.size === 0) this.#byShortName.delete(short);
  }
}

function shortNameOf(login: string): string {
  return plain(login).split("@", 1)[0] ?? "";
}

/** A login without case and accents: Okta takes `isáàc.bröck` for `Isaac.Brock` (its description of the user profile). */
export function plain(login: string): string {
  return login
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
