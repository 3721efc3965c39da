-- People and keys that see the responses of some groups only. JSON: dimension key to values; null is no limit.

alter table person add column groups text;
--> statement-breakpoint
alter table api_key add column groups text;
