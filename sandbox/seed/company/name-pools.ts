import type { Faker } from "@faker-js/faker";
import { faker as de } from "@faker-js/faker/locale/de";
import { faker as en } from "@faker-js/faker/locale/en";
import { faker as enGB } from "@faker-js/faker/locale/en_GB";
import { faker as enIN } from "@faker-js/faker/locale/en_IN";
import { faker as es } from "@faker-js/faker/locale/es";
import { faker as fr } from "@faker-js/faker/locale/fr";
import { faker as pl } from "@faker-js/faker/locale/pl";
import { faker as ptBR } from "@faker-js/faker/locale/pt_BR";
import type { Office } from "#sandbox/seed/company/offices.ts";

/** First names, last names and street addresses of one language, to pick from. */
export type NamePool = { first: string[]; last: string[]; streets: string[] };

const fakers: Record<Office["names"], Faker> = { en, en_GB: enGB, de, fr, pl, es, pt_BR: ptBR, en_IN: enIN };

/** How many of each are drawn: enough that even in a large org full names seldom repeat more than by accident. */
const POOL = { first: 400, last: 800, streets: 150 };

/**
 * Draws the names of every language once. faker is slow a call (microseconds each) and 100,000 people need a million
 * throws, so people pick from these. The fakers belong to the process; they are seeded afresh here and not used later.
 */
export function drawNamePools(seed: number): Record<Office["names"], NamePool> {
  const pools = Object.entries(fakers).map(([language, faker], index) => {
    faker.seed([seed, index]);
    const drawn = (count: number, draw: () => string) => [...new Set(Array.from({ length: count }, draw))];
    return [
      language,
      {
        first: drawn(POOL.first, () => faker.person.firstName()),
        last: drawn(POOL.last, () => faker.person.lastName()),
        streets: drawn(POOL.streets, () => faker.location.streetAddress()),
      },
    ];
  });
  return Object.fromEntries(pools);
}
