import { describe, expect, test } from "vitest";
import { normaliseOrgUrl } from "./org-url.ts";

const strict = { allowLoopback: false };

describe("what people paste becomes the org's origin", () => {
  test.each([
    ["acme.okta.com", "https://acme.okta.com"],
    [" https://acme.okta.com/ ", "https://acme.okta.com"],
    ["https://acme-admin.okta.com/admin/dashboard", "https://acme.okta.com"],
    ["ACME-Admin.OktaPreview.com", "https://acme.oktapreview.com"],
    ["acme-admin.okta-emea.com", "https://acme.okta-emea.com"],
    ["https://acme.okta.com:443", "https://acme.okta.com"],
    ["login.acme.example", "https://login.acme.example"],
    ["the-admin.acme.example", "https://the-admin.acme.example"],
  ])("%s", (pasted, origin) => {
    expect(normaliseOrgUrl(pasted, strict)).toBe(origin);
  });
});

describe("nowhere a token may be sent to", () => {
  test.each([
    "",
    "http://acme.okta.com",
    "ftp://acme.okta.com",
    "evil.com#.okta.com",
    "evil.com?.okta.com",
    "evil.com\\.okta.com",
    "acme.okta.com@evil.com",
    "https://user:secret@acme.okta.com",
    "https://10.0.0.1",
    "https://[::1]",
    "https://169.254.169.254",
    "https://0x7f000001",
    "localhost:4400",
    "http://127.0.0.1:4400",
    "https://acme.local",
    "https://metadata.internal",
    "https://аcme.okta.com",
    "https://xn--cme-7cd.okta.com",
    "https://acme.okta.com:8443",
    "https://okta",
  ])("%s", (pasted) => {
    expect(() => normaliseOrgUrl(pasted, strict)).toThrow(/./);
  });
});

test("the sandbox alone may be on this machine, without https", () => {
  expect(normaliseOrgUrl("http://localhost:4400/", { allowLoopback: true })).toBe("http://localhost:4400");
  expect(() => normaliseOrgUrl("http://192.168.1.4:4400", { allowLoopback: true })).toThrow(/https/);
});
