import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";

// Apart from the headers that show them: a page's outline needs no more than these.

export const PEOPLE_TRAIL = <Breadcrumbs items={[{ href: "/people", label: "People" }]} />;
export const GROUPS_TRAIL = <Breadcrumbs items={[{ href: "/groups", label: "Groups" }]} />;
export const POLICIES_TRAIL = <Breadcrumbs items={[{ href: "/policies", label: "Policies" }]} />;
export const EVENT_HOOKS_TRAIL = <Breadcrumbs items={[{ href: "/event-hooks", label: "Event hooks" }]} />;
export const AUDIT_TRAIL = <Breadcrumbs items={[{ href: "/audit", label: "Audit" }]} />;
export const BULK_TRAIL = <Breadcrumbs items={[{ href: "/bulk", label: "Bulk jobs" }]} />;
export const LOG_TRAIL = <Breadcrumbs items={[{ href: "/log", label: "System Log" }]} />;
export const APPROVALS_TRAIL = <Breadcrumbs items={[{ href: "/approvals", label: "Approvals" }]} />;
export const APPS_TRAIL = <Breadcrumbs items={[{ href: "/apps", label: "Apps" }]} />;
