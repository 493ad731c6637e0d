-- Entries written before the first release have another form, which nothing can verify any more: the trail begins anew.
ALTER TABLE "audit_entry" DISABLE TRIGGER USER;
TRUNCATE "audit_entry";
ALTER TABLE "audit_entry" ENABLE TRIGGER USER;
UPDATE "audit_head" SET "seq" = 0, "hash" = repeat('0', 64);
UPDATE "bulk_item" SET "intent_seq" = NULL;

-- DropIndex
DROP INDEX "audit_entry_actor_login_seq_idx";

-- AlterTable
ALTER TABLE "audit_entry" ADD COLUMN     "actor_hash" TEXT NOT NULL,
ADD COLUMN     "actor_salt" TEXT,
ADD COLUMN     "subject_hash" TEXT NOT NULL,
ADD COLUMN     "subject_salt" TEXT,
ALTER COLUMN "actor_login" DROP NOT NULL,
ALTER COLUMN "detail" DROP NOT NULL;

-- CreateTable
CREATE TABLE "audit_open" (
    "seq" BIGINT NOT NULL,
    "handed_over_at" TIMESTAMPTZ(3),

    CONSTRAINT "audit_open_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "audit_checkpoint" (
    "seq" BIGINT NOT NULL,
    "first" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "signed" JSONB NOT NULL,
    "taken_by" TEXT[],

    CONSTRAINT "audit_checkpoint_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "audit_search" (
    "id" UUID NOT NULL,
    "owner_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_search_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_search_owner_id_name_key" ON "audit_search"("owner_id", "name");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_seq_idx" ON "audit_entry"("actor_id", "seq");

-- CreateIndex
CREATE INDEX "audit_entry_result_seq_idx" ON "audit_entry"("result", "seq");

-- CreateIndex
CREATE INDEX "audit_entry_okta_request_id_idx" ON "audit_entry"("okta_request_id");

-- Free text is searched by its trigrams, names by how they start.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE FUNCTION "audit_words"("actor_login" TEXT, "target_label" TEXT, "related_label" TEXT, "reason" TEXT, "detail" JSONB)
RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(coalesce($1, '') || ' ' || coalesce($2, '') || ' ' || coalesce($3, '') || ' ' || coalesce($4, '') || ' '
    || coalesce($5->>'error', '') || ' ' || coalesce($5->>'why', ''))
$$;

CREATE INDEX "audit_entry_words_idx" ON "audit_entry"
  USING gin ("audit_words"("actor_login", "target_label", "related_label", "reason", "detail") gin_trgm_ops);
CREATE INDEX "audit_entry_actor_start_idx" ON "audit_entry" (lower("actor_login") text_pattern_ops, "seq");
CREATE INDEX "audit_entry_target_start_idx" ON "audit_entry" (lower("target_label") text_pattern_ops, "seq");
CREATE INDEX "audit_entry_related_start_idx" ON "audit_entry" (lower("related_label") text_pattern_ops, "seq");

-- The only update there is: a part that names an erased person is emptied, whole, once the erasure itself is recorded.
CREATE OR REPLACE FUNCTION "audit_entry_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(NEW) - '{actor_salt,actor_login,subject_salt,target_label,related_label,reason,detail}'::text[]
        = to_jsonb(OLD) - '{actor_salt,actor_login,subject_salt,target_label,related_label,reason,detail}'::text[]
      AND ((NEW.actor_salt, NEW.actor_login) IS NOT DISTINCT FROM (OLD.actor_salt, OLD.actor_login)
        OR (NEW.actor_salt IS NULL AND NEW.actor_login IS NULL AND EXISTS (
          SELECT 1 FROM "audit_entry" AS erasure
          WHERE erasure.action = 'audit.erase' AND erasure.seq > OLD.seq AND erasure.target_id = OLD.actor_id)))
      AND ((NEW.subject_salt, NEW.target_label, NEW.related_label, NEW.reason, NEW.detail)
          IS NOT DISTINCT FROM (OLD.subject_salt, OLD.target_label, OLD.related_label, OLD.reason, OLD.detail)
        OR (NEW.subject_salt IS NULL AND NEW.target_label IS NULL AND NEW.related_label IS NULL AND NEW.reason IS NULL
          AND NEW.detail IS NULL AND EXISTS (
            SELECT 1 FROM "audit_entry" AS erasure
            WHERE erasure.action = 'audit.erase' AND erasure.seq > OLD.seq
              AND erasure.target_id IN (OLD.target_id, OLD.related_id))))
    THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'The audit trail is append-only: % is refused.', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;

-- Runs as the owner of the table, so that the role of the app need not have the right to update.
CREATE FUNCTION "audit_erase"("person_id" TEXT, "before_seq" BIGINT) RETURNS BIGINT
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  WITH actors AS (
    UPDATE "audit_entry" SET "actor_salt" = NULL, "actor_login" = NULL,
      "subject_salt" = CASE WHEN $1 IN ("target_id", "related_id") THEN NULL ELSE "subject_salt" END,
      "target_label" = CASE WHEN $1 IN ("target_id", "related_id") THEN NULL ELSE "target_label" END,
      "related_label" = CASE WHEN $1 IN ("target_id", "related_id") THEN NULL ELSE "related_label" END,
      "reason" = CASE WHEN $1 IN ("target_id", "related_id") THEN NULL ELSE "reason" END,
      "detail" = CASE WHEN $1 IN ("target_id", "related_id") THEN NULL ELSE "detail" END
    WHERE "actor_id" = $1 AND "seq" < $2 AND "actor_salt" IS NOT NULL RETURNING 1
  ), subjects AS (
    UPDATE "audit_entry" SET "subject_salt" = NULL, "target_label" = NULL, "related_label" = NULL, "reason" = NULL,
      "detail" = NULL
    WHERE ("target_id" = $1 OR "related_id" = $1) AND "actor_id" <> $1 AND "seq" < $2 AND "subject_salt" IS NOT NULL
    RETURNING 1
  )
  SELECT (SELECT count(*) FROM actors) + (SELECT count(*) FROM subjects)
$$;
