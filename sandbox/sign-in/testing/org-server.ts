import { fastify } from "fastify";
import { createServer } from "node:net";
import type { OrgData, User } from "../../model.ts";
import { Org } from "../../org/org.ts";
import { generateOrg } from "../../seed/generate.ts";
import { registerSignIn } from "../register.ts";
import { client } from "./relying-party.ts";

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No port could be found.");
  return address.port;
}

/** An org of sixty people with nothing but its sign-in, listening. `org.now` can be moved by `clock`. */
export async function serveOrg() {
  const url = `http://localhost:${await freePort()}`;
  const { data, demoPeople } = generateOrg({ people: 60, seed: 1, orgUrl: url });
  const org = new Org(data, { url });
  const app = fastify();
  await registerSignIn(app, org, { orgUrl: url, clients: [client], demoPeople });
  await app.listen({ host: "localhost", port: Number(new URL(url).port) });
  const demo = (role: (typeof demoPeople)[number]["role"]) => {
    const person = demoPeople.find((candidate) => candidate.role === role);
    if (!person) throw new Error(`Nobody has the part ${role}.`);
    return person;
  };
  const close = async () => {
    await app.close();
    org.close();
  };
  return { url, org, demo, close };
}

/** Some person in that state who has a password. */
export function someone(org: Org, status: User["status"]): User {
  for (const user of org.users.values()) {
    if (user.status === status && user.profile.employeeNumber && !user.secret.unknownDevicesBlocked) return user;
  }
  throw new Error(`Nobody is ${status}.`);
}

/** The last events of the log, newest last, as `eventType result reason`. */
export function lastEvents(org: Org, count: number): string[] {
  const events: OrgData["log"] = [];
  for (let i = Math.max(0, org.log.length - count); i < org.log.length; i++)
    events.push(org.log.at(i) as OrgData["log"][number]);
  return events.map(({ eventType, outcome }) => [eventType, outcome.result, outcome.reason].filter(Boolean).join(" "));
}
