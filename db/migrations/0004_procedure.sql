-- Sheets (an SOP as data) and runs (one carrying-out of one version of one sheet).
create table sop_sheet (
  office uuid not null references office,
  id uuid not null,
  slug text not null,
  version int not null check (version > 0),
  nomor text not null,
  sheet jsonb not null,
  sha256 text not null,
  adopted_at timestamptz not null,
  primary key (office, id),
  unique (office, slug, version)
);

create table run (
  office uuid not null references office,
  id uuid not null,
  nomor text not null,
  sheet uuid not null,
  title text not null check (title <> ''),
  opened_at timestamptz not null,
  closed_at timestamptz,
  version int not null default 1,
  primary key (office, id),
  unique (office, nomor),
  foreign key (office, sheet) references sop_sheet
);
create index on run (office) where closed_at is null;

create table run_unit (
  office uuid not null,
  run uuid not null,
  unit uuid not null,
  primary key (office, run, unit),
  foreign key (office, run) references run,
  foreign key (office, unit) references unit
);

-- A return sends work back to an earlier step, for one unit or for all, with a written reason.
create table step_return (
  office uuid not null,
  id uuid not null,
  run uuid not null,
  from_step int not null,
  to_step int not null check (to_step < from_step),
  unit uuid,
  alasan text not null check (alasan <> ''),
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, id),
  foreign key (office, run) references run,
  foreign key (office, unit) references unit,
  foreign key (office, person) references person,
  foreign key (office, jabatan) references jabatan
);

-- A part is one output that a step needed, handed in by one role (and, per unit, for one unit).
create table step_part (
  office uuid not null,
  id uuid not null,
  run uuid not null,
  step int not null,
  output text not null,
  role text not null,
  unit uuid,
  evidence text not null,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  returned_by uuid,
  primary key (office, id),
  foreign key (office, run) references run,
  foreign key (office, unit) references unit,
  foreign key (office, person) references person,
  foreign key (office, jabatan) references jabatan,
  foreign key (office, returned_by) references step_return
);
create unique index step_part_once on step_part (office, run, step, output, unit) nulls not distinct
  where returned_by is null;
