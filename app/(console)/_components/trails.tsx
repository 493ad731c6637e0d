import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";

// Apart from the headers that show them: a page's outline needs no more than these.

export const PEOPLE_TRAIL = <Breadcrumbs items={[{ href: "/people", label: "People" }]} />;
export const GROUPS_TRAIL = <Breadcrumbs items={[{ href: "/groups", label: "Groups" }]} />;
export const POLICIES_TRAIL = <Breadcrumbs items={[{ href: "/policies", label: "Policies" }]} />;
export const EVENT_HOOKS_TRAIL = <Breadcrumbs items={[{ href: "/event-hooks", label: "Event hooks" }]} />;
export const APPS_TRAIL = <Breadcrumbs items={[{ href: "/apps", label: "Apps" }]} />;
