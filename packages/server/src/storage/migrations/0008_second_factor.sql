-- Codes of a phone beside the password, and those for whoever has lost it.

create table second_factor (
  person text primary key not null,
  secret text not null,
  confirmed integer,
  step integer not null default 0,
  codes_at integer
) without rowid;
--> statement-breakpoint
create table recovery_code (
  hash text primary key not null,
  person text not null
) without rowid;
--> statement-breakpoint
create index recovery_code_person on recovery_code (person);
