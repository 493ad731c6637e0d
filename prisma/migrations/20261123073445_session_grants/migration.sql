-- CreateTable
CREATE TABLE "session_grant" (
    "session_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_grant_pkey" PRIMARY KEY ("session_id")
);

-- CreateIndex
CREATE INDEX "session_grant_user_id_idx" ON "session_grant"("user_id");
