import { type NameValue, toRecord } from "#app/_features/form/name-value-rows.tsx";

export const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export const BODIES = ["none", "json", "form", "files"] as const;
export const ANSWERS = ["json", "text", "binary"] as const;

/** What is typed into the form of a raw request, but for its files. */
export type RawDraft = {
  method: (typeof METHODS)[number];
  path: string;
  query: NameValue[];
  headers: NameValue[];
  body: (typeof BODIES)[number];
  json: string;
  fields: NameValue[];
  /** What the file is called in the form. */
  fileField: string;
  expects: (typeof ANSWERS)[number];
  /** Whole seconds for everything. */
  timeoutSeconds: string;
  retries: string;
  delaySeconds: string;
  exponential: boolean;
  onAllErrors: boolean;
  reason: string;
};

export const EMPTY_RAW: RawDraft = {
  method: "GET",
  path: "/api/v1/",
  query: [],
  headers: [],
  body: "none",
  json: "",
  fields: [],
  fileField: "file",
  expects: "json",
  timeoutSeconds: "15",
  retries: "0",
  delaySeconds: "1",
  exponential: false,
  onAllErrors: false,
  reason: "",
};

const LIMITS = {
  timeoutSeconds: { least: 1, most: 120, what: "seconds" },
  retries: { least: 0, most: 5, what: "tries more" },
  delaySeconds: { least: 0, most: 30, what: "seconds" },
} as const;

/** What is missing or wrong, by the field's name; empty when it can be sent. */
export function rawProblems(draft: RawDraft, file: File | null): Record<string, string> {
  const problems: Record<string, string> = {};
  if (!draft.path.startsWith("/")) problems["path"] = "Begin with “/”, such as /api/v1/users.";
  else if (/[?#]/.test(draft.path)) problems["path"] = "Enter what follows “?” as parameters below.";
  if (draft.body === "json" && draft.method !== "GET") {
    const wrong = jsonProblem(draft.json);
    if (wrong) problems["json"] = wrong;
  }
  if (draft.body === "files" && draft.method !== "GET" && !file) problems["file"] = "Choose the file to send.";
  for (const [name, { least, most, what }] of Object.entries(LIMITS)) {
    const value = Number(draft[name as keyof typeof LIMITS]);
    if (!Number.isInteger(value) || value < least || value > most) problems[name] = `From ${least} to ${most} ${what}.`;
  }
  if (draft.reason.trim() === "") problems["reason"] = "Give a reason or ticket number.";
  return problems;
}

function jsonProblem(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return `This is not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** The draft as `raw.request` takes it. */
export async function toRawInput(draft: RawDraft, file: File | null): Promise<Record<string, unknown>> {
  return {
    method: draft.method,
    path: draft.path.trim(),
    query: toRecord(draft.query),
    headers: toRecord(draft.headers),
    ...(draft.method !== "GET" && (await payloadOf(draft, file))),
    expects: draft.expects,
    timeoutMs: Number(draft.timeoutSeconds) * 1000,
    retries: {
      count: Number(draft.retries),
      delayMs: Number(draft.delaySeconds) * 1000,
      exponential: draft.exponential,
      onAllErrors: draft.onAllErrors,
    },
  };
}

async function payloadOf({ body, json, fields, fileField }: RawDraft, file: File | null): Promise<object> {
  switch (body) {
    case "none":
      return {};
    case "json":
      return { payload: { kind: "json", value: JSON.parse(json) as unknown } };
    case "form":
      return { payload: { kind: "form", fields: toRecord(fields) } };
    case "files": {
      if (!file) return {};
      const part = { field: fileField.trim() || "file", name: file.name, base64: await base64Of(file) };
      return {
        payload: { kind: "files", fields: toRecord(fields), files: [file.type ? { ...part, type: file.type } : part] },
      };
    }
  }
}

/** A file's bytes in base64, read by the browser: what comes after the comma of a data address. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result).split(",")[1] ?? ""));
    reader.addEventListener("error", () => reject(reader.error ?? new Error("The file could not be read.")));
    reader.readAsDataURL(file);
  });
}
