import { z } from "zod";
import type { Change } from "./define.ts";

/** Any attribute of the org's schema; Okta checks the values against it. */
export const ProfileSchema = z.record(z.string().min(1), z.unknown());

/** A value of an attribute as the trail and a diff show it; `null` where there is none. */
export function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The attributes that would be different afterwards. */
export function profileChanges(from: Record<string, unknown>, to: Record<string, unknown>): Change[] {
  return Object.entries(to).flatMap(([field, value]) => {
    const change = { field, from: asText(from[field]), to: asText(value) };
    return change.from === change.to ? [] : [change];
  });
}
