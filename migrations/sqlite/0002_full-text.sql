-- The words of search_entries, by which full text finds them. Kept by triggers; the words are folded by the program.
CREATE VIRTUAL TABLE search_index USING fts5(words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');
--> statement-breakpoint
CREATE TRIGGER search_entries_added AFTER INSERT ON search_entries BEGIN
  INSERT INTO search_index (rowid, words) VALUES (new.sequence, new.words);
END;
--> statement-breakpoint
CREATE TRIGGER search_entries_removed AFTER DELETE ON search_entries BEGIN
  DELETE FROM search_index WHERE rowid = old.sequence;
END;
--> statement-breakpoint
CREATE TRIGGER search_entries_changed AFTER UPDATE OF words ON search_entries BEGIN
  DELETE FROM search_index WHERE rowid = old.sequence;
  INSERT INTO search_index (rowid, words) VALUES (new.sequence, new.words);
END;
