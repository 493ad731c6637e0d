"use client";
import { Button } from "#components/ui/button.tsx";

/** Loads the page anew from the server. */
export function ReloadButton() {
  return (
    <Button variant="primary" onClick={() => location.reload()}>
      Try again
    </Button>
  );
}
