import type Provider from "oidc-provider";
import type { Principal, TokenCheck } from "../http/credentials.ts";
import { TokenRefused } from "../http/token-refused.ts";
import type { Org } from "../org/org.ts";
import { ProofError, Proofs } from "./dpop.ts";

/** Knows the access tokens of the authorization server: those of people and those of service apps. */
export function accessTokenCheck(provider: Provider, org: Org): TokenCheck {
  const proofs = new Proofs();
  return async (token, scheme, presented) => {
    const ofService = await provider.ClientCredentials.find(token);
    const found = ofService ?? (await provider.AccessToken.find(token));
    if (found === undefined || !found.isValid) return undefined;
    if (found.jkt === undefined) {
      if (scheme === "dpop") throw new TokenRefused("invalid_token", "The access token is not bound to a key.");
    } else {
      if (scheme !== "dpop") throw new TokenRefused("invalid_token", "The access token is bound to a key: send DPoP.");
      await prove(() => proofs.check(presented, token, found.jkt as string));
    }
    const scopes = new Set((found.scope ?? "").split(" "));
    if (ofService === undefined) return personPrincipal((found as { accountId?: string }).accountId, scopes);
    const service = org.serviceApps.get(found.clientId ?? "");
    if (service === undefined) return undefined;
    return { userId: null, clientId: service.clientId, clientRoles: service.roles, apiTokenId: null, scopes };
  };
}

async function prove(check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    if (error instanceof ProofError) throw new TokenRefused("invalid_dpop_proof", error.message);
    throw error;
  }
}

function personPrincipal(userId: string | undefined, scopes: ReadonlySet<string>): Principal | undefined {
  return userId === undefined ? undefined : { userId, clientId: null, clientRoles: [], apiTokenId: null, scopes };
}
