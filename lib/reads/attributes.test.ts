import { expect, test } from "vitest";
import { attributeRows } from "./attributes.ts";

test("attributes say their type, limits and rights in words", () => {
  const [login, office, skills, mode] = attributeRows({
    definitions: {
      base: {
        properties: { login: { title: "Username", type: "string", minLength: 5, maxLength: 100 } },
        required: ["login"],
      },
      custom: {
        properties: {
          office: {
            type: "string",
            mutability: "READ_ONLY",
            permissions: [{ principal: "SELF", action: "READ_WRITE" }],
            master: { type: "OKTA" },
          },
          skills: { title: "Skills", type: "array", items: { type: "integer" } },
          mode: {
            title: "Mode",
            type: "string",
            enum: ["A", "B"],
            oneOf: [{ const: "A", title: "Away" }, { const: "B" }],
          },
        },
      },
    },
  });
  expect(login).toMatchObject({ required: true, custom: false, limits: "5 to 100 characters", own: "hidden" });
  expect(office).toMatchObject({ title: "office", custom: true, readOnly: true, own: "change", source: "Okta" });
  expect(skills).toMatchObject({ type: "List: whole number", limits: null });
  expect(mode).toMatchObject({ limits: "One of: Away, B" });
});
