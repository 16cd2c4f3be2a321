-- What a later round of answers starts from, kept with each submission. Every column: docs/storage-schema.md.

ALTER TABLE reports ADD COLUMN outline TEXT CHECK (outline IS NULL OR json_valid(outline));
