/** Who an app is for. `departments`, `group`: assigned to those groups; `direct`: to that share of people, one by one. */
type Audience = {
  everyone?: boolean;
  departments?: readonly string[];
  group?: string;
  direct?: number;
};

/** One app of the org before it has an id. `name` is the key Okta's integration network knows the product by. */
export type AppKind = {
  name: string;
  label: string;
  signOnMode: string;
  /** Where the tile leads, relative to the org's own URL when it starts with a slash. */
  link: string | null;
  features?: readonly string[];
  inactive?: boolean;
  audience: Audience;
};

const PROVISIONING = ["IMPORT_NEW_USERS", "PUSH_NEW_USERS", "PUSH_USER_DEACTIVATION", "PUSH_PROFILE_UPDATES"] as const;

const saml = (name: string, label: string, audience: Audience, features: readonly string[] = []): AppKind => ({
  name,
  label,
  signOnMode: "SAML_2_0",
  link: `/app/${name}/sso/saml`,
  features,
  audience,
});

const oidc = (label: string, link: string, audience: Audience): AppKind => ({
  name: "oidc_client",
  label,
  signOnMode: "OPENID_CONNECT",
  link,
  audience,
});

const bookmark = (label: string, link: string, audience: Audience): AppKind => ({
  name: "bookmark",
  label,
  signOnMode: "BOOKMARK",
  link,
  audience,
});

const password = (label: string, link: string, audience: Audience): AppKind => ({
  name: "template_swa",
  label,
  signOnMode: "BROWSER_PLUGIN",
  link,
  audience,
});

/** The apps of the company: what everyone has, what departments have, what single people have, what nobody uses. */
export const catalogue: readonly AppKind[] = [
  saml("google", "Mail and calendar", { everyone: true }, PROVISIONING),
  saml("slack", "Meridale chat", { everyone: true }, PROVISIONING),
  saml("zoomus", "Video meetings", { everyone: true }, PROVISIONING),
  saml("workday", "People portal", { everyone: true }, ["IMPORT_NEW_USERS", "IMPORT_PROFILE_UPDATES"]),
  bookmark("Intranet", "https://intranet.meridale.example/", { everyone: true }),
  saml("concur", "Travel and expenses", { everyone: true }),
  saml("cornerstone", "Learning centre", { everyone: true }),
  bookmark("Canteen menu", "https://canteen.meridale.example/", { everyone: true }),
  saml("salesforce", "Customer records", { departments: ["Sales", "Customer Support", "Marketing"] }, PROVISIONING),
  saml("salesforce", "Customer records (sandbox)", { direct: 0.01 }),
  saml("zendesk", "Support desk", { departments: ["Customer Support"], direct: 0.01 }, PROVISIONING),
  saml("hubspot_saml", "Campaigns", { departments: ["Marketing"] }),
  saml("gong", "Call recordings", { departments: ["Sales"] }),
  saml("docusign", "Signatures", { departments: ["Legal", "Sales"], direct: 0.02 }),
  saml("netsuite", "Ledger", { departments: ["Finance"] }, PROVISIONING),
  saml("coupa", "Purchasing", { departments: ["Finance", "Supply Chain"] }),
  password("Parcel shipping", "https://shipping.meridale.example/", { departments: ["Supply Chain"] }),
  saml("greenhouse", "Recruiting", { departments: ["People"], direct: 0.02 }),
  saml("jira_cloud", "Issue tracker", { departments: ["Engineering", "Product", "IT"], direct: 0.03 }, PROVISIONING),
  saml("github_cloud", "Source code", { departments: ["Engineering"], direct: 0.01 }, ["PUSH_NEW_USERS"]),
  saml("datadog", "Monitoring", { departments: ["Engineering", "IT"] }),
  saml("pagerduty", "On-call rota", { group: "On call" }, PROVISIONING),
  saml("amazon_aws", "Cloud accounts: production", { direct: 0.015 }),
  saml("amazon_aws", "Cloud accounts: staging", { departments: ["Engineering"] }),
  saml("figma", "Design files", { departments: ["Product"], direct: 0.02 }),
  saml("autodesk", "CAD suite", { group: "Licence: CAD" }),
  oidc("Calibration database", "https://calibration.meridale.example/login", { departments: ["Manufacturing"] }),
  oidc("Shop floor terminals", "https://floor.meridale.example/", { departments: ["Manufacturing"] }),
  oidc("Firmware signing", "https://signing.meridale.example/", { group: "Project Ember" }),
  oidc("Data warehouse", "https://warehouse.meridale.example/", { direct: 0.05 }),
  saml("servicenow_ud", "IT service desk", { everyone: true }, PROVISIONING),
  saml("crowdstrike", "Endpoint protection console", { direct: 0.004 }),
  saml("paloaltonetworks_globalprotect", "VPN gateway", { group: "VPN users" }),
  password("UK tax office", "https://tax.meridale.example/", { direct: 0.003 }),
  password("Stationery shop", "https://stationery.meridale.example/", { direct: 0.02 }),
  saml("board_portal", "Board papers", { group: "Executives" }),
  oidc("Visitor sign-in (trial)", "https://visitors.meridale.example/", {}),
  saml("lucidchart", "Diagrams (pilot, ended)", {}),
  bookmark("Old wiki", "https://wiki-archive.meridale.example/", {}),
  { ...saml("box_net", "File sharing (replaced)", { direct: 0.05 }), inactive: true },
  { ...saml("yammer", "Company feed (replaced)", { everyone: true }), inactive: true },
  { ...oidc("Warehouse scanner v1", "https://scan1.meridale.example/", {}), inactive: true },
];
