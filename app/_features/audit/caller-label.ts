import type { PushEvidence } from "#lib/schemas/caller-push.ts";
import { CALLER_CHECK_KEYS, CALLER_CHECKS } from "#lib/schemas/vocabulary/caller-checks.ts";
import { exactTime } from "#lib/utils/format-time.ts";
import { oneOf } from "#lib/utils/one-of.ts";

type Checked = { callerCheck: string | null; callerPush: PushEvidence | null };

/** How it was made sure who called: “Okta Verify push, Ann’s iPhone, approved …”. */
export function callerLabel({ callerCheck, callerPush }: Checked): string | null {
  if (callerPush) {
    const { factor, approvedAt, entry } = callerPush;
    return `${factor}: approved ${exactTime(approvedAt)} (entry ${entry.toLocaleString("en")})`;
  }
  const known = oneOf(CALLER_CHECK_KEYS, callerCheck ?? "");
  return known && CALLER_CHECKS[known];
}
