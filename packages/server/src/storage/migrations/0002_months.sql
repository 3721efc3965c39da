-- Tallies of whole months, so that years of many locations are read in milliseconds. They follow the tallies of days when
-- somebody asks (tallies/months.ts); a month counts as gathered only while nothing of it changes (tallies/fold.ts).

create table month_tally (
  survey text not null,
  month text not null,
  segment text not null,
  item text not null,
  s1 integer not null,
  s2 integer not null,
  s3 integer not null,
  s4 integer not null,
  s5 integer not null,
  s6 integer not null,
  s7 integer not null,
  s8 integer not null,
  s9 integer not null,
  s10 integer not null,
  s_na integer not null,
  s_open integer not null,
  s_skipped integer not null,
  i1 integer not null,
  i2 integer not null,
  i3 integer not null,
  i4 integer not null,
  i5 integer not null,
  i6 integer not null,
  i7 integer not null,
  i8 integer not null,
  i9 integer not null,
  i10 integer not null,
  i_na integer not null,
  i_open integer not null,
  i_skipped integer not null,
  pair_n integer not null,
  pair_s integer not null,
  pair_i integer not null,
  pair_ss integer not null,
  pair_ii integer not null,
  pair_si integer not null,
  important_dissatisfied integer not null,
  primary key (survey, month, segment, item)
) without rowid;
--> statement-breakpoint
create table month_total (
  survey text not null,
  month text not null,
  segment text not null,
  n integer not null,
  partial integer not null,
  straight_n integer not null,
  straight_same integer not null,
  primary key (survey, month, segment)
) without rowid;
--> statement-breakpoint
create table month_gathered (
  survey text not null,
  month text not null,
  primary key (survey, month)
) without rowid;
