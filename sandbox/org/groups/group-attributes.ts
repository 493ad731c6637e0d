/** The attributes of a group's profile, as `/meta/schemas/group/default` describes them. */
export const groupAttributes: Record<string, Record<string, unknown>> = {
  name: { title: "Name", description: "Group name", type: "string", required: true, maxLength: 255 },
  description: { title: "Description", description: "Group description", type: "string", maxLength: 1024 },
};
