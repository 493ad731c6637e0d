import type { FastifyReply, FastifyRequest } from "fastify";
import { pathText, queryText } from "../../http/input.ts";
import { cutPage, pageCursor, pageLimit, setLinks } from "../../http/paging.ts";
import type { User } from "../../model.ts";
import type { Device } from "../../model-settings.ts";
import type { DeviceVerb } from "../../org/devices/change-device.ts";
import { deleteDevice, findDevice, mayMove, moveDevice } from "../../org/devices/change-device.ts";
import type { Org } from "../../org/org.ts";
import { deviceSearch } from "../../search/dialects.ts";
import { compile } from "../../search/expression.ts";
import type { Resource } from "../parts.ts";
import { requestedUser } from "../users/find-requested.ts";
import { presentListedUser } from "../users/present-user.ts";

const MOST = 200;
const VERBS: DeviceVerb[] = ["activate", "deactivate", "suspend", "unsuspend"];

/** `/devices`, `/devices/{deviceId}` and `/users/{userId}/devices`. */
export const devices: Resource = (app, { org }) => {
  const requested = (request: FastifyRequest) => findDevice(org, pathText(request, "deviceId"));

  app.get("/api/v1/devices", async (request, reply) => listDevices(org, request, reply));

  app.get("/api/v1/devices/:deviceId", async (request) => ({
    ...present(org, requested(request)),
    // Recorded of one device, not of a list of them.
    _embedded: { originatedFrom: null },
  }));

  app.delete("/api/v1/devices/:deviceId", async (request, reply) => {
    deleteDevice(org, requested(request));
    return reply.code(204).send();
  });

  app.get("/api/v1/devices/:deviceId/users", async (request) => usersOf(org, requested(request)));

  for (const verb of VERBS)
    app.post(`/api/v1/devices/:deviceId/lifecycle/${verb}`, async (request, reply) => {
      moveDevice(org, requested(request), verb);
      return reply.code(204).send();
    });

  app.get("/api/v1/users/:userId/devices", async (request) => {
    const { id } = requestedUser(org, request);
    const enrolled = [...org.devices.values()].filter((device) => device.userId === id);
    return enrolled.map((device) => ({
      created: device.created,
      device: present(org, device),
      deviceUserId: device.id.replace(/^guo/, "dus"),
    }));
  });
};

function listDevices(org: Org, request: FastifyRequest, reply: FastifyReply): unknown[] {
  const search = queryText(request, "search");
  const matches = search === undefined ? () => true : compile(search, deviceSearch);
  const limit = pageLimit(request, MOST, MOST);
  const ids = org.devices.keys.after(pageCursor(request, "guo", "", "E0000031"), Infinity);
  const rows = ids.map((id) => findDevice(org, id)).filter(matches);
  const { page, next } = cutPage(rows, limit, ({ id }) => id);
  setLinks(org, request, reply, { next, defaults: { limit } });
  const expand = queryText(request, "expand");
  return page.map((device) => ({
    ...present(org, device),
    ...(expand !== undefined && { _embedded: { users: usersOf(org, device) } }),
  }));
}

function usersOf(org: Org, device: Device): Record<string, unknown>[] {
  const user = org.users.get(device.userId) as User | undefined;
  if (user === undefined || device.status === "DEACTIVATED") return [];
  const { created } = device;
  return [
    { created, managementStatus: "NOT_MANAGED", screenLockType: "BIOMETRIC", user: presentListedUser(org, user) },
  ];
}

function present(org: Org, device: Device): Record<string, unknown> {
  const { id, status, created, lastUpdated, profile } = device;
  const self = `${org.url}/api/v1/devices/${id}`;
  const verbs = VERBS.filter((verb) => mayMove(device, verb));
  const lifecycle = verbs.map((verb) => [verb, { href: `${self}/lifecycle/${verb}`, hints: { allow: ["POST"] } }]);
  return {
    id,
    status,
    created,
    lastUpdated,
    profile,
    resourceType: "UDDevice",
    resourceDisplayName: { value: profile.displayName, sensitive: false },
    resourceAlternateId: null,
    resourceId: id,
    _links: {
      ...Object.fromEntries(lifecycle),
      self: { href: self, hints: { allow: ["GET", "PUT"] } },
      users: { href: `${self}/users`, hints: { allow: ["GET"] } },
    },
  };
}
