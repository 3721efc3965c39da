-- Who somebody is at the organisation's own provider (OpenID Connect).

create table identity (
  issuer text not null,
  subject text not null,
  person text not null,
  made_here integer not null,
  created_at integer not null,
  primary key (issuer, subject)
) without rowid;
--> statement-breakpoint
create index identity_person on identity (person);
