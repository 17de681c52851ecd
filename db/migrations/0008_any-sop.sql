-- Any office's SOP: posts of the second founding SOP, versions with their life, what is presumed and confirmed,
-- who has read it.
alter table jabatan drop constraint jabatan_fungsi_check;
alter table jabatan add constraint jabatan_fungsi_check check (fungsi in (
  'pengelola', 'kepala_unit', 'penghubung', 'desk', 'ppid', 'ketua', 'anggota', 'sekretaris', 'tim_pertimbangan',
  'pembina', 'atasan_ppid', 'petugas_ppid', 'petugas_dokumentasi'
));
alter table jabatan drop constraint jabatan_check;
alter table jabatan add constraint jabatan_unit_check check (
  case when fungsi in ('kepala_unit', 'penghubung') then unit is not null
    when fungsi = 'petugas_dokumentasi' then true
    else unit is null end
);

alter table sop_sheet
  add column kind text not null default 'dimuat' check (kind in ('dimuat', 'biasa', 'kahar')),
  add column berlaku_sejak date,
  add column batal_at timestamptz,
  add column approver text,
  add column signed_copy text;
update sop_sheet set berlaku_sejak = (adopted_at at time zone 'Asia/Jakarta')::date;
alter table sop_sheet alter column berlaku_sejak set not null;
alter table sop_sheet alter column kind drop default;
alter table sop_sheet add foreign key (office, signed_copy) references blob;

-- A version being written; it becomes a row of sop_sheet when it is ratified.
create table sop_draft (
  office uuid not null references office,
  id uuid not null,
  slug text not null,
  sheet jsonb not null,
  based_on uuid,
  kind text not null default 'biasa' check (kind in ('biasa', 'kahar')),
  alasan text not null default '',
  version int not null default 1,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  closed_at timestamptz,
  ratified_as uuid,
  primary key (office, id),
  foreign key (office, based_on) references sop_sheet,
  foreign key (office, ratified_as) references sop_sheet,
  foreign key (office, person) references person,
  foreign key (office, jabatan) references jabatan
);
create unique index sop_draft_open on sop_draft (office, slug) where closed_at is null;

-- What the source of a sheet does not show, and that the office has confirmed. Nothing runs on the rest.
create table sop_confirmation (
  office uuid not null,
  sheet uuid not null,
  di text not null,
  alasan text not null check (alasan <> ''),
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, sheet, di),
  foreign key (office, sheet) references sop_sheet,
  foreign key (office, person) references person,
  foreign key (office, jabatan) references jabatan
);

-- "Read and understood", by each performer, for one version.
create table sop_reading (
  office uuid not null,
  sheet uuid not null,
  person uuid not null,
  jabatan uuid not null,
  at timestamptz not null,
  primary key (office, sheet, person),
  foreign key (office, sheet) references sop_sheet,
  foreign key (office, person) references person,
  foreign key (office, jabatan) references jabatan
);
