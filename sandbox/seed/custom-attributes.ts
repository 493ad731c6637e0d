/**
 * The attributes this org added to Okta's own user profile, as JSON Schema properties the way
 * `/meta/schemas/user/default` lists them under `definitions.custom.properties`. The generator fills them in.
 */
export const customAttributes = {
  office: {
    title: "Office",
    description: "The office a person belongs to; nobody's contract names a desk.",
    type: "string",
    maxLength: 60,
  },
  workMode: {
    title: "Work mode",
    description: "Where a person mostly works.",
    type: "string",
    enum: ["OFFICE", "HYBRID", "REMOTE"],
    oneOf: [
      { const: "OFFICE", title: "In the office" },
      { const: "HYBRID", title: "Hybrid" },
      { const: "REMOTE", title: "Remote" },
    ],
  },
  hireDate: {
    title: "Hire date",
    description: "First working day, as YYYY-MM-DD.",
    type: "string",
    minLength: 10,
    maxLength: 10,
  },
  contractEnd: {
    title: "Contract end",
    description: "Last day of a contractor's contract, as YYYY-MM-DD.",
    type: "string",
    minLength: 10,
    maxLength: 10,
  },
  badgeNumber: {
    title: "Badge number",
    description: "Number printed on the building pass.",
    type: "integer",
  },
  onCall: {
    title: "On call",
    description: "Takes part in an on-call rota.",
    type: "boolean",
  },
  certifications: {
    title: "Certifications",
    description: "Trainings passed.",
    type: "array",
    items: { type: "string" },
  },
} as const;
