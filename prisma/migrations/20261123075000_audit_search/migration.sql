-- Each result by what it is about: an outcome counts as its intent.
DROP INDEX "audit_entry_result_seq_idx";
CREATE INDEX "audit_entry_result_about_idx" ON "audit_entry" ("result", (COALESCE("intent_seq", "seq")));

-- Request ids and error codes are found by the same words.
DROP INDEX "audit_entry_words_idx";
DROP FUNCTION "audit_words"(TEXT, TEXT, TEXT, TEXT, JSONB);
CREATE FUNCTION "audit_words"("actor_login" TEXT, "target_label" TEXT, "related_label" TEXT, "reason" TEXT, "detail" JSONB,
  "okta_request_id" TEXT, "error_code" TEXT)
RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(coalesce($1, '') || ' ' || coalesce($2, '') || ' ' || coalesce($3, '') || ' ' || coalesce($4, '') || ' '
    || coalesce($5->>'error', '') || ' ' || coalesce($5->>'why', '') || ' ' || coalesce($6, '') || ' ' || coalesce($7, ''))
$$;
CREATE INDEX "audit_entry_words_idx" ON "audit_entry" USING gin ("audit_words"("actor_login", "target_label",
  "related_label", "reason", "detail", "okta_request_id", "error_code") gin_trgm_ops);
