import { expect, test } from "vitest";
import { z } from "zod";
import { ALL_OPERATIONS } from "./registry.ts";

type Schema = z.core.JSONSchema.BaseSchema;

/** Whether an input has something at a path, in any of its forms. */
function takes(schema: Schema, [head, ...rest]: string[]): boolean {
  if (head === undefined) return true;
  const forms = [...(schema.anyOf ?? []), ...(schema.allOf ?? []), ...(schema.oneOf ?? [])] as Schema[];
  const inner = schema.properties?.[head] ?? schema.additionalProperties;
  const here = typeof inner === "object" && takes(inner as Schema, rest);
  return here || inner === true || forms.some((form) => takes(form, [head, ...rest]));
}

test.each(ALL_OPERATIONS)("$id: what its form asks for belongs in its input", ({ input, fields }) => {
  const schema = z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
  const strange = fields.filter(({ name, unsent }) => !unsent && !takes(schema, name.split(".")));
  expect(strange.map(({ name }) => name)).toEqual([]);
});

test.each(ALL_OPERATIONS)("$id: no condition waits for a field that cannot fulfil it", ({ fields }) => {
  const choices = new Map(fields.flatMap((field) => (field.kind === "choice" ? [[field.name, field.options]] : [])));
  for (const condition of fields.flatMap(({ when = [] }) => when)) {
    const options = choices.get(condition.field);
    if (options && "is" in condition)
      expect(options.map(({ value }) => value)).toEqual(expect.arrayContaining([...condition.is]));
  }
});
