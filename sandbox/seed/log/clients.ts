import type { LogEvent } from "#sandbox/model.ts";
import type { Dice } from "#sandbox/seed/dice.ts";
import type { Office } from "#sandbox/seed/company/offices.ts";

const agents = [
  {
    rawUserAgent:
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
    os: "Windows 10",
    browser: "CHROME",
    device: "Computer",
  },
  {
    rawUserAgent:
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15",
    os: "Mac OS X",
    browser: "SAFARI",
    device: "Computer",
  },
  {
    rawUserAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0",
    os: "Linux",
    browser: "FIREFOX",
    device: "Computer",
  },
  {
    rawUserAgent:
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
    os: "iOS 18.6 (iPhone)",
    browser: "SAFARI",
    device: "Mobile",
  },
] as const;

/** Towns nobody of the company works in: where attempts come from that the person did not make. */
const elsewhere = [
  { city: "Auckland", state: "Auckland", country: "New Zealand", zipCode: "1010", lat: -36.8485, lon: 174.7633 },
  { city: "Reykjavík", state: "Capital Region", country: "Iceland", zipCode: "101", lat: 64.1466, lon: -21.9426 },
  {
    city: "Santiago",
    state: "Santiago Metropolitan",
    country: "Chile",
    zipCode: "8320000",
    lat: -33.4489,
    lon: -70.6693,
  },
] as const;

/** Where a request came from, in the three places in which an event says it. */
export type Origin = Pick<LogEvent, "client" | "securityContext" | "request">;

type Place = Pick<Office, "city" | "state" | "country" | "zipCode" | "lat" | "lon">;

function origin(dice: Dice, place: Place, ipAddress: string, isProxy = false): Origin {
  const geographicalContext = {
    city: place.city,
    state: place.state,
    country: place.country,
    postalCode: place.zipCode,
    geolocation: { lat: place.lat, lon: place.lon },
  };
  const { device, ...userAgent } = dice.pick(agents);
  return {
    client: { userAgent, zone: "null", device, id: null, ipAddress, geographicalContext },
    // Autonomous systems 64496 to 64511 are reserved for documentation (RFC 5398).
    securityContext: {
      asNumber: 64_496 + (place.city.length % 16),
      asOrg: "example net",
      isp: "example net",
      domain: null,
      isProxy,
    },
    request: { ipChain: [{ ip: ipAddress, geographicalContext, version: "V4", source: null }] },
  };
}

/** Someone's own computer or phone: in the office, or at home in the same town. */
export function ownOrigin(dice: Dice, office: Office): Origin {
  return origin(dice, office, dice.chance(0.6) ? office.ip : `198.51.100.${dice.int(2, 254)}`);
}

/** A stranger's: another part of the world, often through a proxy. */
export function foreignOrigin(dice: Dice): Origin {
  return origin(dice, dice.pick(elsewhere), `192.0.2.${dice.int(2, 254)}`, dice.chance(0.5));
}
