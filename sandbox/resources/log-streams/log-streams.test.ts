import { expect, test } from "vitest";
import { useOrg } from "../../testing/test-org.ts";

const { api } = useOrg();
const PATH = "/api/v1/logStreams";

test("a stream is made, renamed, switched and deleted, and never shows its token", async () => {
  const settings = { edition: "aws", host: "acme.splunkcloud.com", token: "11111111-2222-3333-4444-555555555555" };
  const { status, body } = await api("POST", PATH, { type: "splunk_cloud_logstreaming", name: "To Splunk", settings });
  expect(status).toBe(200);
  expect(body).toMatchObject({ status: "ACTIVE", settings: { edition: "aws", host: settings.host } });
  expect(JSON.stringify(body)).not.toContain(settings.token);
  const own = `${PATH}/${body.id}`;
  const renamed = await api("PUT", own, { ...body, name: "Elsewhere", settings: { host: "b.splunkcloud.com" } });
  expect(renamed.body).toMatchObject({ name: "Elsewhere", settings: { edition: "aws", host: "b.splunkcloud.com" } });
  expect((await api("POST", `${own}/lifecycle/deactivate`)).body.status).toBe("INACTIVE");
  expect((await api("DELETE", own)).status).toBe(204);
  expect((await api("GET", own)).body.errorSummary).toContain("(LogStream)");
});

test("a stream has a type, a name of its own and all settings", async () => {
  const settings = { accountId: "123456789012", eventSourceName: "source", region: "eu-west-1" };
  const code = async (body: object) => (await api("POST", PATH, body)).body.errorCode;
  expect(await code({ name: "x", settings })).toBe("E0000003");
  expect(await code({ type: "aws_eventbridge", name: "Security data lake", settings })).toBe("E0000001");
  const { region: _region, ...without } = settings;
  expect(await code({ type: "aws_eventbridge", name: "x", settings: without })).toBe("E0000001");
});
