-- CreateTable
CREATE TABLE "watch" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "expression" TEXT NOT NULL,
    "every_minutes" INTEGER NOT NULL,
    "created_by_login" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "after" TEXT,
    "looked_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "problem" JSONB,

    CONSTRAINT "watch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watch_finding" (
    "id" BIGSERIAL NOT NULL,
    "watch_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "title" TEXT NOT NULL,
    "subject" TEXT NOT NULL,

    CONSTRAINT "watch_finding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "watch_due_at_idx" ON "watch"("due_at");

-- CreateIndex
CREATE INDEX "watch_finding_watch_id_id_idx" ON "watch_finding"("watch_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "watch_finding_watch_id_key_key" ON "watch_finding"("watch_id", "key");

-- AddForeignKey
ALTER TABLE "watch_finding" ADD CONSTRAINT "watch_finding_watch_id_fkey" FOREIGN KEY ("watch_id") REFERENCES "watch"("id") ON DELETE CASCADE ON UPDATE CASCADE;
