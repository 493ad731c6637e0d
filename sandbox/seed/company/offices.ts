/** A site of the company, with what a person who works there has in common with the others. */
export type Office = {
  name: string;
  city: string;
  state: string | null;
  countryCode: string;
  country: string;
  zipCode: string;
  /** Okta writes locales with an underscore, languages with a hyphen. */
  locale: string;
  preferredLanguage: string;
  timezone: string;
  /** Hours ahead of UTC, without summer time: good enough for when someone comes to work. */
  utcOffset: number;
  /** Country prefix and the digits a mobile number has after it; `#` is any digit. */
  mobile: string;
  landline: string;
  /** Which of the name lists people here mostly have. */
  names: "en" | "en_GB" | "de" | "fr" | "pl" | "es" | "pt_BR" | "en_IN";
  /** How many of a hundred people work here. */
  weight: number;
  lat: number;
  lon: number;
  /** The address the site's people come from, out of a range reserved for documentation (RFC 5737). */
  ip: string;
};

export const offices: readonly Office[] = [
  {
    name: "Denver HQ",
    city: "Denver",
    state: "CO",
    countryCode: "US",
    country: "United States",
    zipCode: "80202",
    locale: "en_US",
    preferredLanguage: "en",
    timezone: "America/Denver",
    utcOffset: -7,
    mobile: "+130355501##",
    landline: "+1720555####",
    names: "en",
    weight: 26,
    lat: 39.7392,
    lon: -104.9903,
    ip: "203.0.113.10",
  },
  {
    name: "Raleigh",
    city: "Raleigh",
    state: "NC",
    countryCode: "US",
    country: "United States",
    zipCode: "27601",
    locale: "en_US",
    preferredLanguage: "en",
    timezone: "America/New_York",
    utcOffset: -5,
    mobile: "+191955501##",
    landline: "+1984555####",
    names: "en",
    weight: 12,
    lat: 35.7796,
    lon: -78.6382,
    ip: "203.0.113.20",
  },
  {
    name: "London",
    city: "London",
    state: null,
    countryCode: "GB",
    country: "United Kingdom",
    zipCode: "EC1V 2NX",
    locale: "en_GB",
    preferredLanguage: "en-GB",
    timezone: "Europe/London",
    utcOffset: 0,
    mobile: "+447700900###",
    landline: "+442079460###",
    names: "en_GB",
    weight: 14,
    lat: 51.5074,
    lon: -0.1278,
    ip: "203.0.113.30",
  },
  {
    name: "Berlin",
    city: "Berlin",
    state: "BE",
    countryCode: "DE",
    country: "Germany",
    zipCode: "10969",
    locale: "de_DE",
    preferredLanguage: "de",
    timezone: "Europe/Berlin",
    utcOffset: 1,
    mobile: "+4915123##1###",
    landline: "+4930230####",
    names: "de",
    weight: 13,
    lat: 52.52,
    lon: 13.405,
    ip: "203.0.113.40",
  },
  {
    name: "Lyon",
    city: "Lyon",
    state: null,
    countryCode: "FR",
    country: "France",
    zipCode: "69002",
    locale: "fr_FR",
    preferredLanguage: "fr",
    timezone: "Europe/Paris",
    utcOffset: 1,
    mobile: "+33639980###",
    landline: "+33465710###",
    names: "fr",
    weight: 8,
    lat: 45.764,
    lon: 4.8357,
    ip: "203.0.113.50",
  },
  {
    name: "Kraków",
    city: "Kraków",
    state: null,
    countryCode: "PL",
    country: "Poland",
    zipCode: "31-042",
    locale: "pl_PL",
    preferredLanguage: "pl",
    timezone: "Europe/Warsaw",
    utcOffset: 1,
    mobile: "+48512#4####",
    landline: "+4812341####",
    names: "pl",
    weight: 9,
    lat: 50.0647,
    lon: 19.945,
    ip: "203.0.113.60",
  },
  {
    name: "Valencia",
    city: "Valencia",
    state: null,
    countryCode: "ES",
    country: "Spain",
    zipCode: "46002",
    locale: "es_ES",
    preferredLanguage: "es",
    timezone: "Europe/Madrid",
    utcOffset: 1,
    mobile: "+346123#####",
    landline: "+34963######",
    names: "es",
    weight: 6,
    lat: 39.4699,
    lon: -0.3763,
    ip: "203.0.113.70",
  },
  {
    name: "Campinas",
    city: "Campinas",
    state: "SP",
    countryCode: "BR",
    country: "Brazil",
    zipCode: "13010-111",
    locale: "pt_BR",
    preferredLanguage: "pt-BR",
    timezone: "America/Sao_Paulo",
    utcOffset: -3,
    mobile: "+55199#######",
    landline: "+551932######",
    names: "pt_BR",
    weight: 5,
    lat: -22.9056,
    lon: -47.0608,
    ip: "203.0.113.80",
  },
  {
    name: "Pune",
    city: "Pune",
    state: "MH",
    countryCode: "IN",
    country: "India",
    zipCode: "411001",
    locale: "en_IN",
    preferredLanguage: "en-IN",
    timezone: "Asia/Kolkata",
    utcOffset: 5.5,
    mobile: "+9198########",
    landline: "+91202#######",
    names: "en_IN",
    weight: 7,
    lat: 18.5204,
    lon: 73.8567,
    ip: "203.0.113.90",
  },
];

/** Looks an office up by its name; throws a RangeError when there is none of that name. */
export function officeNamed(name: string): Office {
  const found = offices.find((office) => office.name === name);
  if (!found) throw new RangeError(`No office is called ${name}.`);
  return found;
}
