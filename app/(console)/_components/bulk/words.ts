import type { BulkOperationId } from "#lib/schemas/vocabulary/bulk.ts";

type Words = {
  /** What is done to many: the title of a form and of a choice. */
  title: string;
  /** What it means for each of them. */
  consequence: string;
  needsGroup: boolean;
  /** "suspend 212 people", after "Start:" or in a question. */
  order: (people: string, about: string) => string;
};

/** How each bulk operation is spoken of. */
export const BULK_WORDS: Record<BulkOperationId, Words> = {
  "user.suspend": {
    title: "Suspend people",
    consequence:
      "They can no longer sign in. Groups and app assignments stay, and it can be taken back person by person.",
    needsGroup: false,
    order: (people) => `suspend ${people}`,
  },
  "group.addMember": {
    title: "Add people to a group",
    consequence: "They become members by hand and get what the group gives: apps, policies, other groups by rule.",
    needsGroup: true,
    order: (people, about) => `add ${people} to ${about}`,
  },
};

/** "Add to group: Sales EMEA". */
export function jobTitle(job: { title: string; about: string | null }): string {
  return job.about ? `${job.title}: ${job.about}` : job.title;
}

/** "1 person", "2,340 people". */
export function peopleCount(count: number): string {
  return count === 1 ? "1 person" : `${count.toLocaleString("en")} people`;
}

/** "less than a minute", "about 3 minutes", "about 2 hours". */
export function aboutDuration(seconds: number): string {
  if (seconds < 50) return "less than a minute";
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return minutes === 1 ? "about a minute" : `about ${minutes} minutes`;
  return `about ${Math.round(minutes / 60)} hours`;
}
