-- Keys of people's devices that sign in instead of a password, and questions to which a browser's reply is awaited.

create table passkey (
  id text primary key not null,
  credential text not null unique,
  person text not null,
  party text not null,
  public_key text not null,
  counter integer not null,
  transports text not null,
  browser text,
  system text,
  created_at integer not null,
  used integer
) without rowid;
--> statement-breakpoint
create index passkey_person on passkey (person);
--> statement-breakpoint
create table challenge (
  hash text primary key not null,
  purpose text not null,
  person text,
  data text,
  expires integer not null
) without rowid;
--> statement-breakpoint
create index challenge_expires on challenge (expires);
