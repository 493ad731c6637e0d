"use client";
import { Button } from "#components/ui/button.tsx";

/** Reloads the page from the server. */
export function ReloadButton() {
  return (
    <Button variant="primary" onClick={() => location.reload()}>
      Try again
    </Button>
  );
}
