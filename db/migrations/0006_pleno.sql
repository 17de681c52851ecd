-- The plenary meeting that establishes an edition, and its berita acara.
create table meeting (
  office uuid not null references office,
  id uuid not null,
  run uuid not null,
  compiled uuid not null,
  held_on date not null,
  starts text not null check (starts ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place text not null check (place <> ''),
  version int not null default 1,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, id),
  unique (office, run),
  foreign key (office, run) references run,
  foreign key (office, compiled) references compiled
);

create table attendance (
  office uuid not null,
  meeting uuid not null,
  mandate uuid not null,
  state text not null check (state in ('hadir', 'daring', 'izin', 'tanpa_keterangan')),
  primary key (office, meeting, mandate),
  foreign key (office, meeting) references meeting,
  foreign key (office, mandate) references mandate
);

-- An entry that the plenary put off; every other entry stands as drafted.
create table postponement (
  office uuid not null,
  meeting uuid not null,
  entry uuid not null,
  alasan text not null check (alasan <> ''),
  pendapat_berbeda text not null default '',
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, meeting, entry),
  foreign key (office, meeting) references meeting,
  foreign key (office, entry) references entry
);

create table decision (
  office uuid not null,
  meeting uuid not null,
  edition uuid not null,
  setuju int not null check (setuju > 0),
  tidak_setuju int not null check (tidak_setuju >= 0),
  pendapat_berbeda text not null default '',
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, meeting),
  foreign key (office, meeting) references meeting,
  foreign key (office, edition) references edition
);

create table berita_acara (
  office uuid not null,
  meeting uuid not null,
  nomor text not null check (nomor <> ''),
  pdf text not null,
  journal_size bigint not null,
  journal_root text not null,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, meeting),
  unique (office, nomor),
  foreign key (office, meeting) references decision,
  foreign key (office, pdf) references blob
);

create table signed_berita_acara (
  office uuid not null,
  meeting uuid not null,
  pdf text not null,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, meeting),
  foreign key (office, meeting) references berita_acara,
  foreign key (office, pdf) references blob
);

create table establishment (
  office uuid not null,
  meeting uuid not null,
  edition uuid not null,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, meeting),
  unique (office, edition),
  foreign key (office, meeting) references signed_berita_acara,
  foreign key (office, edition) references edition
);
