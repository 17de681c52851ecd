-- Deadlines of open tasks put off with a written reason.
create table due_extension (
  office uuid not null,
  id uuid not null,
  run uuid not null,
  output text not null,
  unit uuid,
  -- Since when the task waited. What is handed in or sent back waits anew, under its standard again.
  since timestamptz not null,
  from_due timestamptz not null,
  until date not null check (until > (from_due at time zone 'UTC')::date),
  alasan text not null check (alasan <> ''),
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, id),
  foreign key (office, run) references run,
  foreign key (office, run, unit) references run_unit,
  foreign key (office, person) references person,
  foreign key (office, jabatan) references jabatan
);
-- Each is later than the one before.
create unique index due_extension_later on due_extension (office, run, output, unit, since, until) nulls not distinct;
