/** Letters that do not come apart into a plain letter and an accent. */
const PLAIN: Record<string, string> = { ß: "ss", ø: "o", Ø: "o", ł: "l", Ł: "l", æ: "ae", Æ: "ae", đ: "d", ı: "i" };

/** A name as it stands in a login: lower case ASCII letters only, e.g. `Łucja Dąbrowska-Nowak` gives `dabrowskanowak`. */
export function plain(name: string): string {
  return name
    .replaceAll(/[ßøØłŁæÆđı]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^a-z]/g, "");
}

/** Hands out logins that nobody has yet: `anna.schmidt@…`, then `anna.schmidt2@…`. */
export class Logins {
  readonly #taken = new Map<string, number>();

  /** `local` is the wished part before the @. */
  take(local: string, domain: string): string {
    const wished = `${local}@${domain}`;
    const before = this.#taken.get(wished) ?? 0;
    this.#taken.set(wished, before + 1);
    return before === 0 ? wished : this.take(`${local}${before + 1}`, domain);
  }
}
