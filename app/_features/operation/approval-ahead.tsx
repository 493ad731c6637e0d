import { Callout } from "#components/ui/callout.tsx";

/** Says before anything is sent that someone else has to agree. @param why who or what asks for that, in words */
export function ApprovalAhead({ why }: { why: string }) {
  return (
    <Callout tone="info" title="Needs approval from a second person">
      <p>{why} Asking changes nothing yet. You are notified when it is approved, and carry it out then.</p>
    </Callout>
  );
}
