-- Work to do later or again: mails to send, backups to make, what has expired to remove.

create table job (
  id integer primary key autoincrement,
  kind text not null,
  key text not null unique,
  about text not null,
  person text,
  state text not null default 'waiting',
  asked_at integer not null,
  due integer not null,
  set_at integer not null,
  attempts integer not null default 0,
  lease text,
  leased_until integer,
  payload text,
  error text,
  finished_at integer
);
--> statement-breakpoint
create index job_due on job (state, due);
