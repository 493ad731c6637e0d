import type { Sandbox } from "../../start.ts";
import type { Api } from "../../testing/api.ts";
import type { Comparison, Difference, Share } from "./compare.ts";
import { add, compareAnswers } from "./compare.ts";
import type { Example } from "./examples.ts";
import { examplesIn } from "./examples.ts";
import { answerOf, isSystem } from "./situations.ts";

/** How much one kind of thing is answered alike. */
export type Measured = Comparison & { resource: string; status: Share; examples: number };

export type Found = { resource: string; example: string; difference: Difference };

/** Holds every example of a description that can be brought about against the answer of this org. */
export async function measureExamples(
  description: unknown,
  { api, sandbox }: { api: Api; sandbox: Sandbox },
): Promise<{ measured: Measured[]; found: Found[]; left: string[] }> {
  const byResource = new Map<string, Measured>();
  const found: Found[] = [];
  const left: string[] = [];
  for (const example of examplesIn(description)) {
    await api("POST", "/_sandbox/reset");
    const answer = await answerOf({ api, org: sandbox.org, example });
    const name = `${example.operation} ${example.name}`;
    if (answer === undefined) {
      left.push(name);
      continue;
    }
    const measured = measuredOf(byResource, resourceOf(example));
    measured.examples += 1;
    measured.status.all += 1;
    if (answer.status === example.status) measured.status.same += 1;
    else
      found.push({
        resource: measured.resource,
        example: name,
        difference: {
          path: "status",
          theirs: example.status,
          ours: `${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`,
        },
      });
    const shown = theirs(example);
    const isOne = Array.isArray(shown) && !Array.isArray(answer.body);
    const compared = compareAnswers(isOne ? shown[0] : shown, answer.body);
    for (const difference of compared.differences)
      found.push({ resource: measured.resource, example: name, difference });
    add(measured, compared);
  }
  return { measured: [...byResource.values()], found, left };
}

/** What an example shows; what the org's own things are called differs from example to example. */
function theirs({ answer }: Example): unknown {
  if (!isSystem(answer)) return answer;
  return [answer].flat().map((element) => {
    const { name: _name, description: _description, ...rest } = element as Record<string, unknown>;
    return rest;
  });
}

/** What an operation is about: `apps`, `policies`, `policy rules` … */
function resourceOf({ operation }: Example): string {
  const parts = (operation.split(" ")[1] ?? "")
    .replace("/api/v1/", "")
    .split("/")
    .filter((part) => !part.startsWith("{"));
  if (parts[0] === "policies" && parts[1] === "rules") return "policy rules";
  if (parts[0] === "groups" && parts[1] === "rules") return "group rules";
  if (parts[1] === "factors" || parts[1] === "roles" || parts[1] === "owners") return parts[1];
  if (parts[0] === "meta") return "schemas and types";
  return parts[0] ?? "";
}

function measuredOf(all: Map<string, Measured>, resource: string): Measured {
  const none = (): Share => ({ same: 0, all: 0 });
  const known = all.get(resource) ?? {
    ...{ resource, examples: 0, status: none(), outer: none(), keys: none(), values: none() },
    differences: [],
  };
  all.set(resource, known);
  return known;
}
