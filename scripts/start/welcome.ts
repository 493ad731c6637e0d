import { demoPeople } from "./sandbox.ts";
import type { Sandbox } from "./sandbox.ts";
import type { Settings } from "./settings.ts";

/** Prints the address and, on the sandbox org, whom one can sign in as. */
export async function welcome(settings: Settings, sandbox: Sandbox | undefined): Promise<void> {
  console.log(`\nGatehouse is ready: ${settings.url}`);
  if (sandbox) {
    console.log("It works on a sandbox org with invented people. Sign in as one of them:");
    const people = await demoPeople(sandbox);
    const width = (of: (person: (typeof people)[number]) => string) =>
      Math.max(...people.map((person) => of(person).length));
    const [role, login] = [width((person) => person.role), width((person) => person.login)];
    for (const person of people) {
      console.log(`  ${person.role.padEnd(role)}  ${person.login.padEnd(login)}  ${person.password}  ${person.name}`);
    }
  }
  console.log("Stop with Ctrl-C.");
}
