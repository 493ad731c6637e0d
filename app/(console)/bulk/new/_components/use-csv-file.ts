"use client";
import { useState } from "react";
import { csvFileQuery, uploadCsv } from "#lib/client/bulk.ts";
import { useQueryClient } from "@tanstack/react-query";
import type { CsvFile } from "#lib/schemas/bulk-targets.ts";
import type { Problem } from "#lib/schemas/problem.ts";

/** A file as the server has read it, and which of its columns names the people. */
export type CsvPreview = { ok: true; file: CsvFile; who: number } | { ok: false; problem: Problem; signedOut: boolean };

type Reading = { file: File; preview: CsvPreview | null };

function nobodyNamed({ headings }: CsvFile): Problem {
  return {
    title: `No column is headed id, login or email; the headings are: ${headings?.join(", ") ?? "none"}.`,
    meaning: "It is not known whom the file names.",
    remedy: "Name the column in the file and choose it again.",
    causes: [],
    code: null,
    requestId: null,
  };
}

/** The file in hand and whom it names, as the server reads it; `preview` is `null` while that is under way. */
export function useCsvFile() {
  const queryClient = useQueryClient();
  const [reading, setReading] = useState<Reading | null>(null);

  async function look(file: File): Promise<CsvPreview> {
    const sent = await uploadCsv(file);
    if (!sent.ok) return sent;
    const { offer } = await queryClient.fetchQuery(csvFileQuery(sent.file.id, "user.suspend"));
    const who = offer.suggested.find(({ to }) => to === "who");
    if (!who) return { ok: false, problem: nobodyNamed(sent.file), signedOut: false };
    return { ok: true, file: sent.file, who: who.column };
  }

  async function read(file: File) {
    setReading({ file, preview: null });
    const preview = await look(file);
    // Another file may have been chosen in the meantime.
    setReading((now) => (now?.file === file ? { file, preview } : now));
  }

  return { file: reading?.file ?? null, preview: reading?.preview ?? null, read: (file: File) => void read(file) };
}
