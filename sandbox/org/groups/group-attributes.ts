import type { Attribute } from "../users/base-attributes.ts";
import { attribute } from "../users/base-attributes.ts";

/** The attributes of a group's profile, as `/meta/schemas/group/default` describes them. */
export const groupAttributes: Record<string, Attribute> = {
  name: attribute("READ_ONLY", {
    title: "Name",
    description: "Group name",
    type: "string",
    required: true,
    maxLength: 255,
  }),
  description: attribute("READ_ONLY", {
    title: "Description",
    description: "Group description",
    type: "string",
    maxLength: 1024,
  }),
};
