-- Words are found by how they begin. Pieces of three letters could not tell "inc-7" from a 7 after an "inc-", and read a
-- seventh of the trail to find that out.
DROP INDEX "audit_entry_words_idx";

-- Every run of letters and digits, and every piece between blanks without the punctuation around it. Neither a long text
-- nor a long word may be more than an index takes: an entry that cannot be written stops everything.
CREATE FUNCTION "audit_word_beginnings"("text" TEXT) RETURNS TSVECTOR LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
  SELECT array_to_tsvector(array_agg(left(word, 200))) FROM unnest(
    regexp_split_to_array(left($1, 20000), '[\x01-/:-@\[-`{-~“”„«»‘’…–—]+') ||
    regexp_split_to_array(' ' || left($1, 20000) || ' ',
      '[\x01-/:-@\[-`{-~“”„«»‘’…–—]*\s[\x01-/:-@\[-`{-~“”„«»‘’…–—]*')) AS word
  WHERE word <> ''
$$;

CREATE INDEX "audit_entry_words_idx" ON "audit_entry" USING gin ("audit_word_beginnings"("audit_words"("actor_login",
  "target_label", "related_label", "reason", "detail", "okta_request_id", "error_code")));

-- An outcome that somebody else found out than who acted: the console, or a person whom it was handed to. Okta answered
-- none of these, so they are among the few without a request id.
CREATE INDEX "audit_entry_settled_idx" ON "audit_entry" ("result", (COALESCE("intent_seq", "seq")))
  WHERE "kind" = 'outcome' AND "okta_request_id" IS NULL;
