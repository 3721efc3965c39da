-- Secrets that the server makes for itself and that every process on this database shares.

create table secret (
  name text primary key,
  value text not null
) without rowid;
