import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";

/** How the org is reached where that is not straight over the internet. */
export type NetworkSettings = {
  /** Certificates of authorities that are trusted in addition to the usual ones, as PEM. */
  authorities: readonly string[];
  /** An HTTP proxy that connections to the org go through, and the hosts that do not, as NO_PROXY has them. */
  proxy: { url: string; bypass: string } | null;
};

type Env = Record<string, string | undefined>;
type Read<Value> = { ok: true; value: Value } | { ok: false; problems: string[] };

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;
/** The sandbox org is on this machine, where no proxy leads. */
const OURSELVES = ["localhost", "127.0.0.1", "[::1]"];

/** Node's `https` has known proxies since 24.5 (its changelog), which is what next-auth calls the org with. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const KNOWS_PROXIES = major > 24 || (major === 24 && minor >= 5);

/** Reads OKTA_CA_FILE, OKTA_PROXY_URL and NO_PROXY. Problems name the setting, and never a proxy's password. */
export function readNetwork(env: Env): Read<NetworkSettings> {
  const authorities = readAuthorities(env.OKTA_CA_FILE?.trim());
  const proxy = readProxy(env);
  if (authorities.ok && proxy.ok) return { ok: true, value: { authorities: authorities.value, proxy: proxy.value } };
  const problems = [authorities, proxy].flatMap((each) => (each.ok ? [] : each.problems));
  return { ok: false, problems };
}

function readAuthorities(file: string | undefined): Read<string[]> {
  if (!file) return { ok: true, value: [] };
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { ok: false, problems: [`OKTA_CA_FILE names ${file}, which cannot be read (${code}).`] };
  }
  const found = text.match(CERTIFICATE) ?? [];
  const sound = found.filter(isCertificate);
  if (found.length > 0 && sound.length === found.length) return { ok: true, value: sound };
  const why = found.length === 0 ? "holds no certificate (-----BEGIN CERTIFICATE-----)" : "holds a damaged certificate";
  return {
    ok: false,
    problems: [`OKTA_CA_FILE names ${file}, which ${why}: use the authority's own certificate, as PEM.`],
  };
}

function isCertificate(pem: string): boolean {
  try {
    return Boolean(new X509Certificate(pem));
  } catch {
    return false;
  }
}

function readProxy(env: Env): Read<NetworkSettings["proxy"]> {
  const text = env.OKTA_PROXY_URL?.trim();
  if (!text) return { ok: true, value: null };
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol) || new URL(text).hostname === "") {
    return { ok: false, problems: ["OKTA_PROXY_URL is not an address such as http://proxy.acme.example:3128."] };
  }
  if (!KNOWS_PROXIES) {
    const why = `OKTA_PROXY_URL takes Node 24.5 or newer, since signing in goes through Node's own proxy support; this is ${process.version}.`;
    return { ok: false, problems: [why] };
  }
  const bypass = [...OURSELVES, ...(env.NO_PROXY || env.no_proxy || "").split(",")].map((host) => host.trim());
  return { ok: true, value: { url: text, bypass: bypass.filter(Boolean).join(",") } };
}
