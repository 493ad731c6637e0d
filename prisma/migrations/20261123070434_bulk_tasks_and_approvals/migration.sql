-- AlterTable
ALTER TABLE "bulk_item" ADD COLUMN     "cells" JSONB,
ADD COLUMN     "left_over" JSONB,
ADD COLUMN     "planned" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "results" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "steps" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "bulk_job" RENAME COLUMN "operation" TO "task";
ALTER TABLE "bulk_job" ADD COLUMN     "gathered_at" TIMESTAMPTZ(3),
ADD COLUMN     "needs_approval" TEXT,
ADD COLUMN     "plan_hash" TEXT,
ADD COLUMN     "start_at" TIMESTAMPTZ(3),
ADD COLUMN     "targets" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "told_status" TEXT,
ADD COLUMN     "undo_of" UUID;

-- CreateTable
CREATE TABLE "bulk_file" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "headings" JSONB,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_file_row" (
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,

    CONSTRAINT "bulk_file_row_pkey" PRIMARY KEY ("file_id","position")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "reason" TEXT,
    "caller_check" TEXT,
    "job_id" UUID,
    "operation" JSONB,
    "operations" TEXT[],
    "requester_id" TEXT NOT NULL,
    "requester_login" TEXT NOT NULL,
    "requester_role" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "decider_id" TEXT,
    "decider_login" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "comment" TEXT,

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" BIGSERIAL NOT NULL,
    "user_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "tone" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "bulk_file_created_at_idx" ON "bulk_file"("created_at");

-- CreateIndex
CREATE INDEX "approval_status_requested_at_idx" ON "approval"("status", "requested_at");

-- CreateIndex
CREATE INDEX "approval_requester_id_requested_at_idx" ON "approval"("requester_id", "requested_at");

-- CreateIndex
CREATE INDEX "approval_job_id_idx" ON "approval"("job_id");

-- CreateIndex
CREATE INDEX "notification_user_id_id_idx" ON "notification"("user_id", "id");

-- CreateIndex
CREATE INDEX "bulk_item_job_id_target_id_idx" ON "bulk_item"("job_id", "target_id");

-- CreateIndex
CREATE INDEX "bulk_job_undo_of_idx" ON "bulk_job"("undo_of");

-- AddForeignKey
ALTER TABLE "bulk_file_row" ADD CONSTRAINT "bulk_file_row_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "bulk_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Jobs from before: their items are what they were, in the new form. A plan that waits is made again, with its hash.
UPDATE "bulk_item" AS item SET "planned" = item."target_id" IS NOT NULL OR item."state" <> 'PENDING',
  "steps" = jsonb_build_array(jsonb_build_object('operation', job."task", 'about', job."about", 'changes', '[]'::jsonb, 'undoable', true,
    'input', job."input" || jsonb_build_object('userId', item."target_id")))
FROM "bulk_job" AS job WHERE job."id" = item."job_id" AND item."target_id" IS NOT NULL;
UPDATE "bulk_item" SET "planned" = true WHERE "state" <> 'PENDING';
UPDATE "bulk_job" SET "gathered_at" = "created_at", "told_status" = "status";
UPDATE "bulk_item" SET "planned" = false WHERE "state" = 'PENDING' AND "job_id" IN (SELECT "id" FROM "bulk_job" WHERE "status" = 'PLANNED');
UPDATE "bulk_job" SET "status" = 'PLANNING' WHERE "status" = 'PLANNED';
