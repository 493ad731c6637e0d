-- AlterTable
ALTER TABLE "watch" ADD COLUMN     "created_by_id" TEXT;
