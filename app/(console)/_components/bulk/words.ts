import type { Job } from "#lib/schemas/bulk.ts";

/** "suspend 212 people", "add 3 people to Sales EMEA", "delete person: 4 people": after "Start:" or in a question. */
export function orderWords(job: Pick<Job, "task" | "title" | "about" | "undoOf">, people: string): string {
  if (job.undoOf === null && job.task === "user.suspend") return `suspend ${people}`;
  if (job.undoOf === null && job.task === "group.addMember") return `add ${people} to ${job.about ?? "the group"}`;
  return `${job.title.charAt(0).toLowerCase()}${job.title.slice(1)}: ${people}`;
}

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
