-- AlterTable
ALTER TABLE "bulk_job" ADD COLUMN     "undo_depth" INTEGER NOT NULL DEFAULT 0;


WITH RECURSIVE chain AS (
  SELECT "id", 0 AS "depth" FROM "bulk_job" WHERE "undo_of" IS NULL
  UNION ALL
  SELECT job."id", chain."depth" + 1 FROM "bulk_job" AS job JOIN chain ON job."undo_of" = chain."id")
UPDATE "bulk_job" SET "undo_depth" = chain."depth" FROM chain WHERE chain."id" = "bulk_job"."id" AND chain."depth" > 0;

-- Of those that take a job back at the same moment, one wins; once it is cancelled, another may.
CREATE UNIQUE INDEX "bulk_job_undone_once" ON "bulk_job" ("undo_of") WHERE "status" <> 'CANCELLED';
