"use client";
import { useQuery } from "@tanstack/react-query";
import { auditStateQuery } from "#lib/client/audit.ts";
import { Erasure } from "./erasure.tsx";

/** Nothing to those who may not erase. */
export function ErasureForOwners() {
  const { data } = useQuery(auditStateQuery());
  return data?.mayErase ? <Erasure /> : null;
}
