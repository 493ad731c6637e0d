-- AlterTable
ALTER TABLE "bulk_job" ADD COLUMN     "starts_itself" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "undo_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "bulk_job_undo_at_idx" ON "bulk_job"("undo_at");
