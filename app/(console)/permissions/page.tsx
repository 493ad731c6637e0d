import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { Card } from "#components/ui/card.tsx";
import { currentVisitor } from "#lib/auth/current-actor.ts";
import { catalogue } from "#lib/operations/declarations/catalogue.ts";
import { ROLE_TITLES } from "#lib/schemas/vocabulary/roles.ts";
import { PermissionTable } from "./_components/permission-table.tsx";

export const metadata = { title: "Permissions" };

/** Who may do what, told by the declarations that are also what is enforced. */
export default async function PermissionsPage() {
  const visitor = await currentVisitor();
  // The layout tells everybody else what to do.
  if (visitor.kind !== "actor") return null;
  const { role } = visitor.actor;
  const rights = catalogue().filter(({ kind }) => kind !== "watch");
  return (
    <Page kind="detail">
      <PageHeader
        title="Permissions"
        meta={`Who may do what. Your role is ${ROLE_TITLES[role]}; roles come from groups in Okta.`}
      />
      <p className="text-sm text-muted">
        Beyond these, people with an admin role and members of protected groups may be changed by an owner only, or with
        a second person. What cannot be undone asks for a sign-in within the last five minutes.
      </p>
      {[...Map.groupBy(rights, ({ area }) => area)].map(([title, permissions]) => (
        <Card key={title} title={title} flush>
          <PermissionTable title={title} permissions={permissions} own={role} />
        </Card>
      ))}
    </Page>
  );
}
