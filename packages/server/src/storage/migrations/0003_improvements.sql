-- The register of improvements: what an organisation did, from which day, where, and which item it should move (L3).

create table improvement (
  survey text not null,
  id text not null,
  day text not null,
  title text not null,
  item text,
  groups text not null default '{}',
  note text,
  created_at integer not null,
  updated_at integer not null,
  revision integer not null default 1,
  demo integer not null default 0,
  digest text not null,
  primary key (survey, id)
) without rowid;
