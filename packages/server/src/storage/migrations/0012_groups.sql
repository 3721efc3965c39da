-- Dimensions and their values, once for the organisation; and what responses said that counts under another key, or under none.

create table dimension (
  key text primary key not null,
  names text not null default '{}',
  revision integer not null default 1,
  settled integer not null default 1
) without rowid;
--> statement-breakpoint
create table dimension_value (
  dimension text not null,
  key text not null,
  names text not null default '{}',
  also text not null default '[]',
  parent text,
  closed integer not null default 0,
  primary key (dimension, key)
) without rowid;
--> statement-breakpoint
create table dimension_merge (
  id integer primary key,
  dimension text not null,
  value text not null,
  "into" text not null,
  at integer not null
);
--> statement-breakpoint
create table known_groups (
  one integer primary key not null check (one = 1),
  revision integer not null default 0,
  adopted integer not null default 0
) without rowid;
--> statement-breakpoint
insert into known_groups (one) values (1);
--> statement-breakpoint
alter table response add column given text;
--> statement-breakpoint
create index response_given on response (given) where given is not null;
