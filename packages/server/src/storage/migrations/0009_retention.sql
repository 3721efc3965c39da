-- What is kept for some days only is found by day, without a look at responses that have nothing of it.

create index response_remark_day on response (day) where remark is not null;
