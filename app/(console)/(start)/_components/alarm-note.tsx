"use client";
import { useQuery } from "@tanstack/react-query";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { readQuery } from "#lib/client/reads.ts";

/**
 * Says so, as long as nobody has looked into it, when Okta's log has changes by our credential not made in Gatehouse.
 */
export function AlarmNote() {
  const { data } = useQuery({ ...readQuery("/audit/reconciliation"), refetchInterval: 60_000 });
  if (!data || data.openAlarms === 0) return null;
  const count = data.openAlarms === 1 ? "A change" : `${data.openAlarms.toLocaleString("en")} changes`;
  return (
    <Callout
      tone="critical"
      title={`${count} at Okta with this console's credential, not made in Gatehouse`}
      actions={<ButtonLink href="/audit/reconciliation">Review it</ButtonLink>}
    >
      Someone else may have the credential. Until that is ruled out, treat it as stolen and replace it.
    </Callout>
  );
}
