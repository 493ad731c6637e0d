-- Every search goes in the order of what entries are about, an outcome with its intent: so do the indexes it walks along.
DROP INDEX "audit_entry_actor_id_seq_idx";
DROP INDEX "audit_entry_target_id_seq_idx";
DROP INDEX "audit_entry_related_id_seq_idx";
DROP INDEX "audit_entry_action_seq_idx";
DROP INDEX "audit_entry_job_id_seq_idx";
DROP INDEX "audit_entry_actor_start_idx";
CREATE INDEX "audit_entry_target_idx" ON "audit_entry" ("target_id", (COALESCE("intent_seq", "seq")));
CREATE INDEX "audit_entry_related_idx" ON "audit_entry" ("related_id", (COALESCE("intent_seq", "seq")));
CREATE INDEX "audit_entry_action_idx" ON "audit_entry" ("action", (COALESCE("intent_seq", "seq")));
CREATE INDEX "audit_entry_job_idx" ON "audit_entry" ("job_id", (COALESCE("intent_seq", "seq")));
-- Somebody who works here all day has tens of thousands of entries, so what they did of one kind has an order of its own.
CREATE INDEX "audit_entry_actor_id_idx" ON "audit_entry" ("actor_id", (COALESCE("intent_seq", "seq")));
CREATE INDEX "audit_entry_actor_id_action_idx" ON "audit_entry" ("actor_id", "action", (COALESCE("intent_seq", "seq")));
-- By this a few letters of a login lead to the ids of those who may be meant, without reading what they did.
CREATE INDEX "audit_entry_actor_login_idx" ON "audit_entry" (lower("actor_login") text_pattern_ops, "actor_id");
