-- AlterTable
ALTER TABLE "bulk_job" ADD COLUMN     "about" TEXT;
