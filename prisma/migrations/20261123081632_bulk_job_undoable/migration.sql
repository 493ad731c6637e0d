-- AlterTable
ALTER TABLE "bulk_job" ADD COLUMN     "undoable" INTEGER NOT NULL DEFAULT 0;

-- Jobs that have ended already: as a worker counts it when one ends.
UPDATE "bulk_job" SET "undoable" = (SELECT count(*) FROM "bulk_item" WHERE "job_id" = "bulk_job"."id"
  AND jsonb_path_exists("results", '$.* ? (@.undo.type() == "object")'))
WHERE "status" IN ('DONE', 'CANCELLED');
