-- Which combinations of dimensions a survey's answers are counted in, apart from what its definition declares: a new one
-- is counted for the answers that are there before a definition offers it. `counting` grows with each such change.

alter table survey add column combinations text not null default '[]';
--> statement-breakpoint
alter table survey add column counting integer not null default 0;
