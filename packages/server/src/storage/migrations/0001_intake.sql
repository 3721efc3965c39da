-- Surveys, answers and tallies. Statements are separated by the marker line that the migration runner splits on.

create table survey (
  key text primary key not null,
  version integer not null,
  revision integer not null default 0,
  updated_at integer not null,
  combinations text not null default '[]',
  counting integer not null default 0
) without rowid;
--> statement-breakpoint
create table survey_version (
  survey text not null,
  version integer not null,
  definition text not null,
  created_at integer not null,
  primary key (survey, version)
) without rowid;
--> statement-breakpoint
create table response (
  seq integer primary key autoincrement,
  id text not null unique,
  survey text not null,
  version integer not null,
  at integer not null,
  day text not null,
  language text not null,
  ratings text not null,
  remark text,
  dimensions text not null default '{}',
  partial integer not null default 0,
  counted integer not null default 1,
  demo integer not null default 0,
  digest text not null
);
--> statement-breakpoint
create index response_survey_day on response (survey, day);
--> statement-breakpoint
create table contact (
  response text primary key not null,
  name text,
  email text,
  phone text
) without rowid;
--> statement-breakpoint
create table segment_member (
  survey text not null,
  segment text not null,
  day text not null,
  seq integer not null,
  version integer not null,
  ratings text not null,
  primary key (survey, segment, day, seq)
) without rowid;
--> statement-breakpoint
create table tally (
  survey text not null,
  segment text not null,
  day text not null,
  item text not null,
  s1 integer not null default 0,
  s2 integer not null default 0,
  s3 integer not null default 0,
  s4 integer not null default 0,
  s5 integer not null default 0,
  s6 integer not null default 0,
  s7 integer not null default 0,
  s8 integer not null default 0,
  s9 integer not null default 0,
  s10 integer not null default 0,
  s_na integer not null default 0,
  s_open integer not null default 0,
  s_skipped integer not null default 0,
  i1 integer not null default 0,
  i2 integer not null default 0,
  i3 integer not null default 0,
  i4 integer not null default 0,
  i5 integer not null default 0,
  i6 integer not null default 0,
  i7 integer not null default 0,
  i8 integer not null default 0,
  i9 integer not null default 0,
  i10 integer not null default 0,
  i_na integer not null default 0,
  i_open integer not null default 0,
  i_skipped integer not null default 0,
  pair_n integer not null default 0,
  pair_s integer not null default 0,
  pair_i integer not null default 0,
  pair_ss integer not null default 0,
  pair_ii integer not null default 0,
  pair_si integer not null default 0,
  important_dissatisfied integer not null default 0,
  primary key (survey, segment, day, item)
) without rowid;
--> statement-breakpoint
create table day_tally (
  survey text not null,
  segment text not null,
  day text not null,
  n integer not null default 0,
  partial integer not null default 0,
  straight_n integer not null default 0,
  straight_same integer not null default 0,
  primary key (survey, segment, day)
) without rowid;
--> statement-breakpoint
create table moments (
  survey text not null,
  segment text not null,
  month text not null,
  outcome text not null,
  shape text not null,
  "values" text not null,
  primary key (survey, segment, month, outcome, shape)
) without rowid;
--> statement-breakpoint
create table caught_up (
  one integer primary key not null check (one = 1),
  seq integer not null default 0,
  revision integer not null default 0
) without rowid;
--> statement-breakpoint
insert into caught_up (one) values (1);
--> statement-breakpoint
create view membership as
select survey, segment, day, seq, version, ratings from segment_member
union all
select +survey, dimension.key || '=' || dimension.value, +day, seq, version, ratings
from response, json_each(dimensions) as dimension
where counted = 1 and seq > (select seq from caught_up)
union all
select +response.survey,
  (select group_concat(part.value || '=' || (dimensions ->> part.value), '&') from json_each(combination.value) as part),
  +day, seq, response.version, ratings
from response join survey on survey.key = response.survey, json_each(survey.combinations) as combination
where counted = 1 and seq > (select seq from caught_up)
  and not exists (
    select 1 from json_each(combination.value) as part where dimensions ->> part.value is null
  );
--> statement-breakpoint
create view precondition as select 1 as held;
--> statement-breakpoint
create trigger precondition_fails instead of insert on precondition when new.held is not 1
begin
  select raise(abort, 'precondition failed');
end;
--> statement-breakpoint
create view rating as
select
  response.id as response,
  response.survey,
  response.at,
  response.day,
  response.dimensions,
  item.value ->> 'key' as item,
  case substr(ratings, 2 * item.key + 1, 1)
    when 'a' then 10 when 'n' then null when '-' then null when 's' then null when '.' then null
    else cast(substr(ratings, 2 * item.key + 1, 1) as integer) end as satisfaction,
  case substr(ratings, 2 * item.key + 2, 1)
    when 'a' then 10 when 'n' then null when '-' then null when 's' then null when '.' then null
    else cast(substr(ratings, 2 * item.key + 2, 1) as integer) end as importance,
  case substr(ratings, 2 * item.key + 1, 1)
    when 'n' then 'not applicable' when '-' then 'no answer' when 's' then 'skipped' end as satisfaction_missing,
  case substr(ratings, 2 * item.key + 2, 1)
    when 'n' then 'not applicable' when '-' then 'no answer' when 's' then 'skipped'
    when '.' then 'not asked' end as importance_missing
from response
join survey_version using (survey, version)
join json_each(survey_version.definition, '$.items') as item;
