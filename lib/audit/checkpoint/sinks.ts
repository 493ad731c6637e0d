import type { Sink } from "./sink.ts";
import { folderSink } from "./sinks/folder.ts";
import { objectStorageSink, type ObjectStorage } from "./sinks/object-storage.ts";
import { webhookSink } from "./sinks/webhook.ts";

type Places = {
  folder: string | undefined;
  objectStorage: ObjectStorage | undefined;
  webhook: { url: string; token: string | undefined } | undefined;
};

/** Every place that is configured. */
export function sinksOf({ folder, objectStorage, webhook }: Places): Sink[] {
  return [
    ...(folder ? [folderSink(folder)] : []),
    ...(objectStorage ? [objectStorageSink(objectStorage)] : []),
    ...(webhook ? [webhookSink(webhook)] : []),
  ];
}
