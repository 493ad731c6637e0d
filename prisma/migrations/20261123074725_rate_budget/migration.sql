-- CreateTable
CREATE TABLE "rate_bucket" (
    "org" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "per_minute" INTEGER NOT NULL,
    "remaining" INTEGER NOT NULL,
    "resets_at" TIMESTAMPTZ(3) NOT NULL,
    "supposed" BOOLEAN NOT NULL,
    "round" INTEGER NOT NULL,
    "drawn" INTEGER NOT NULL,
    "answered" INTEGER NOT NULL,
    "clicked" INTEGER NOT NULL,

    CONSTRAINT "rate_bucket_pkey" PRIMARY KEY ("org","name")
);

-- CreateTable
CREATE TABLE "okta_callers" (
    "org" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "callers" JSONB NOT NULL,

    CONSTRAINT "okta_callers_pkey" PRIMARY KEY ("org")
);
