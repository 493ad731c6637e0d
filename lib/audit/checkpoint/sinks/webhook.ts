import type { Sink } from "../sink.ts";

const TIMEOUT_MS = 20_000;

/** Something that takes checkpoints by HTTP, such as a SIEM's collector. Any answer of 200–299 means that it has it. */
export function webhookSink({ url, token }: { url: string; token: string | undefined }): Sink {
  return {
    name: `webhook ${url}`,
    async take({ signed }) {
      const headers = { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) };
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const response = await fetch(url, {
        method: "POST",
        headers,
        body: JSON.stringify(signed),
        redirect: "error",
        signal,
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`The webhook for checkpoints answered ${response.status}.`);
    },
  };
}
