-- A page of the trail is found in milliseconds; starting processes to help with it takes longer than that.
ALTER FUNCTION "audit_word_beginnings"(TEXT) PARALLEL RESTRICTED;

-- Of an expression the planner knows how seldom it is there; of two conditions it supposed a fifth of the trail.
DROP INDEX "audit_entry_settled_idx";
CREATE INDEX "audit_entry_found_out_idx" ON "audit_entry" (
  (CASE WHEN "kind" = 'outcome' AND "okta_request_id" IS NULL THEN "result" END), (COALESCE("intent_seq", "seq")));
