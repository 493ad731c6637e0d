/** An order to a job that cannot be followed, with why, in words fit to show. Nothing was done. */
export class JobRefused extends Error {
  constructor(why: string) {
    super(why);
    this.name = "JobRefused";
  }
}

/** There is no job with this id. */
export const JOB_NOT_FOUND = "Job not found.";

/** None of what a job did has an inverse. */
export const NOTHING_TO_UNDO = "Nothing in it can be undone.";

/** One job at a time undoes a job. */
export const UNDONE_ALREADY = "Another job undoes it or has undone it.";

/** Uploaded files are kept for a day. */
export const FILE_GONE = "The file is no longer here. Choose it again.";
