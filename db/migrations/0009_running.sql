-- Runs of any SOP: statements, pauses, assignments, overrides, amendments, work sheets, open tasks, working time.
alter table run
  add column batal_at timestamptz,
  add column batal_alasan text,
  add column carried_from uuid,
  add column started_by uuid;
alter table run add foreign key (office, carried_from) references run;
alter table run add foreign key (office, started_by) references run;

-- How an output came in. Parts are found by their output; `step` is the number that the step had then.
alter table step_part add column how text not null default 'deed' check (
  how in ('deed', 'statement', 'nihil', 'override', 'carried', 'paper'));
create index on step_part (office, run);
create index on step_part (office, person, at);
create index on step_return (office, run);
-- An override that is undone sends the work back to the very step that was passed over.
alter table step_return drop constraint step_return_check;
alter table step_return add constraint step_return_order_check check (to_step <= from_step);

-- The statement of a performer that a step is done, with what proves it: a file, a numbered paper, or nihil.
create table statement (
  office uuid not null,
  part uuid not null,
  pernyataan text not null,
  paper_nomor text not null default '',
  paper_place text not null default '',
  sha256 text,
  file_name text,
  -- Parts of the step before that this one was made from, with the hash of each one's file.
  inputs jsonb not null,
  primary key (office, part),
  foreign key (office, part) references step_part,
  foreign key (office, sha256) references blob,
  check ((sha256 is null) = (file_name is null))
);

create table run_pause (
  office uuid not null,
  id uuid not null,
  run uuid not null,
  alasan text not null check (alasan <> ''),
  paused_at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  resumed_at timestamptz,
  resumed_person uuid,
  resumed_jabatan uuid,
  primary key (office, id),
  foreign key (office, run) references run,
  foreign key (office, person) references person,
  foreign key (office, jabatan) references jabatan
);
create unique index run_pause_once on run_pause (office, run) where resumed_at is null;

-- One person of a post has taken, or was given, a task; without a row it lies in the post's pool.
create table step_assignment (
  office uuid not null,
  id uuid not null,
  run uuid not null,
  output text not null,
  unit uuid,
  assignee uuid not null,
  alasan text not null default '',
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  released_at timestamptz,
  primary key (office, id),
  foreign key (office, run) references run,
  foreign key (office, assignee) references person,
  foreign key (office, person) references person,
  foreign key (office, jabatan) references jabatan
);
create unique index step_assignment_once on step_assignment (office, run, output, unit) nulls not distinct
  where released_at is null;

-- A step passed over for force majeure (kahar); a named superior confirms it afterwards, or undoes it.
create table step_override (
  office uuid not null,
  id uuid not null,
  run uuid not null,
  step int not null,
  unit uuid,
  alasan text not null check (alasan <> ''),
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  superior uuid not null,
  decided_at timestamptz,
  decided_person uuid,
  confirmed boolean,
  catatan text not null default '',
  primary key (office, id),
  foreign key (office, run) references run,
  foreign key (office, superior) references jabatan,
  foreign key (office, person) references person,
  foreign key (office, jabatan) references jabatan,
  check ((decided_at is null) = (confirmed is null))
);
create index on step_override (office, run);

-- A run that moved to a newer version while open; `effective` is the sheet that it follows since.
create table run_amendment (
  office uuid not null,
  id uuid not null,
  run uuid not null,
  from_sheet uuid not null,
  to_sheet uuid not null,
  kept_steps int not null,
  effective jsonb not null,
  alasan text not null,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, id),
  foreign key (office, run) references run,
  foreign key (office, from_sheet) references sop_sheet,
  foreign key (office, to_sheet) references sop_sheet
);
create index on run_amendment (office, run, at);

-- What open runs wait for, a row for each output; kept by the deeds that move a run, so that a list of tasks does
-- not read the runs.
create table task (
  office uuid not null,
  run uuid not null,
  output text not null,
  unit uuid,
  step int not null,
  role text not null,
  fungsi text[] not null,
  since timestamptz not null,
  due_at timestamptz,
  assignee uuid,
  foreign key (office, run) references run
);
create unique index task_once on task (office, run, output, unit) nulls not distinct;
create index task_due on task (office, due_at, since);
create index task_posts on task using gin (fungsi);

-- A work sheet: a running case on paper, keyed in after an outage and checked by a second person.
create table work_paper (
  office uuid not null,
  id uuid not null,
  run uuid not null,
  nomor text not null,
  run_version int not null,
  printed_at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, id),
  unique (office, nomor),
  foreign key (office, run) references run,
  foreign key (office, person) references person,
  foreign key (office, jabatan) references jabatan
);
create table work_paper_line (
  office uuid not null,
  id uuid not null,
  paper uuid not null,
  output text not null,
  unit uuid,
  done_at timestamptz not null,
  done_person uuid not null,
  done_jabatan uuid not null,
  pernyataan text not null,
  paper_nomor text not null default '',
  paper_place text not null default '',
  keyed_at timestamptz not null,
  keyed_person uuid not null,
  keyed_jabatan uuid not null,
  checked_at timestamptz,
  checked_person uuid,
  accepted boolean,
  catatan text not null default '',
  primary key (office, id),
  foreign key (office, paper) references work_paper,
  foreign key (office, done_person) references person,
  foreign key (office, done_jabatan) references jabatan,
  foreign key (office, keyed_person) references person,
  foreign key (office, checked_person) references person,
  check (checked_person is null or checked_person <> keyed_person)
);

-- Working hours by weekday (1 Monday … 7 Sunday), in force from a day; no row, no work on that weekday.
create table office_hours (
  office uuid not null references office,
  berlaku_sejak date not null,
  weekday int not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null check (closes > opens),
  break_from time,
  break_to time,
  primary key (office, berlaku_sejak, weekday),
  check ((break_from is null) = (break_to is null)),
  check (break_from is null or (break_from >= opens and break_to > break_from and break_to <= closes))
);

-- Days that an office added to, or struck from, the national calendar that ships with the program.
create table office_day (
  office uuid not null references office,
  day date not null,
  kerja boolean not null,
  name text not null check (name <> ''),
  decree text not null check (decree <> ''),
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, day),
  foreign key (office, person) references person,
  foreign key (office, jabatan) references jabatan
);

-- A calendar feed that a person subscribed to; only the hash of its secret is kept.
create table calendar_feed (
  office uuid not null,
  person uuid not null,
  token_hash text not null unique,
  made_at timestamptz not null,
  primary key (office, person),
  foreign key (office, person) references person
);

-- A part of an unfinished step that an amendment left without use: it stays on record and no longer counts.
alter table step_part add column dropped_by uuid;
alter table step_part add foreign key (office, dropped_by) references run_amendment;
drop index step_part_once;
create unique index step_part_once on step_part (office, run, output, unit) nulls not distinct
  where returned_by is null and dropped_by is null;
