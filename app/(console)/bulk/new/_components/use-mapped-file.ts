"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { uploadCsv } from "#lib/client/bulk.ts";
import { readQuery } from "#lib/client/reads.ts";
import type { ColumnMapping, CsvFile, CsvUpload } from "#lib/schemas/bulk-targets.ts";
import type { JobKindId } from "#lib/schemas/vocabulary/bulk.ts";

type Upload = { picked: File; reply: CsvUpload | null };

/**
 * A file of the reader's, sent once and then mapped for the task: which column is what. Choosing another task keeps the
 * file and asks again what its columns can be.
 */
export function useMappedFile(task: JobKindId | undefined) {
  const [upload, setUpload] = useState<Upload | null>(null);
  const [own, setOwn] = useState<{ task: JobKindId; mapping: readonly ColumnMapping[] } | null>(null);
  const file: CsvFile | null = upload?.reply?.ok ? upload.reply.file : null;
  const mapped = { fileId: file?.id ?? "", task: task ?? "user.suspend" } as const;
  const offerQuery = useQuery({
    ...readQuery("/bulk/files/{fileId}", mapped),
    enabled: file !== null && task !== undefined,
  });
  const offer = offerQuery.data?.offer;
  const mapping = own && own.task === task ? own.mapping : (offer?.suggested ?? []);
  const unmapped = (offer?.columns ?? []).filter(
    ({ key, required }) => required && !mapping.some(({ to }) => to === key),
  );
  const complete = offer !== undefined && unmapped.length === 0 && mapping.length > 0;
  const check = useQuery({
    ...readQuery("/bulk/files/{fileId}/check", { ...mapped, mapping: JSON.stringify(mapping) }),
    enabled: complete,
  });

  async function send(picked: File) {
    setUpload({ picked, reply: null });
    setOwn(null);
    const reply = await uploadCsv(picked);
    // Another file may have been chosen in the meantime.
    setUpload((now) => (now?.picked === picked ? { picked, reply } : now));
  }

  /** Takes a column for something, or (with null) leaves it out; nothing is taken from two columns. */
  function map(column: number, to: string | null) {
    if (!task) return;
    const others = mapping.filter((each) => each.column !== column && each.to !== to);
    setOwn({ task, mapping: to === null ? others : [...others, { column, to }] });
  }

  return {
    picked: upload?.picked ?? null,
    reply: upload?.reply ?? null,
    ...{ file, offer, offerError: offerQuery.error, mapping, unmapped, complete, check, map },
    send: (picked: File) => void send(picked),
  };
}

export type MappedFile = ReturnType<typeof useMappedFile>;
