-- People who may sign in, where they are signed in, links that let them choose a password, keys for programs, and what was changed by whom.

create table person (
  id text primary key not null,
  name text not null,
  email text not null unique,
  role text not null,
  password text,
  created_at integer not null,
  updated_at integer not null,
  revision integer not null default 1
) without rowid;
--> statement-breakpoint
create table session (
  hash text primary key not null,
  person text,
  keeper text,
  opened integer not null,
  seen integer not null
) without rowid;
--> statement-breakpoint
create index session_person on session (person);
--> statement-breakpoint
create table invitation (
  person text primary key not null,
  hash text not null unique,
  expires integer not null
) without rowid;
--> statement-breakpoint
create table api_key (
  id text primary key not null,
  name text not null,
  hash text not null unique,
  start text not null,
  rights text not null,
  expires integer,
  used integer,
  created_at integer not null
) without rowid;
--> statement-breakpoint
create table audit (
  seq integer primary key,
  at integer not null,
  actor text not null,
  action text not null,
  subject text not null,
  before text,
  after text,
  hash text not null
);
