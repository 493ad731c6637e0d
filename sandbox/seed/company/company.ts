/** The invented company whose org this is. `.example` is reserved (RFC 2606): no mail can reach anyone. */
export const company = {
  name: "Meridale Instruments",
  domain: "meridale.example",
  /** Contractors sign in under a domain of their own. */
  contractorDomain: "partners.meridale.example",
  /** The Active Directory domain some people are imported from. */
  directory: "corp.meridale.example",
} as const;

/** The password every generated person has; the invented demo people have their own. */
export const SANDBOX_PASSWORD = "Sandbox-Pass-1";
