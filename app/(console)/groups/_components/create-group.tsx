"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { OperationProvider, useOperate } from "#app/_features/operation/operation-provider.tsx";
import { Button } from "#components/ui/button.tsx";
import type { OfferedOperation } from "#lib/schemas/operation.ts";

/** Makes a group and goes there. */
export function CreateGroup({ offer }: { offer: OfferedOperation }) {
  return (
    <OperationProvider>
      <CreateGroupButton offer={offer} />
    </OperationProvider>
  );
}

function CreateGroupButton({ offer }: { offer: OfferedOperation }) {
  const operate = useOperate();
  const router = useRouter();
  return (
    <Button
      variant="primary"
      icon={<Plus aria-hidden className="size-4" />}
      disabledReason={offer.whyNot ?? undefined}
      onClick={() =>
        operate({
          offer,
          target: { name: "a new group" },
          input: {},
          onDone: ({ created }) => created && router.push(`/groups/${created.id}`),
        })
      }
    >
      {offer.title}
    </Button>
  );
}
