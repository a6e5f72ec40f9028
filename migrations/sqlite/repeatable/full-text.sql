-- The words of search_entries, present and past, by which full text finds them; folded by the program. An entry's words
-- stay in the index when the entry goes, since past entries are searched too: `sequence` is never given twice.
CREATE VIRTUAL TABLE IF NOT EXISTS search_index USING fts5(words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');
--> statement-breakpoint
-- No write merges the index: the service does when it is idle. A write that finds very many segments still does.
INSERT INTO search_index (search_index, rank) VALUES ('automerge', 0);
--> statement-breakpoint
INSERT INTO search_index (search_index, rank) VALUES ('crisismerge', 200);
--> statement-breakpoint
DROP TRIGGER IF EXISTS search_entries_added;
--> statement-breakpoint
CREATE TRIGGER search_entries_added AFTER INSERT ON search_entries BEGIN
  INSERT INTO search_index (rowid, words) VALUES (new.sequence, new.words);
END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS search_entries_changed;
--> statement-breakpoint
CREATE TRIGGER search_entries_changed AFTER UPDATE OF words ON search_entries BEGIN
  DELETE FROM search_index WHERE rowid = old.sequence;
  INSERT INTO search_index (rowid, words) VALUES (new.sequence, new.words);
END;
--> statement-breakpoint
DROP TRIGGER IF EXISTS search_entries_versions_changed;
--> statement-breakpoint
CREATE TRIGGER search_entries_versions_changed AFTER UPDATE OF words ON search_entries_versions BEGIN
  DELETE FROM search_index WHERE rowid = old.sequence;
  INSERT INTO search_index (rowid, words) VALUES (new.sequence, new.words);
END;
