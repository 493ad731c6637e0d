import type { FastifyInstance } from "fastify";
import type { Group, User } from "../model.ts";
import type { Realm } from "../model-settings.ts";
import type { Org } from "../org/org.ts";
import type { LaggingView } from "../search/lagging-view.ts";
import type { Searcher } from "../search/searcher.ts";

/** What a resource's routes work with. */
export type ResourceParts = {
  org: Org;
  userView: LaggingView<User>;
  groupView: LaggingView<Group>;
  userSearcher: Searcher<User>;
  groupSearcher: Searcher<Group>;
  realmSearcher: Searcher<Realm>;
};

/** A resource registers its routes; their paths begin with `/api/v1`. */
export type Resource = (app: FastifyInstance, parts: ResourceParts) => void;
