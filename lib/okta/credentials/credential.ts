import type { OktaIdentity } from "../port.ts";

/** One sending of a request, as a credential has to know it. */
export type Sending = { method: string; url: URL; signal: AbortSignal };

/** An answer by which the org, or its authorization server, refused a credential. */
export type Refusal = { status: number; headers: Headers; sent: Readonly<Record<string, string>> };

/**
 * What has changed since a refusal, so that the same request may be sent once more: a new token (`renewed`), or the
 * nonce that the org asked for (`nonce`). `null`: nothing; the refusal stands.
 */
export type Remedy = "renewed" | "nonce" | null;

/** What a client shows an org to be let in. */
export type Credential = {
  readonly identity: OktaIdentity;
  /**
   * The headers for one sending; asked again for each.
   * @throws OktaError when there is none to be had, and then nothing was sent; the signal's reason when it fires first
   */
  headers(sending: Sending): Promise<Record<string, string>>;
  /** Told about each refusal. */
  refused(refusal: Refusal): Promise<Remedy>;
  /** Told about the headers of each answer, in which a server may hand out its next nonce. */
  answered(headers: Headers): void;
};
