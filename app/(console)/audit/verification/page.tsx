import { AUDIT_TRAIL } from "#app/_features/page/trails.tsx";
import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { auditStateQuery } from "#lib/client/audit.ts";
import { auditState } from "#lib/queries/audit-state.ts";
import { ErasureForOwners } from "./_components/erasure-for-owners.tsx";
import { HandedOver } from "./_components/handed-over.tsx";
import { Vouchers } from "./_components/vouchers.tsx";
import { Verification } from "./_components/verification.tsx";
import { head } from "./head.ts";

export const metadata = { title: head.title };

/** Whether the trail is what was recorded, what vouches for that, and what a person has to decide. */
export default async function VerificationPage() {
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...auditStateQuery(), queryFn: () => auditState() });
  return (
    <Page kind="detail">
      <PageHeader {...head} breadcrumbs={AUDIT_TRAIL} />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <Verification />
        <Vouchers />
        <HandedOver />
        <ErasureForOwners />
      </HydrationBoundary>
    </Page>
  );
}
