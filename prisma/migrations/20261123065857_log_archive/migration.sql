-- CreateTable
CREATE TABLE "log_entry" (
    "uuid" TEXT NOT NULL,
    "published" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "source" TEXT NOT NULL,
    "event_type" TEXT NOT NULL,
    "severity" TEXT,
    "outcome" TEXT,
    "actor_id" TEXT,
    "actor_login" TEXT,
    "ip" TEXT,
    "target_keys" TEXT[],
    "transaction_id" TEXT,
    "request_id" TEXT,
    "token_id" TEXT,
    "words" tsvector NOT NULL,
    "event" JSONB NOT NULL,

    CONSTRAINT "log_entry_pkey" PRIMARY KEY ("uuid")
);

-- CreateTable
CREATE TABLE "log_cursor" (
    "name" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "after" TEXT,
    "polled_at" TIMESTAMPTZ(3),
    "caught_up_at" TIMESTAMPTZ(3),
    "problem" JSONB,

    CONSTRAINT "log_cursor_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "log_entry_published_uuid_idx" ON "log_entry"("published", "uuid");

-- CreateIndex
CREATE INDEX "log_entry_event_type_published_uuid_idx" ON "log_entry"("event_type", "published", "uuid");

-- CreateIndex
CREATE INDEX "log_entry_actor_id_published_uuid_idx" ON "log_entry"("actor_id", "published", "uuid");

-- CreateIndex
CREATE INDEX "log_entry_actor_login_published_uuid_idx" ON "log_entry"("actor_login", "published", "uuid");

-- CreateIndex
CREATE INDEX "log_entry_ip_published_uuid_idx" ON "log_entry"("ip", "published", "uuid");

-- CreateIndex
CREATE INDEX "log_entry_outcome_published_uuid_idx" ON "log_entry"("outcome", "published", "uuid");

-- CreateIndex
CREATE INDEX "log_entry_token_id_published_uuid_idx" ON "log_entry"("token_id", "published", "uuid");

-- CreateIndex
CREATE INDEX "log_entry_transaction_id_idx" ON "log_entry"("transaction_id");

-- CreateIndex
CREATE INDEX "log_entry_request_id_idx" ON "log_entry"("request_id");

-- CreateIndex
CREATE INDEX "log_entry_target_keys_idx" ON "log_entry" USING GIN ("target_keys");

-- CreateIndex
CREATE INDEX "log_entry_words_idx" ON "log_entry" USING GIN ("words");

-- New entries go into the indexes at once: the embedded database has no autovacuum that would empty a pending list.
ALTER INDEX "log_entry_target_keys_idx" SET (fastupdate = off);
ALTER INDEX "log_entry_words_idx" SET (fastupdate = off);

-- More of what is frequent is known to the planner: it decides between walking back in time and gathering what matches.
ALTER TABLE "log_entry" ALTER COLUMN "target_keys" SET STATISTICS 300;
ALTER TABLE "log_entry" ALTER COLUMN "words" SET STATISTICS 300;
