import { expect, test } from "vitest";
import { useOrg } from "../../testing/test-org.ts";

const { sandbox } = useOrg();

test("the org says to anyone where it is and on what it runs", async () => {
  const { url } = sandbox();
  const answer = await fetch(`${url}/.well-known/okta-organization`);
  expect(await answer.json()).toMatchObject({ pipeline: "idx", _links: { organization: { href: url } } });
});
