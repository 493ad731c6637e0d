import {
  Boxes,
  BriefcaseBusiness,
  CheckCheck,
  Globe,
  House,
  IdCard,
  LayoutGrid,
  Logs,
  ScrollText,
  ShieldCheck,
  UsersRound,
  Webhook,
  LockKeyhole,
  Terminal,
} from "lucide-react";
import { ApprovalBadge } from "./approval-badge.tsx";
import type { NavSection } from "#components/layout/nav.ts";

const icon = { "aria-hidden": true, className: "size-4" } as const;

/** Where one can go, in the order of how often people do. */
export const NAVIGATION: readonly NavSection[] = [
  {
    items: [
      { href: "/", label: "Start", icon: <House {...icon} />, exact: true },
      { href: "/people", label: "People", icon: <UsersRound {...icon} /> },
      { href: "/groups", label: "Groups", icon: <Boxes {...icon} /> },
      { href: "/apps", label: "Apps", icon: <LayoutGrid {...icon} /> },
      { href: "/log", label: "System Log", icon: <Logs {...icon} /> },
      { href: "/bulk", label: "Bulk jobs", icon: <BriefcaseBusiness {...icon} /> },
      {
        href: "/approvals",
        label: "Approvals",
        icon: <CheckCheck {...icon} />,
        badge: <ApprovalBadge />,
      },
      { href: "/audit", label: "Audit", icon: <ScrollText {...icon} /> },
    ],
  },
  {
    label: "Org",
    items: [
      { href: "/policies", label: "Policies", icon: <ShieldCheck {...icon} /> },
      { href: "/realms", label: "Realms", icon: <Globe {...icon} /> },
      { href: "/user-types", label: "User types", icon: <IdCard {...icon} /> },
      { href: "/event-hooks", label: "Event hooks", icon: <Webhook {...icon} /> },
      { href: "/raw", label: "Raw request", icon: <Terminal {...icon} /> },
      { href: "/permissions", label: "Permissions", icon: <LockKeyhole {...icon} /> },
    ],
  },
];
