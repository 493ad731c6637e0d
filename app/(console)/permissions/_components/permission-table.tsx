import { Check, Minus } from "lucide-react";
import { Badge } from "#components/ui/badge.tsx";
import type { CatalogueRow } from "#lib/operations/declarations/catalogue.ts";
import { type Role, ROLES, ROLE_TITLES } from "#lib/schemas/vocabulary/roles.ts";
import { cn } from "#lib/utils/cn.ts";

const RISKS = {
  read: null,
  routine: null,
  credential: { tone: "caution", word: "Credentials" },
  destructive: { tone: "critical", word: "Fresh sign-in" },
} as const;

type PermissionTableProps = { title: string; permissions: readonly CatalogueRow[]; own: Role };

/** Rights of one area as rows, roles as columns; the reader's own column is marked. */
export function PermissionTable({ title, permissions, own }: PermissionTableProps) {
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div tabIndex={0} className="relative overflow-x-auto focus-visible:-outline-offset-2">
      <table aria-label={`Permissions: ${title}`} className="w-full min-w-3xl table-fixed text-sm">
        <thead>
          <tr className="text-left text-xs text-muted">
            <th scope="col" className="w-64 px-4 py-2 font-medium">
              Right
            </th>
            {ROLES.map((role) => (
              <th
                key={role}
                scope="col"
                className={cn("w-20 px-2 py-2 text-center font-medium", role === own && "bg-selected text-ink")}
              >
                {ROLE_TITLES[role]}
              </th>
            ))}
            <th scope="col" className="px-4 py-2 font-medium">
              Okta’s endpoint
            </th>
          </tr>
        </thead>
        <tbody>
          {permissions.map((permission) => (
            <tr key={permission.id} className="border-t border-line align-top">
              <th scope="row" className="px-4 py-1.5 text-left font-normal">
                <Right permission={permission} />
              </th>
              {ROLES.map((role) => (
                <td key={role} className={cn("px-2 py-1.5 text-center", role === own && "bg-selected")}>
                  <Mark may={permission.roles.includes(role)} />
                </td>
              ))}
              <td className="px-4 py-1.5 font-mono text-xs break-all text-muted">
                {permission.endpoints.map((endpoint) => (
                  <span key={endpoint} className="block">
                    {endpoint}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Right({ permission: { title, id, risk, note, asks } }: { permission: CatalogueRow }) {
  const more = note ?? (asks.includes("reason") ? "Asks for a reason" : null);
  const mark = RISKS[risk];
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2">
        {risk === "read" ? `See: ${title}` : title}
        {mark && <Badge tone={mark.tone}>{mark.word}</Badge>}
      </span>
      <code className="block font-mono text-xs text-muted">{id}</code>
      {more && <span className="block text-xs text-muted">{more}</span>}
    </>
  );
}

function Mark({ may }: { may: boolean }) {
  return may ? (
    <>
      <Check aria-hidden className="mx-auto size-4 text-positive" />
      <span className="sr-only">Yes</span>
    </>
  ) : (
    <>
      <Minus aria-hidden className="mx-auto size-4 text-faint" />
      <span className="sr-only">No</span>
    </>
  );
}
