-- One check of an office's files against their hashes, in each copy; it may take several sittings, also after a crash:
-- what is left to do is every file without a result of this check.
create table fixity_check (
  office uuid not null references office,
  id uuid not null,
  started_at timestamptz not null,
  -- When it was last worked on.
  sat_at timestamptz not null,
  ended_at timestamptz,
  -- How far the store's own list has been read for bytes without a record: `utama:` or `kedua:` and a hash, or `selesai`.
  cursor text not null default '',
  -- Files and bytes read, each copy for itself.
  files int not null default 0,
  bytes bigint not null default 0,
  -- Planted bad files that had to be found, in every sitting and every copy, and those that were.
  umpan int not null default 0,
  umpan_ditemukan int not null default 0,
  -- Findings that stood when it ended.
  temuan int,
  primary key (office, id),
  check (umpan_ditemukan <= umpan),
  check ((ended_at is null) = (temuan is null))
);
create unique index fixity_check_once on fixity_check (office) where ended_at is null;
create index on fixity_check (office, started_at);

-- What the last check of a file found, in each copy.
create table fixity_result (
  office uuid not null,
  sha256 text not null,
  salinan text not null check (salinan in ('utama', 'kedua')),
  hasil text not null check (hasil in ('utuh', 'berubah', 'hilang')),
  at timestamptz not null,
  -- Null where the file was read by itself, outside of any check.
  fixity_check uuid,
  primary key (office, sha256, salinan),
  foreign key (office, sha256) references blob,
  foreign key (office, fixity_check) references fixity_check
);

-- Every file that was not as recorded, kept also after it was mended; `umpan_lolos` is a planted file that was not found.
create table fixity_finding (
  office uuid not null,
  id uuid not null,
  -- The check that saw it last; null where the file was read by itself.
  fixity_check uuid,
  sha256 text not null,
  salinan text not null check (salinan in ('utama', 'kedua')),
  hasil text not null check (hasil in ('berubah', 'hilang', 'tak_tercatat', 'umpan_lolos')),
  -- Bytes, of what has no record.
  size bigint,
  -- When it was first seen, and when it was found whole, restored, recorded or gone.
  at timestamptz not null,
  pulih_at timestamptz,
  -- Where the damaged bytes are kept: under their own hash, in the same copy.
  disisihkan text check (disisihkan ~ '^[0-9a-f]{64}$'),
  primary key (office, id),
  foreign key (office, fixity_check) references fixity_check
);
create unique index fixity_finding_standing on fixity_finding (office, sha256, salinan) where pulih_at is null;
create index on fixity_finding (disisihkan) where disisihkan is not null;

-- Bytes in the store that no office has a record of: marked by one person, removed by another after a month.
create table orphan (
  office uuid not null references office,
  id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  marked_at timestamptz not null,
  marked_person uuid not null,
  marked_jabatan uuid not null,
  removed_at timestamptz,
  removed_person uuid,
  removed_jabatan uuid,
  -- The bytes are gone from every copy.
  gone_at timestamptz,
  -- The mark fell: some office has a record of the bytes after all.
  gugur_at timestamptz,
  primary key (office, id),
  foreign key (office, marked_person) references person (office, id),
  foreign key (office, removed_person) references person (office, id),
  check (removed_person <> marked_person),
  check ((removed_at is null) = (removed_person is null)),
  check (gone_at is null or removed_at is not null),
  check (gone_at is null or gugur_at is null)
);
create unique index orphan_standing on orphan (office, sha256) where gone_at is null and gugur_at is null;

-- Whether any office has a record of some bytes.
create index on blob (sha256);

-- Packages that were taken in, each once, by the hash of its manifest.
create table bag_import (
  office uuid not null references office,
  manifest_sha256 text not null check (manifest_sha256 ~ '^[0-9a-f]{64}$'),
  asal text not null check (asal <> ''),
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, manifest_sha256),
  foreign key (office, person) references person (office, id)
);
