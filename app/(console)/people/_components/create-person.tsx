import { Plus } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import type { OfferedOperation } from "#lib/schemas/operation.ts";

const icon = <Plus aria-hidden className="size-4" />;

/** The way to the form for somebody new, or why there is none for the reader. */
export function CreatePerson({ offer: { title, whyNot } }: { offer: OfferedOperation }) {
  if (whyNot !== null) {
    return (
      <Button icon={icon} disabledReason={whyNot}>
        {title}
      </Button>
    );
  }
  return (
    <ButtonLink href="/people/new" variant="primary" icon={icon}>
      {title}
    </ButtonLink>
  );
}
