-- CreateTable
CREATE TABLE "audit_entry" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "intent_seq" BIGINT,
    "result" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_login" TEXT NOT NULL,
    "actor_role" TEXT,
    "target_kind" TEXT,
    "target_id" TEXT,
    "target_label" TEXT,
    "related_kind" TEXT,
    "related_id" TEXT,
    "related_label" TEXT,
    "reason" TEXT,
    "job_id" UUID,
    "okta_request_id" TEXT,
    "error_code" TEXT,
    "detail" JSONB NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "id" INTEGER NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "console_session" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authenticated_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "console_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_job" (
    "id" UUID NOT NULL,
    "operation" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "reason" TEXT,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "created_by_login" TEXT NOT NULL,
    "created_by_role" TEXT NOT NULL,
    "submission_key" TEXT NOT NULL,
    "submission_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "note" TEXT,

    CONSTRAINT "bulk_job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_item" (
    "id" BIGSERIAL NOT NULL,
    "job_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "given" TEXT NOT NULL,
    "target_id" TEXT,
    "target_label" TEXT,
    "status_before" TEXT,
    "state" TEXT NOT NULL,
    "explanation" TEXT,
    "error_code" TEXT,
    "okta_request_id" TEXT,
    "intent_seq" BIGINT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "epoch" INTEGER NOT NULL DEFAULT 0,
    "leased_by" TEXT,
    "lease_until" TIMESTAMPTZ(3),
    "not_before" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bulk_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "audit_entry_actor_login_seq_idx" ON "audit_entry"("actor_login", "seq");

-- CreateIndex
CREATE INDEX "audit_entry_target_id_seq_idx" ON "audit_entry"("target_id", "seq");

-- CreateIndex
CREATE INDEX "audit_entry_related_id_seq_idx" ON "audit_entry"("related_id", "seq");

-- CreateIndex
CREATE INDEX "audit_entry_action_seq_idx" ON "audit_entry"("action", "seq");

-- CreateIndex
CREATE INDEX "audit_entry_intent_seq_idx" ON "audit_entry"("intent_seq");

-- CreateIndex
CREATE INDEX "audit_entry_job_id_seq_idx" ON "audit_entry"("job_id", "seq");

-- CreateIndex
CREATE INDEX "console_session_user_id_idx" ON "console_session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "bulk_job_submission_key_key" ON "bulk_job"("submission_key");

-- CreateIndex
CREATE INDEX "bulk_job_status_idx" ON "bulk_job"("status");

-- CreateIndex
CREATE INDEX "bulk_job_created_at_idx" ON "bulk_job"("created_at");

-- CreateIndex
CREATE INDEX "bulk_item_job_id_state_idx" ON "bulk_item"("job_id", "state");

-- CreateIndex
CREATE INDEX "bulk_item_state_lease_until_idx" ON "bulk_item"("state", "lease_until");

-- CreateIndex
CREATE UNIQUE INDEX "bulk_item_job_id_position_key" ON "bulk_item"("job_id", "position");

-- AddForeignKey
ALTER TABLE "bulk_item" ADD CONSTRAINT "bulk_item_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "bulk_job"("id") ON DELETE CASCADE ON UPDATE CASCADE;
