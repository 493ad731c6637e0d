"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";

/** The way most calls begin: a name, a login, a number, and Enter. */
export function StartSearch() {
  const router = useRouter();
  const [text, setText] = useState("");

  function search(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const wanted = text.trim();
    router.push(wanted === "" ? "/people" : `/people?q=${encodeURIComponent(wanted)}&open=true`);
  }

  return (
    <form onSubmit={search} className="flex max-w-2xl gap-2">
      <SearchInput
        label="Search for people by name, login, email or phone"
        value={text}
        onValueChange={setText}
        className="flex-1 [&_input]:h-10 [&_input]:text-base"
      />
      <Button type="submit" variant="primary" className="h-10! px-4!">
        Search
      </Button>
    </form>
  );
}
