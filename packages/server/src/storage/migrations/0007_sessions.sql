-- A name for each session that is not its secret, and what it runs on in two words, so that people can tell theirs apart and end them.

alter table session add column id text;
--> statement-breakpoint
alter table session add column browser text;
--> statement-breakpoint
alter table session add column system text;
--> statement-breakpoint
update session set id = lower(hex(randomblob(12)));
--> statement-breakpoint
create unique index session_id on session (id);
