import type { TargetKind } from "#lib/schemas/vocabulary/bulk.ts";

/** "1 person", "2,340 people". */
export function peopleCount(count: number): string {
  return count === 1 ? "1 person" : `${count.toLocaleString("en")} people`;
}

/** How many a job is about, in the words of what it is about: "2,340 people", "3 apps". */
export function targetCount(on: TargetKind, count: number): string {
  if (on !== "app") return peopleCount(count);
  return count === 1 ? "1 app" : `${count.toLocaleString("en")} apps`;
}

/** What one target of a job is called, at the start of a heading: "Person", "App". */
export function targetNoun(on: TargetKind): "Person" | "App" {
  return on === "app" ? "App" : "Person";
}

/** "Add to group: Sales EMEA". */
export function jobTitle(job: { title: string; about: string | null }): string {
  return job.about ? `${job.title}: ${job.about}` : job.title;
}

/** "less than a minute", "about 3 minutes", "about 2 hours". */
export function aboutDuration(seconds: number): string {
  if (seconds < 50) return "less than a minute";
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return minutes === 1 ? "about a minute" : `about ${minutes} minutes`;
  return `about ${Math.round(minutes / 60)} hours`;
}
