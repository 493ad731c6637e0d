"use client";
import { useState } from "react";
import { previewCsv } from "#lib/actions/bulk.ts";
import type { CsvPreview } from "#lib/schemas/bulk.ts";

type Reading = { file: File; preview: CsvPreview | null };

const LOST: CsvPreview = {
  ok: false,
  signedOut: false,
  problem: {
    title: "Gatehouse did not answer, so the file could not be read.",
    meaning: "Nothing was sent on.",
    remedy: "Check your connection and choose the file again.",
    causes: [],
    code: null,
    requestId: null,
  },
};

/** The file in hand and whom it names, as the server reads it; `preview` is `null` while that is under way. */
export function useCsvFile() {
  const [reading, setReading] = useState<Reading | null>(null);

  async function read(file: File) {
    setReading({ file, preview: null });
    const form = new FormData();
    form.set("file", file);
    // An action only rejects when the answer was lost on the way.
    const preview = await previewCsv(form).catch(() => LOST);
    // Another file may have been chosen in the meantime.
    setReading((now) => (now?.file === file ? { file, preview } : now));
  }

  return { file: reading?.file ?? null, preview: reading?.preview ?? null, read: (file: File) => void read(file) };
}
