import type { App } from "../../model.ts";
import type { ProfileSchema } from "../../model-settings.ts";
import type { Org } from "../org.ts";
import { attributesOf } from "../schemas/attributes.ts";
import type { Attribute } from "../users/base-attributes.ts";
import { type LooseProfile, valueFaults } from "../users/profile-rules.ts";

/** What an app keeps of its people: to begin with the user name, of an OIDC app also the standard claims (recorded). */
export function appSchemaOf(org: Org, { id, created, signOnMode }: App): ProfileSchema {
  const known = org.schemas.get(id);
  if (known !== undefined) return known;
  const oidc = signOnMode === "OPENID_CONNECT";
  const userName = attribute("Username", { required: true, ...(oidc && { externalName: "preferred_username" }) });
  const base = oidc ? { userName, ...CLAIMS } : { userName };
  return { id, created, lastUpdated: created, base, custom: {} };
}

function attribute(title: string, rest: object = {}): Attribute {
  return { title, type: "string", ...rest, scope: "SELF", master: { type: "PROFILE_MASTER" } } as Attribute;
}

const claim = (title: string, description: string) => attribute(title, { description });

/** The standard claims of OpenID Connect, by the names Okta gives them in the schema of an app. */
const CLAIMS: Record<string, Attribute> = {
  name: claim("Name", "End-User's full name in displayable form."),
  nickname: claim("Nickname", "Casual name of the End-User."),
  given_name: claim("Given name", "Given name(s) or first name(s) of the End-User."),
  middle_name: claim("Middle name", "Middle name(s) of the End-User."),
  family_name: claim("Family name", "Surname(s) or last name(s) of the End-User."),
  email: claim("Email", "End-User's preferred email address."),
  profile: claim("Profile", "URL of the End-User's profile page."),
  picture: claim("Picture", "URL of the End-User's profile picture."),
  website: claim("Website", "URL of the End-User's Web page or blog."),
  gender: claim("Gender", "End-User's gender."),
  birthdate: claim("Birthdate", "End-User's birthday."),
  zoneinfo: claim("Zoneinfo", "End-User's time zone."),
  locale: claim("Locale", "End-User's locale."),
  phone_number: claim("Phone number", "End-User's preferred telephone number."),
  street_address: claim("Street address", "Full street address component."),
  locality: claim("Locality", "City or locality component."),
  region: claim("Region", "State, province, prefecture or region component."),
  postal_code: claim("Postal code", "Zip code or postal code component."),
  country: claim("Country", "Country name component."),
  formatted: claim("Formatted", "Full mailing address, formatted for display."),
};

/**
 * What is wrong with someone's attributes in an app, one cause a fault. Those the app does not know are kept as they
 * are.
 */
export function appProfileFaults(org: Org, app: App, profile: LooseProfile): string[] {
  const isEmpty = (value: unknown) => value === undefined || value === null || value === "";
  return [...attributesOf(appSchemaOf(org, app))].flatMap(([name, attribute]) => {
    // The user name has a place of its own beside them.
    if (name === "userName") return [];
    const value = profile[name];
    if (isEmpty(value)) return attribute.required ? [`${name}: The field cannot be left blank`] : [];
    return valueFaults(name, value, attribute);
  });
}
