-- A row's words stay in the index when the row goes: what was is searched by the same index. Sequences never come again.
DROP TRIGGER search_entries_removed;
--> statement-breakpoint
DROP TRIGGER search_entries_changed;
