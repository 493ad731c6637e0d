import { consolePage } from "#app/_features/page/console-page.tsx";
import { AUDIT_TRAIL } from "#app/_features/page/trails.tsx";
import { prefetchRead } from "#lib/reads/here.ts";
import { ErasureForOwners } from "./_components/erasure-for-owners.tsx";
import { HandedOver } from "./_components/handed-over.tsx";
import { Verification } from "./_components/verification.tsx";
import { Vouchers } from "./_components/vouchers.tsx";

/** Whether the trail is what was recorded, what vouches for that, and what a person must decide. */
const { metadata, Page } = consolePage({
  kind: "detail",
  title: "Verification",
  meta: "Each entry contains the hash of the one before, and signed checkpoints outside the database record the state of the trail.",
  breadcrumbs: AUDIT_TRAIL,
  prefetch: (client) => prefetchRead(client, "/audit/state"),
  content: () => (
    <>
      <Verification />
      <Vouchers />
      <HandedOver />
      <ErasureForOwners />
    </>
  ),
});

export { metadata, Page as default };
