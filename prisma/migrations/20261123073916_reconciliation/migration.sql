-- CreateTable
CREATE TABLE "reconciled_change" (
    "intent_seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "log_uuid" TEXT,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reconciled_change_pkey" PRIMARY KEY ("intent_seq")
);

-- CreateTable
CREATE TABLE "own_credential" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "first_seen" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "own_credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "log_alarm" (
    "uuid" TEXT NOT NULL,
    "published" TIMESTAMPTZ(3) NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by" TEXT,
    "note" TEXT,

    CONSTRAINT "log_alarm_pkey" PRIMARY KEY ("uuid")
);

-- CreateIndex
CREATE INDEX "reconciled_change_state_intent_seq_idx" ON "reconciled_change"("state", "intent_seq");

-- CreateIndex
CREATE INDEX "reconciled_change_at_idx" ON "reconciled_change"("at");

-- CreateIndex
CREATE INDEX "reconciled_change_log_uuid_idx" ON "reconciled_change"("log_uuid");

-- CreateIndex
CREATE INDEX "log_alarm_acknowledged_at_published_idx" ON "log_alarm"("acknowledged_at", "published");
