-- 0008: why a version of the policy was made, as whoever made it says.
-- +goose Up

ALTER TABLE policies ADD COLUMN note TEXT NOT NULL DEFAULT '';
