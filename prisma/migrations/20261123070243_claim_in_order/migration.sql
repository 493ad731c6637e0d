-- DropIndex
DROP INDEX "bulk_item_job_id_state_idx";

-- DropIndex
DROP INDEX "bulk_item_state_lease_until_idx";

-- CreateIndex
CREATE INDEX "bulk_item_job_id_state_position_idx" ON "bulk_item"("job_id", "state", "position");
