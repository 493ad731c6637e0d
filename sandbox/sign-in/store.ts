import type { Adapter, AdapterPayload } from "oidc-provider";

type Entry = { payload: AdapterPayload; expires: number };

/** How many entries may pile up before those that have expired are swept out. */
const SWEEP_AT = 5_000;

/**
 * What the authorization server remembers (sessions, codes, tokens, …), in memory: a restart asks people to sign in
 * again.
 */
export class Store {
  readonly #entries = new Map<string, Entry>();
  readonly #sessionIdByUid = new Map<string, string>();

  /** The part of the store that holds one model of oidc-provider, in the form it asks for. */
  adapter(model: string): Adapter {
    const key = (id: string) => `${model}:${id}`;
    return {
      upsert: async (id, payload, expiresIn) => {
        if (this.#entries.size >= SWEEP_AT) this.#sweep();
        const expires = expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1000;
        this.#entries.set(key(id), { payload, expires });
        if (model === "Session" && payload.uid) this.#sessionIdByUid.set(payload.uid, id);
      },
      find: async (id) => this.#live(key(id)),
      findByUid: async (uid) => this.#live(key(this.#sessionIdByUid.get(uid) ?? "")),
      // Only the device flow asks by user code, which this server does not offer.
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const payload = this.#live(key(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => {
        const uid = this.#entries.get(key(id))?.payload.uid;
        if (model === "Session" && uid && this.#sessionIdByUid.get(uid) === id) this.#sessionIdByUid.delete(uid);
        this.#entries.delete(key(id));
      },
      revokeByGrantId: async (grantId) => {
        for (const [entryKey, { payload }] of this.#entries) {
          if (entryKey.startsWith(`${model}:`) && payload.grantId === grantId) this.#entries.delete(entryKey);
        }
      },
    };
  }

  /** Forgets a session at once, so that the next authorization request asks to sign in. `uid`: the session's lasting id. */
  endSession(uid: string): void {
    const id = this.#sessionIdByUid.get(uid);
    if (id === undefined) return;
    this.#sessionIdByUid.delete(uid);
    this.#entries.delete(`Session:${id}`);
  }

  #live(key: string): AdapterPayload | undefined {
    const entry = this.#entries.get(key);
    return entry && entry.expires > Date.now() ? entry.payload : undefined;
  }

  #sweep(): void {
    const now = Date.now();
    for (const [key, { expires, payload }] of this.#entries) {
      if (expires > now) continue;
      this.#entries.delete(key);
      if (payload.uid) this.#sessionIdByUid.delete(payload.uid);
    }
  }
}
