-- CreateTable
CREATE TABLE "log_event" (
    "uuid" TEXT NOT NULL,
    "event" JSONB NOT NULL,

    CONSTRAINT "log_event_pkey" PRIMARY KEY ("uuid")
);

-- AddForeignKey
ALTER TABLE "log_event" ADD CONSTRAINT "log_event_uuid_fkey" FOREIGN KEY ("uuid") REFERENCES "log_entry"("uuid") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO "log_event" ("uuid", "event") SELECT "uuid", "event" FROM "log_entry";

-- AlterTable
ALTER TABLE "log_entry" DROP COLUMN "event";
