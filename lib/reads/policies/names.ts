import { OktaError } from "#lib/okta/error.ts";
import type { Okta } from "#lib/okta/port.ts";
import { fullName } from "#lib/schemas/okta/user.ts";
import { getApp } from "#lib/services/apps/get.ts";
import { getGroup } from "#lib/services/groups/get.ts";
import { getUser } from "#lib/services/users/get.ts";
import { getZone } from "#lib/services/zones/get.ts";

type Kind = "group" | "user" | "zone" | "app";

const READ: Record<Kind, (okta: Okta, id: string) => Promise<string>> = {
  group: async (okta, groupId) => (await getGroup(okta, { groupId })).profile.name,
  user: async (okta, idOrLogin) => fullName(await getUser(okta, { idOrLogin })),
  zone: async (okta, zoneId) => (await getZone(okta, { zoneId })).name,
  app: async (okta, appId) => (await getApp(okta, { appId })).label,
};

/** Names of what policies point at by id, each asked for once. */
export class Names {
  readonly #okta: Okta;
  readonly #known = new Map<string, Promise<string>>();

  constructor(okta: Okta) {
    this.#okta = okta;
  }

  /** What it is called; its id where it is gone or may not be seen. @throws OktaError when Okta gives no answer */
  of(kind: Kind, id: string): Promise<string> {
    const key = `${kind} ${id}`;
    const name = this.#known.get(key) ?? READ[kind](this.#okta, id).catch((error: unknown) => orId(error, id));
    this.#known.set(key, name);
    return name;
  }

  /** All of them, as a list in a sentence: “Sales, Support and 3 more”. */
  async list(kind: Kind, ids: readonly string[]): Promise<string> {
    const named = await Promise.all(ids.slice(0, MOST_NAMED).map((id) => this.of(kind, id)));
    const rest = ids.length - named.length;
    return rest > 0 ? `${named.join(", ")} and ${rest} more` : named.join(", ");
  }
}

/** More than these would make no sentence, and a call for each of them. */
const MOST_NAMED = 8;

/** Okta says `invalid` or `forbidden` of what the token may not see, and `not-found` of what is gone. */
function orId(error: unknown, id: string): string {
  if (error instanceof OktaError && ["not-found", "forbidden"].includes(error.kind)) return id;
  throw error;
}
