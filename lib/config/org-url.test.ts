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
    ["acme.okta.com.", "https://acme.okta.com"],
    ["https://acme-admin.okta.com./", "https://acme.okta.com"],
    ["https://acme.okta.com/login/login.htm?fromURI=%2Fapp#x", "https://acme.okta.com"],
    ["HTTPS://acme.okta.com//", "https://acme.okta.com"],
    ["acme.okta.mil", "https://acme.okta.mil"],
    ["acme-admin.okta-gov.com", "https://acme.okta-gov.com"],
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
    "okta.com",
    "https://login.okta.com",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "//acme.okta.com",
    "https:acme.okta.com",
    "https:///acme.okta.com",
    "https://acme.okta.com:0",
    "https://acme.okta.com:99999",
    "https://acme..okta.com",
    "https://.okta.com",
    "https://-acme.okta.com",
    "https://acme_.okta.com",
    "https://acme.okta.com%2eevil.com",
    "https://acme.okta.com%00.evil.com",
    "https://acme。okta。com",
    "https://acme.okta.com\n.evil.com",
    "https://ac\tme.okta.com",
    "https://@acme.okta.com",
    "https://:secret@acme.okta.com",
    "https://[fe80::1]",
    "https://[::ffff:169.254.169.254]",
    "https://fe80::1",
    "https://169.254.169.254.",
    "https://2130706433",
    "https://0177.0.0.1",
    "https://127.1",
    "https://169.254.1",
    "https://1.2.3.4.5",
    "https://localhost.",
    "https://printer.lan",
    "https://1.0.0.127.in-addr.arpa",
    "https://metadata.google.internal.",
  ])("%s", (pasted) => {
    expect(() => normaliseOrgUrl(pasted, strict)).toThrow(/./);
  });
});

test("nowhere else on this machine either, and by no other scheme", () => {
  for (const pasted of ["ftp://localhost", "file://localhost/x", "http://127.0.0.2", "http://localhost.evil.com"]) {
    expect(() => normaliseOrgUrl(pasted, { allowLoopback: true })).toThrow(/./);
  }
});

test("the sandbox alone may be on this machine, without https", () => {
  expect(normaliseOrgUrl("http://localhost:4400/", { allowLoopback: true })).toBe("http://localhost:4400");
  expect(() => normaliseOrgUrl("http://192.168.1.4:4400", { allowLoopback: true })).toThrow(/https/);
});
