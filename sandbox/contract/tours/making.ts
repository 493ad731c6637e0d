import { createPerson } from "../../testing/test-org.ts";
import type { Tour } from "./settings.ts";

const NOBODY = "none0000000000000000";

/** One of each kind of app, as they are made. */
const APPS: Record<string, object> = {
  bookmark: { name: "bookmark", settings: { app: { requestIntegration: false, url: "https://example.com/" } } },
  "basic authentication": {
    name: "template_basic_auth",
    signOnMode: "BASIC_AUTH",
    settings: { app: { url: "https://example.com/login", authURL: "https://example.com/auth" } },
  },
  "web authentication": {
    name: "template_swa",
    signOnMode: "BROWSER_PLUGIN",
    settings: { app: { buttonField: "b", passwordField: "p", usernameField: "u", url: "https://example.com/login" } },
  },
  saml: {
    signOnMode: "SAML_2_0",
    visibility: { autoSubmitToolbar: false, hide: { iOS: false, web: false } },
    settings: {
      signOn: {
        ...{ defaultRelayState: "", ssoAcsUrl: "https://example.com/acs", recipient: "https://example.com/acs" },
        ...{
          destination: "https://example.com/acs",
          audience: "urn:a",
          idpIssuer: "urn:b",
          subjectNameIdTemplate: "x",
        },
        ...{ subjectNameIdFormat: "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified", responseSigned: true },
        ...{ assertionSigned: true, signatureAlgorithm: "RSA_SHA256", digestAlgorithm: "SHA256" },
        ...{
          honorForceAuthn: true,
          authnContextClassRef: "urn:oasis:names:tc:SAML:2.0:ac:classes:Password",
          requestCompressed: false,
        },
      },
    },
  },
  "openid connect": {
    name: "oidc_client",
    signOnMode: "OPENID_CONNECT",
    credentials: { oauthClient: { token_endpoint_auth_method: "client_secret_post" } },
    settings: {
      oauthClient: {
        redirect_uris: ["https://example.com/callback"],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        application_type: "native",
      },
    },
  },
};

export const makingTours: Record<string, Tour> = {
  "apps that are made": async (api) => {
    for (const [label, input] of Object.entries(APPS)) {
      const { body: made } = await api("POST", "/api/v1/apps?activate=false", { label, ...input });
      const path = `/api/v1/apps/${made.id}`;
      await api("GET", path);
      await api("PUT", path, { ...made, label: `${label} again` });
      await api("POST", `${path}/lifecycle/activate`);
      await api("PUT", path, { ...input, label: "" });
      const schema = `/api/v1/meta/schemas/apps/${made.id}/default`;
      await api("GET", schema);
      const seat = { title: "Seat", type: "string" };
      await api("POST", schema, { definitions: { custom: { properties: { seat } } } });
      await api("POST", schema, { definitions: { custom: { properties: { nothing: null } } } });
    }
    await api("POST", "/api/v1/apps", { label: "x" });
    await api("PUT", `/api/v1/apps/${NOBODY}`, { label: "x" });
    await api("GET", `/api/v1/meta/schemas/apps/${NOBODY}/default`);
  },

  "priorities of an app's groups": async (api, org) => {
    const app = [...org.apps.values()][0];
    const { body: group } = await api("POST", "/api/v1/groups", { profile: { name: "With a priority" } });
    const path = `/api/v1/apps/${app?.id}/groups/${group.id}`;
    const patch = [{ op: "replace", path: "/priority", value: 3 }];
    await api("PATCH", path, patch);
    await api("PUT", path, { priority: 1 });
    await api("PATCH", path, patch);
    await api("PATCH", path, [{ op: "replace", path: "/priority", value: "x" }]);
  },

  "owners of a group": async (api) => {
    const { body: group } = await api("POST", "/api/v1/groups", { profile: { name: "Owned" } });
    const { body: other } = await api("POST", "/api/v1/groups", { profile: { name: "Owning" } });
    const { id } = await createPerson(api);
    const path = `/api/v1/groups/${group.id}/owners`;
    await api("POST", path, { id, type: "USER" });
    await api("POST", path, { id: other.id, type: "GROUP" });
    await api("POST", path, { id, type: "USER" });
    await api("POST", path, { id: NOBODY, type: "USER" });
    await api("GET", `${path}?limit=1`);
    await api("DELETE", `${path}/${id}`);
    await api("DELETE", `${path}/${id}`);
  },

  "a simulation of policies": async (api, org) => {
    const [appInstance] = org.apps.keys.all();
    const [id] = org.users.keys.all();
    const path = "/api/v1/policies/simulate";
    await api("POST", path, { appInstance, policyContext: { user: { id }, groups: { ids: [] } } });
    await api("POST", `${path}?expand=EVALUATED`, { appInstance, policyTypes: ["ACCESS_POLICY"] });
    await api("POST", path, { appInstance: NOBODY });
    await api("POST", path, [{ appInstance }]);
  },

  "forgotten passwords": async (api) => {
    const { id } = await createPerson(api);
    const path = `/api/v1/users/${id}/credentials`;
    const password = { value: "Correct-Horse-7" };
    const recovery_question = { question: "Who broke it?", answer: "nobody" };
    await api("POST", `${path}/change_recovery_question`, { password, recovery_question });
    await api("POST", `${path}/change_recovery_question`, { password: { value: "no" }, recovery_question });
    await api("POST", `${path}/forgot_password`);
    await api("POST", `${path}/forgot_password?sendEmail=false`);
    const fresh = { password: { value: "Another-Horse-8" }, recovery_question: { answer: "NOBODY" } };
    await api("POST", `${path}/forgot_password_recovery_question`, fresh);
    await api("POST", `${path}/forgot_password_recovery_question`, { ...fresh, recovery_question: { answer: "who" } });
    await api("GET", `/api/v1/users/${id}/clients`);
    await api("GET", `/api/v1/users/${id}/factors/questions`);
  },
};
