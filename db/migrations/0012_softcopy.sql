-- Numbers of registers that count by year, one row each, locked while a number is given out.
create table register_counter (
  office uuid not null references office,
  register text not null check (register in ('dokumen', 'tanda_terima', 'stok_opname', 'pemusnahan', 'rekap')),
  year int not null,
  last int not null,
  primary key (office, register, year)
);

-- Archive classification codes with their retention in years (JRA). A null period is one nobody has set yet.
create table klasifikasi_arsip (
  office uuid not null references office,
  kode text not null check (kode <> ''),
  uraian text not null check (uraian <> ''),
  sumber text not null check (sumber <> ''),
  aktif_tahun int check (aktif_tahun between 0 and 100),
  inaktif_tahun int check (inaktif_tahun between 0 and 100),
  nasib text check (nasib in ('musnah', 'permanen', 'dinilai_kembali')),
  dasar text not null default '',
  -- What the JRA says besides, in its own words.
  keterangan text not null default '',
  at timestamptz,
  person uuid,
  jabatan uuid,
  version int not null default 1,
  primary key (office, kode),
  check ((nasib is null) = (dasar = '')),
  check ((nasib is null) = (at is null)),
  check ((nasib is null) = (aktif_tahun is null) and (nasib is null) = (inaktif_tahun is null))
);

-- One document as an intellectual unit: its softcopies are versions of one thing, its hardcopies lie on shelves.
create table dokumen (
  office uuid not null references office,
  id uuid not null,
  nomor text not null,
  judul text not null check (judul <> ''),
  unit uuid not null,
  tahun int check (tahun between 1945 and 2200),
  klasifikasi text not null default 'belum_diputuskan'
    check (klasifikasi in ('berkala', 'serta_merta', 'setiap_saat', 'usul_dikecualikan', 'belum_diputuskan')),
  kode_arsip text,
  -- The day the file was closed; retention counts from it.
  ditutup_pada date,
  -- The item of the Daftar Informasi Publik that this document is of.
  item uuid,
  -- The run of the documentation SOP in which it was first recorded.
  run uuid,
  catatan text not null default '',
  version int not null default 1,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  dimusnahkan_at timestamptz,
  -- Struck out as recorded by mistake: the number stays used, nothing counts it.
  dicoret_at timestamptz,
  dicoret_person uuid,
  dicoret_jabatan uuid,
  dicoret_alasan text check (dicoret_alasan <> ''),
  primary key (office, id),
  unique (office, nomor),
  check (num_nulls(dicoret_at, dicoret_person, dicoret_jabatan, dicoret_alasan) in (0, 4)),
  check (dicoret_at is null or dimusnahkan_at is null),
  foreign key (office, unit) references unit,
  foreign key (office, kode_arsip) references klasifikasi_arsip,
  foreign key (office, person) references person (office, id),
  foreign key (office, jabatan) references jabatan (office, id)
);
create index on dokumen (office, unit);
create index on dokumen (office, run);
create index on dokumen using gin (to_tsvector('indonesian', judul));
create trigger dokumen_struck_is_final before update on dokumen for each row
  when (old.dicoret_at is not null) execute function refuse_change();

-- The bytes of a destroyed file are gone, its record stays.
alter table blob add dimusnahkan_at timestamptz;
-- When the bytes of a destroyed file were gone from every copy.
alter table blob add gone_at timestamptz check (gone_at is null or dimusnahkan_at is not null);

-- A time-limited way to hand files in without an account, tied to a unit and to a step.
create table hand_in_link (
  office uuid not null references office,
  id uuid not null,
  token_sha256 text not null unique,
  unit uuid not null,
  run uuid,
  untuk text not null check (untuk <> ''),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  mandate uuid not null,
  primary key (office, id),
  foreign key (office, unit) references unit,
  foreign key (office, mandate) references mandate (office, id),
  check (expires_at > at and expires_at - at <= interval '30 days')
);

-- A file as it was handed in: who gave it, how, for which unit and run, and the document it belongs to.
create table softcopy (
  office uuid not null,
  id uuid not null,
  sha256 text not null,
  name text not null check (name <> ''),
  unit uuid not null,
  run uuid,
  dokumen uuid,
  via text not null check (via in ('formulir', 'unggahan', 'kamera', 'tautan', 'folder', 'paket')),
  -- Who gave it, as typed, where that is not the person whose deed this is.
  dari text not null default '',
  link uuid,
  -- The earlier version that this one replaces, and why.
  menggantikan uuid,
  alasan text not null default '',
  at timestamptz not null,
  -- Null where Terang itself took it from a watched folder.
  person uuid,
  jabatan uuid,
  -- Struck out as handed in by mistake, while no document had it yet; its bytes stay.
  dicoret_at timestamptz,
  dicoret_person uuid,
  dicoret_jabatan uuid,
  dicoret_alasan text check (dicoret_alasan <> ''),
  primary key (office, id),
  foreign key (office, sha256) references blob,
  foreign key (office, unit) references unit,
  foreign key (office, dokumen) references dokumen,
  foreign key (office, link) references hand_in_link,
  foreign key (office, menggantikan) references softcopy,
  check ((menggantikan is null) = (alasan = '')),
  check (num_nulls(dicoret_at, dicoret_person, dicoret_jabatan, dicoret_alasan) in (0, 4)),
  check (dicoret_at is null or dokumen is null)
);
-- The same bytes handed in twice at one place are one record; once it was struck out they may come again.
create unique index softcopy_once on softcopy (office, unit, run, sha256) nulls not distinct
  where dicoret_at is null;
create trigger softcopy_struck_is_final before update on softcopy for each row
  when (old.dicoret_at is not null) execute function refuse_change();
create index on softcopy (office, run);
create index on softcopy (office, dokumen);
create index on softcopy (office, sha256);
create unique index softcopy_succession on softcopy (office, menggantikan);
create index on softcopy (office, link) where link is not null;

-- An upload that comes in parts (tus 1.0); how much is there stands in its file, on disk.
create table upload (
  office uuid not null references office,
  id uuid not null,
  unit uuid not null,
  run uuid,
  link uuid,
  person uuid,
  name text not null check (name <> ''),
  size bigint not null check (size > 0),
  dari text not null default '',
  via text not null,
  at timestamptz not null,
  expires_at timestamptz not null,
  softcopy uuid,
  primary key (office, id),
  foreign key (office, unit) references unit,
  foreign key (office, link) references hand_in_link,
  check ((person is null) <> (link is null))
);
create index on upload (expires_at);
create index on upload (office, link) where link is not null;
create index on upload (office, person, at) where person is not null;

-- What was found in the bytes of a file. A row without an outcome waits; nothing unexamined is shown or published.
create table examination (
  office uuid not null,
  sha256 text not null,
  queued_at timestamptz not null,
  -- Who gave these bytes first; null where Terang itself took them from a watched folder.
  person uuid,
  started_at timestamptz,
  tries int not null default 0,
  -- Not before then, because the virus scanner, the store or the sandbox does not work now.
  tunda_sampai timestamptz,
  tunda_sebab text check (tunda_sebab in ('pemindai', 'penyimpanan', 'pemeriksa')),
  done_at timestamptz,
  hasil text check (hasil in ('bersih', 'temuan', 'karantina')),
  media_type text,
  halaman int,
  findings jsonb not null default '[]',
  pemeriksa text not null default '',
  -- What follows the outcome: images of pages, and the writing on scanned pages.
  bergambar int not null default 0,
  gambar int not null default 0,
  ocr_perlu int[] not null default '{}',
  ocr_selesai int not null default 0,
  lanjut_started_at timestamptz,
  lanjut_tries int not null default 0,
  lanjut_at timestamptz,
  primary key (office, sha256),
  foreign key (office, sha256) references blob,
  foreign key (office, person) references person (office, id),
  check ((done_at is null) = (hasil is null)),
  check ((tunda_sampai is null) = (tunda_sebab is null))
);
create index examination_waiting on examination (queued_at) where done_at is null;
create index examination_further on examination (done_at) where done_at is not null and lanjut_at is null;
-- Files that came before there was an examination.
insert into examination (office, sha256, queued_at) select office, sha256, received_at from blob;

-- A person's answer to one finding, or the release of a file from quarantine. The last one holds, the others stay.
create table finding_answer (
  office uuid not null,
  sha256 text not null,
  code text not null,
  position int not null default 1 check (position > 0),
  putusan text not null default 'boleh' check (putusan in ('boleh', 'jangan_terbit')),
  alasan text not null,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, sha256, code, position),
  foreign key (office, sha256) references examination,
  check (alasan <> '' or (position = 1 and putusan = 'jangan_terbit'))
);

-- Which entries of the journal concern a thing besides the one that they name: a stack's papers, a box's. An index for
-- this installation's own pages; the leaves do not hold it.
create table journal_about (
  office uuid not null references office,
  subject text not null,
  seq bigint not null references journal_entry,
  primary key (office, subject, seq)
);
create trigger journal_about_is_final before update or delete on journal_about
  for each row execute function refuse_change();
