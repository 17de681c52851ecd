-- The Daftar Informasi Publik: units' drafts, classification, the compiled draft, editions.
create table item (
  office uuid not null references office,
  id uuid not null,
  nomor text,
  primary key (office, id),
  unique (office, nomor)
);

create table item_counter (
  office uuid not null references office,
  year int not null,
  last int not null,
  primary key (office, year)
);

create table draft (
  office uuid not null references office,
  id uuid not null,
  run uuid not null,
  unit uuid not null,
  version int not null default 1,
  primary key (office, id),
  unique (office, run, unit),
  foreign key (office, run, unit) references run_unit
);

create table entry (
  office uuid not null,
  id uuid not null,
  draft uuid not null,
  item uuid not null,
  position int not null,
  change text not null check (change in ('tetap', 'diubah', 'baru', 'dihapus')),
  alasan text not null default '',
  judul text not null default '',
  ringkasan text not null default '',
  penguasa text not null default '',
  penanggung_jawab text not null default '',
  waktu text not null default '',
  tempat text not null default '',
  softcopy boolean not null default false,
  hardcopy boolean not null default false,
  retensi text not null default '',
  klasifikasi_usulan text check (klasifikasi_usulan in ('berkala', 'serta_merta', 'setiap_saat')),
  tahun int check (tahun between 1945 and 2200),
  kode text,
  version int not null default 1,
  primary key (office, id),
  unique (office, draft, item),
  foreign key (office, draft) references draft,
  foreign key (office, item) references item
);
create index on entry (office, draft, position);

create table entry_file (
  office uuid not null,
  entry uuid not null,
  sha256 text not null,
  name text not null check (name <> ''),
  position int not null,
  primary key (office, entry, sha256),
  foreign key (office, entry) references entry on delete cascade,
  foreign key (office, sha256) references blob
);

-- One import of a workbook into a draft; the same bytes are imported once.
create table draft_import (
  office uuid not null,
  id uuid not null,
  draft uuid not null,
  sha256 text not null,
  rows int not null,
  at timestamptz not null,
  person uuid not null,
  primary key (office, id),
  unique (office, draft, sha256),
  foreign key (office, draft) references draft
);

-- A submission freezes the text under review; approvals name exactly this one.
create table submission (
  office uuid not null,
  id uuid not null,
  draft uuid not null,
  nihil boolean not null,
  entries int not null,
  sha256 text not null,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, id),
  foreign key (office, draft) references draft,
  foreign key (office, person) references person,
  foreign key (office, jabatan) references jabatan
);
create index on submission (office, draft, at);

create table draft_approval (
  office uuid not null,
  submission uuid not null,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, submission),
  foreign key (office, submission) references submission
);

create table draft_acceptance (
  office uuid not null,
  submission uuid not null,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, submission),
  foreign key (office, submission) references submission
);

create table draft_return (
  office uuid not null,
  submission uuid not null,
  alasan text not null check (alasan <> ''),
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, submission),
  foreign key (office, submission) references submission
);

create table classification (
  office uuid not null,
  entry uuid not null,
  klasifikasi text not null check (klasifikasi in ('berkala', 'serta_merta', 'setiap_saat', 'belum_diputuskan')),
  alasan text not null default '',
  version int not null default 1,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, entry),
  foreign key (office, entry) references entry
);

-- The consolidated draft that goes to the plenary, frozen under its hash.
create table compiled (
  office uuid not null,
  id uuid not null,
  run uuid not null,
  entries int not null,
  sha256 text not null,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, id),
  unique (office, run),
  foreign key (office, run) references run
);

create table edition (
  office uuid not null references office,
  id uuid not null,
  nomor int not null check (nomor > 0),
  run uuid not null,
  root text not null check (root ~ '^[0-9a-f]{64}$'),
  items int not null check (items > 0),
  decided_at timestamptz not null,
  decided_on date not null,
  primary key (office, id),
  unique (office, nomor),
  unique (office, run),
  foreign key (office, run) references run
);

create table edition_line (
  office uuid not null,
  edition uuid not null,
  position int not null check (position > 0),
  item uuid not null,
  line text not null,
  alasan text not null,
  -- The line of the edition before, since the plenary put the item's change off.
  standing boolean not null default false,
  primary key (office, edition, position),
  unique (office, edition, item),
  foreign key (office, edition) references edition,
  foreign key (office, item) references item
);

-- An item that the edition dropped, with the reason that the plenary accepted.
create table edition_drop (
  office uuid not null,
  edition uuid not null,
  item uuid not null,
  alasan text not null check (alasan <> ''),
  primary key (office, edition, item),
  foreign key (office, edition) references edition,
  foreign key (office, item) references item
);

create trigger edition_is_final before update or delete on edition for each row execute function refuse_change();
create trigger edition_line_is_final before update or delete on edition_line
  for each row execute function refuse_change();
create trigger edition_drop_is_final before update or delete on edition_drop
  for each row execute function refuse_change();
