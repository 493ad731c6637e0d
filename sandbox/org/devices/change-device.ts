import type { Device } from "../../model-settings.ts";
import { notFound, refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";

export type DeviceVerb = "activate" | "deactivate" | "suspend" | "unsuspend";

/** From which states a device may be taken into which, as the description of the device status says. */
const MOVES: Record<DeviceVerb, { from: Device["status"][]; to: Device["status"] }> = {
  activate: { from: ["DEACTIVATED"], to: "ACTIVE" },
  deactivate: { from: ["ACTIVE", "SUSPENDED"], to: "DEACTIVATED" },
  suspend: { from: ["ACTIVE"], to: "SUSPENDED" },
  unsuspend: { from: ["SUSPENDED"], to: "ACTIVE" },
};

/** A device by id. Throws E0000007. */
export function findDevice(org: Org, id: string): Device {
  const device = org.devices.get(id);
  if (device === undefined) throw notFound(id, "Device");
  return device;
}

/** Whether a device may be taken into another state by this. */
export function mayMove(device: Device, verb: DeviceVerb): boolean {
  return MOVES[verb].from.includes(device.status);
}

/** Takes a device into another state. Throws E0000006 where that is not possible. */
export function moveDevice(org: Org, device: Device, verb: DeviceVerb): void {
  if (!mayMove(device, verb)) throw refusal("E0000006", `A device that is ${device.status} cannot be ${verb}d.`);
  org.devices.put({ ...device, status: MOVES[verb].to, lastUpdated: org.now() });
}

/** Deletes a deactivated device. Throws E0000006 for another. */
export function deleteDevice(org: Org, device: Device): void {
  if (device.status !== "DEACTIVATED") throw refusal("E0000006", "Deactivate the device first.");
  org.devices.delete(device.id);
}
