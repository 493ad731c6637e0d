-- CreateTable
CREATE TABLE "hook_refusal" (
    "day" DATE NOT NULL,
    "why" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hook_refusal_pkey" PRIMARY KEY ("day","why")
);
