-- Words may stand in an outcome; what they are found in is listed by its intent.
CREATE INDEX "audit_entry_about_idx" ON "audit_entry" ((COALESCE("intent_seq", "seq")));
