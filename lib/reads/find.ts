import { z } from "zod";
import { possibleOnPerson } from "#lib/operations/perform/offer.ts";
import { USER_STATES } from "#lib/policy/user-states.ts";
import type { FoundByText } from "#lib/schemas/find.ts";
import { fullName } from "#lib/schemas/okta/user.ts";
import { listApps } from "#lib/services/apps/list.ts";
import { listGroups } from "#lib/services/groups/list.ts";
import { listUsers } from "#lib/services/users/list.ts";
import { searchExpression } from "#lib/services/users/matching.ts";
import { part } from "./part.ts";
import { defineRead } from "./read.ts";

const MOST_OF_A_KIND = 6;
const LONGEST_TEXT = 200;

const nothing = () => ({ ok: true as const, items: [] });

/** People, groups and apps whose name begins so, a few of each; what Okta gives no answer about is said in its part. */
export const find = defineRead({
  asks: ["user.list", "group.list", "app.list"],
  params: z.object({ q: z.string().trim().default("") }),
  run: async ({ q: text }, { okta, signal }): Promise<FoundByText> => {
    const q = text.slice(0, LONGEST_TEXT);
    if (q === "") return { people: nothing(), groups: nothing(), apps: nothing() };
    const limit = MOST_OF_A_KIND;
    const search = searchExpression({ q, status: [], department: "" });
    const [people, groups, apps] = await Promise.all([
      part(
        listUsers(okta, { search, limit, signal }).then(({ items }) =>
          items.map((user) => ({
            id: user.id,
            name: fullName(user),
            hint: `${user.profile.login} · ${USER_STATES[user.status].title}`,
            possible: possibleOnPerson(user),
          })),
        ),
      ),
      part(
        listGroups(okta, { q, limit, signal }).then(({ items }) =>
          items.map(({ id, profile }) => ({ id, name: profile.name, hint: profile.description ?? "" })),
        ),
      ),
      part(
        listApps(okta, { q, limit, signal }).then(({ items }) =>
          items.map(({ id, label, status }) => ({ id, name: label, hint: status === "ACTIVE" ? "" : "Inactive" })),
        ),
      ),
    ]);
    return { people, groups, apps };
  },
});
