"use client";
import { Plus } from "lucide-react";
import { OperationProvider, useOperate } from "#app/_features/operation/operation-provider.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Menu, MenuGroup } from "#components/ui/menu.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { useRead } from "#lib/client/reads.ts";
import type { EventHookList } from "#lib/schemas/event-hooks.ts";

/** The way to the form for another event hook. */
export function NewHook() {
  return (
    <ButtonLink href="/event-hooks/new" variant="primary" icon={<Plus aria-hidden className="size-4" />}>
      New event hook
    </ButtonLink>
  );
}

/** What can be done to event hooks as a whole, by the reader's rights. */
export function EventHooksActions() {
  const { data } = useRead("/event-hooks");
  if (!data) return null;
  return (
    <OperationProvider>
      {data.rows.length > 0 && data.deleteAll.whyNot === null && <DeleteAll list={data} />}
      {data.create.whyNot === null && <NewHook />}
    </OperationProvider>
  );
}

/** Deletes all hooks, or all that deliver to one address; an owner's right alone. */
function DeleteAll({ list: { rows, deleteAll } }: { list: EventHookList }) {
  const operate = useOperate();
  const urls = [...new Set(rows.map(({ url }) => url))];
  const count = (hooks: number) => (hooks === 1 ? "1 event hook" : `${hooks} event hooks`);

  function ask(url: string | null) {
    const met = url === null ? rows : rows.filter((row) => row.url === url);
    operate({
      offer: deleteAll,
      target: { name: count(met.length), ...(url !== null && { detail: url }) },
      input: url === null ? {} : { url },
      warning: `This deletes ${met.map(({ name }) => `“${name}”`).join(", ")}.`,
    });
  }

  return (
    <Menu trigger={<Button>Delete several…</Button>} align="end">
      <MenuGroup label="All that deliver to">
        {urls.map((url) => (
          <MenuItem key={url} hint={count(rows.filter((row) => row.url === url).length)} onSelect={() => ask(url)}>
            <span className="break-all">{url}</span>
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuItem tone="danger" hint={count(rows.length)} onSelect={() => ask(null)}>
        All of the org
      </MenuItem>
    </Menu>
  );
}
