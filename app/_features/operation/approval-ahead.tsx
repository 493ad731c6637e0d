import { Callout } from "#components/ui/callout.tsx";

/** Says before anything is sent that somebody else has to agree. @param why who or what asks for that, in words */
export function ApprovalAhead({ why }: { why: string }) {
  return (
    <Callout tone="info" title="Somebody else has to agree first">
      <p>{why} Asking changes nothing yet: you are told when they have agreed, and carry it out then.</p>
    </Callout>
  );
}
