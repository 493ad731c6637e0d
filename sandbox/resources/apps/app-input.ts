import type { FastifyRequest } from "fastify";
import { objectBody, objectPart, textPart } from "../../http/input.ts";
import type { AppInput } from "../../org/apps/write-app.ts";

/** Parts of an app that the sandbox keeps as they are given. */
const KEPT = ["accessibility", "visibility", "credentials", "licensing", "profile"] as const;

/** What a request says of an app. Throws E0000003. */
export function appInput(request: FastifyRequest): AppInput {
  const body = objectBody(request);
  const said = KEPT.flatMap((name) => {
    const part = objectPart(body, name);
    return part === undefined ? [] : [[name, part] as const];
  });
  return {
    name: textPart(body, "name"),
    signOnMode: textPart(body, "signOnMode"),
    label: textPart(body, "label"),
    settings: objectPart(body, "settings") ?? {},
    said: Object.fromEntries(said),
  };
}
