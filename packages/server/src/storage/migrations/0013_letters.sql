-- Letters in the organisation's own words.

create table letter (
  name text not null,
  language text not null,
  subject text,
  body text,
  revision integer not null,
  updated_at integer not null,
  primary key (name, language)
) without rowid;
