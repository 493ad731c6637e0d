"use client";
import { useRead } from "#lib/client/reads.ts";
import { Erasure } from "./erasure.tsx";

/** Nothing to those who may not erase. */
export function ErasureForOwners() {
  const { data } = useRead("/audit/state");
  return data?.mayErase ? <Erasure /> : null;
}
