"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { readQuery } from "#lib/client/reads.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import type { PlanTargets } from "#app/_features/bulk/use-plan-form.ts";
import type { Choice } from "#lib/schemas/vocabulary/fields.ts";
import type { NewJobParams, TargetSource } from "../search-params.ts";
import { filterLabel, listed } from "./target-labels.ts";
import { type MappedFile, useMappedFile } from "./use-mapped-file.ts";

/** Where a task's targets may come from: new people and per-row inputs only from a file, apps by name. */
function sourcesOf(offer: BulkOffer | undefined): readonly TargetSource[] {
  if (!offer) return [];
  if (offer.on === "new person" || offer.rows === "required") return ["file"];
  return offer.on === "app" ? ["app", "file"] : ["file", "list", "filter", "group", "app"];
}

/** The job's targets, as far as they are filled in. */
export function useTargets(offer: BulkOffer | undefined, params: NewJobParams) {
  const [wanted, setWanted] = useState<TargetSource>(params.from ?? "file");
  const [text, setText] = useState("");
  const [filter, setFilter] = useState({
    q: params.q,
    status: params.status,
    department: params.department,
    group: params.from === "filter" ? params.group : "",
  });
  const [ownGroup, setGroup] = useState<Choice | null>();
  const [ownApp, setApp] = useState<Choice | null>();
  const [apps, setApps] = useState<readonly Choice[]>([]);
  const file = useMappedFile(offer?.id);
  const queries = useQueryClient();
  // Handed over by id; their names come a moment later.
  const handedGroup = useQuery({
    ...readQuery("/suggestions/groups/{groupId}", { groupId: params.group }),
    enabled: params.from === "group" && params.group !== "",
  });
  const handedApp = useQuery({ ...readQuery("/apps"), enabled: params.app !== "" }).data?.find(
    ({ id }) => id === params.app,
  );
  const group = ownGroup === undefined ? (handedGroup.data ?? null) : ownGroup;
  const app = ownApp === undefined ? (handedApp ? { id: handedApp.id, name: handedApp.label } : null) : ownApp;
  const sources = sourcesOf(offer);
  const source = sources.includes(wanted) ? wanted : sources[0];

  function chosen(): PlanTargets | null {
    switch (source) {
      case "file":
        return fromFile(file);
      case "list": {
        const given = listed(text);
        return given.length > 0 ? { targets: { kind: "list", given }, source: "A list that was pasted" } : null;
      }
      case "filter":
        return { targets: { kind: "filter", filter }, source: filterLabel(filter) };
      case "group":
        return group && fromGroup(group);
      case "app":
        if (offer?.on === "app") {
          const given = apps.map(({ id }) => id);
          return given.length > 0 ? { targets: { kind: "list", given }, source: "Chosen by name" } : null;
        }
        return app && fromApp(app);
      default:
        return null;
    }
  }

  /** What another page handed over by id, once its name is loaded: a quick user sends the form before. */
  async function handedOver(): Promise<PlanTargets | null> {
    if (source === "group" && ownGroup === undefined && params.from === "group" && params.group !== "") {
      return fromGroup(await queries.fetchQuery(readQuery("/suggestions/groups/{groupId}", { groupId: params.group })));
    }
    if (source === "app" && offer?.on !== "app" && ownApp === undefined && params.app !== "") {
      const found = (await queries.fetchQuery(readQuery("/apps"))).find(({ id }) => id === params.app);
      return found ? fromApp({ id: found.id, name: found.label }) : null;
    }
    return null;
  }

  return {
    ...{ sources, source, setSource: setWanted, file, text, setText, filter, setFilter },
    ...{ group, setGroup, app, setApp, apps, setApps, chosen: chosen(), handedOver },
    /** What the file's columns say row by row. */
    byRow: source === "file" ? file.mapping.map(({ to }) => to) : [],
  };
}

export type TargetsControl = ReturnType<typeof useTargets>;

function fromGroup({ id, name }: Choice): PlanTargets {
  return { targets: { kind: "group", groupId: id }, source: `Members of ${name}` };
}

function fromApp({ id, name }: Choice): PlanTargets {
  return { targets: { kind: "app", appId: id }, source: `Everyone who has ${name}` };
}

function fromFile({ file, mapping, complete }: MappedFile): PlanTargets | null {
  return file && complete
    ? { targets: { kind: "file", fileId: file.id, mapping: [...mapping] }, source: file.name }
    : null;
}
