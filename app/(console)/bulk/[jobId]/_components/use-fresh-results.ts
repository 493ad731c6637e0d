"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Job } from "#lib/schemas/bulk.ts";

/**
 * Asks for a job's people and reasons once more when its state changes: they are looked at less often than the job
 * itself and no longer at all once it rests, so what happened last would be missing.
 */
export function useFreshResults(job: Job | undefined): void {
  const queryClient = useQueryClient();
  const seen = useRef(job?.status);
  const { id, status } = job ?? {};
  useEffect(() => {
    const changed = seen.current !== undefined && seen.current !== status;
    seen.current = status;
    if (!changed) return;
    void queryClient.invalidateQueries({ queryKey: ["bulk", id, "items"] });
    void queryClient.invalidateQueries({ queryKey: ["bulk", id, "reasons"] });
  }, [queryClient, id, status]);
}
