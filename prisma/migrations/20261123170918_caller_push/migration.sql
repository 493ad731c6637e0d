-- AlterTable
ALTER TABLE "approval" ADD COLUMN     "caller_push_id" UUID;

-- CreateTable
CREATE TABLE "caller_push" (
    "id" UUID NOT NULL,
    "agent_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "person_label" TEXT NOT NULL,
    "factor_id" TEXT NOT NULL,
    "factor_label" TEXT NOT NULL,
    "transaction_id" TEXT NOT NULL,
    "intent_seq" BIGINT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'WAITING',
    "answered_at" TIMESTAMPTZ(3),
    "answer_seq" BIGINT,
    "looked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "caller_push_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "caller_push_person_id_state_answered_at_idx" ON "caller_push"("person_id", "state", "answered_at");

-- CreateIndex
CREATE INDEX "caller_push_state_looked_at_idx" ON "caller_push"("state", "looked_at");
