-- Every code ever printed on a label, of a place or of a paper, in the whole installation: a label names no office, and
-- what was stuck to something once must never lead to something else.
create table label_code (
  code text primary key
);

-- Where papers lie: ruang › rak › baris › boks › map. A kind may be left out (a cabinet of folders has no boxes), never
-- turned round.
create table place (
  office uuid not null references office,
  id uuid not null,
  parent uuid,
  kind text not null check (kind in ('ruang', 'rak', 'baris', 'boks', 'map')),
  name text not null check (name <> ''),
  code text not null unique,
  position int not null,
  -- How many things fit directly in it: places, and papers that lie loose; null where nobody has counted.
  kapasitas int check (kapasitas > 0),
  version int not null default 1,
  closed_at timestamptz,
  primary key (office, id),
  foreign key (office, parent) references place,
  check ((parent is null) = (kind = 'ruang'))
);
create unique index place_name on place (office, parent, name) nulls not distinct where closed_at is null;
-- Two boxes cannot stand in one spot.
create unique index place_position on place (office, parent, position) nulls not distinct where closed_at is null;

-- One paper, with or without a scan.
create table hardcopy (
  office uuid not null,
  id uuid not null,
  code text not null unique,
  dokumen uuid not null,
  bentuk text not null check (bentuk in ('asli', 'salinan')),
  lembar int check (lembar > 0),
  keterangan text not null default '',
  -- The scan of this very paper.
  pindaian uuid,
  -- Where it belongs now; null before it was first shelved and after it was destroyed or struck out.
  place uuid,
  run uuid,
  version int not null default 1,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  dimusnahkan_at timestamptz,
  -- Struck out as recorded by mistake: its label is void for ever, nothing counts it.
  dicoret_at timestamptz,
  dicoret_person uuid,
  dicoret_jabatan uuid,
  dicoret_alasan text check (dicoret_alasan <> ''),
  primary key (office, id),
  foreign key (office, dokumen) references dokumen,
  foreign key (office, pindaian) references softcopy,
  foreign key (office, place) references place,
  check (num_nulls(dicoret_at, dicoret_person, dicoret_jabatan, dicoret_alasan) in (0, 4)),
  check (dicoret_at is null or (dimusnahkan_at is null and place is null))
);
create trigger hardcopy_struck_is_final before update on hardcopy for each row
  when (old.dicoret_at is not null) execute function refuse_change();
create index on hardcopy (office, dokumen);
create index on hardcopy (office, place);
create index on hardcopy (office, run);

-- Every change of place, for ever; the newest row says the same as hardcopy.place.
create table hardcopy_move (
  office uuid not null,
  id uuid not null,
  -- The order in which they happened: of two at once, the one that waited may carry the earlier instant.
  seq bigint not null generated always as identity,
  hardcopy uuid not null,
  from_place uuid,
  to_place uuid,
  alasan text not null default '',
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, id),
  foreign key (office, hardcopy) references hardcopy,
  foreign key (office, from_place) references place,
  foreign key (office, to_place) references place
);
create index on hardcopy_move (office, hardcopy, at);

-- Tanda terima: who gave what to whom. A side of the office signs by deed, an outsider on the printed paper.
create table tanda_terima (
  office uuid not null references office,
  id uuid not null,
  nomor text not null,
  kind text not null check (kind in ('penyerahan', 'peminjaman', 'pengembalian')),
  tanggal date not null,
  dari_pihak text not null check (dari_pihak in ('ppid', 'unit', 'luar')),
  dari_unit uuid,
  dari_nama text not null check (dari_nama <> ''),
  -- Who signed for that side on paper, as written there.
  dari_orang text not null default '',
  kepada_pihak text not null check (kepada_pihak in ('ppid', 'unit', 'luar')),
  kepada_unit uuid,
  kepada_nama text not null check (kepada_nama <> ''),
  kepada_orang text not null default '',
  run uuid,
  catatan text not null default '',
  -- Written on paper first and keyed in, with the number that the paper has.
  disalin boolean not null default false,
  nomor_kertas text not null default '',
  -- The receipt that this one takes the place of; that one is void.
  menggantikan uuid,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  dari_at timestamptz,
  dari_person uuid,
  dari_mandate uuid,
  kepada_at timestamptz,
  kepada_person uuid,
  kepada_mandate uuid,
  primary key (office, id),
  unique (office, nomor),
  unique (office, menggantikan),
  foreign key (office, menggantikan) references tanda_terima,
  foreign key (office, dari_unit) references unit,
  foreign key (office, kepada_unit) references unit,
  foreign key (office, dari_mandate) references mandate,
  foreign key (office, kepada_mandate) references mandate,
  check ((dari_pihak = 'unit') = (dari_unit is not null)),
  check ((kepada_pihak = 'unit') = (kepada_unit is not null)),
  check (dari_pihak <> 'luar' or kepada_pihak <> 'luar'),
  check (disalin or nomor_kertas = ''),
  check (dari_person is null or kepada_person is null or dari_person <> kepada_person)
);

-- Scans of the signed paper; the newest counts, earlier ones stay.
create table tanda_terima_scan (
  office uuid not null,
  id uuid not null,
  tanda_terima uuid not null,
  sha256 text not null,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, id),
  foreign key (office, tanda_terima) references tanda_terima,
  foreign key (office, sha256) references blob
);
create index on tanda_terima_scan (office, tanda_terima, at);

create table tanda_terima_line (
  office uuid not null,
  tanda_terima uuid not null,
  position int not null check (position > 0),
  hardcopy uuid,
  softcopy uuid,
  keadaan text not null default '',
  primary key (office, tanda_terima, position),
  foreign key (office, tanda_terima) references tanda_terima,
  foreign key (office, hardcopy) references hardcopy,
  foreign key (office, softcopy) references softcopy,
  check ((hardcopy is null) <> (softcopy is null))
);
create index on tanda_terima_line (office, hardcopy);
create index on tanda_terima_line (office, softcopy);

-- An original out of the house or in another unit's hands, until a day.
create table loan (
  office uuid not null,
  id uuid not null,
  hardcopy uuid not null,
  peminjam text not null check (peminjam <> ''),
  unit uuid,
  keperluan text not null check (keperluan <> ''),
  jatuh_tempo date not null,
  tanda_terima uuid not null,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  kembali_at timestamptz,
  kembali_person uuid,
  kembali_jabatan uuid,
  keadaan text check (keadaan in ('baik', 'rusak')),
  -- What is damaged.
  catatan text not null default '',
  tanda_terima_kembali uuid,
  primary key (office, id),
  foreign key (office, hardcopy) references hardcopy,
  foreign key (office, unit) references unit,
  foreign key (office, tanda_terima) references tanda_terima,
  foreign key (office, tanda_terima_kembali) references tanda_terima,
  check ((kembali_at is null) = (keadaan is null)),
  check ((kembali_at is null) = (tanda_terima_kembali is null)),
  check (keadaan is distinct from 'rusak' or catatan <> '')
);
create index on loan (office, jatuh_tempo) where kembali_at is null;
create index on loan (office, tanda_terima);
create index on loan (office, hardcopy);
create unique index loan_once on loan (office, hardcopy) where kembali_at is null;

-- Every time a loan was put off, for ever: from the day on which it was due until a later one. The newest `until` is
-- loan.jatuh_tempo, and from any day it is put off once.
create table loan_extension (
  office uuid not null,
  loan uuid not null,
  from_due date not null,
  until date not null check (until > from_due),
  alasan text not null check (alasan <> ''),
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, loan, from_due),
  unique (office, loan, until),
  foreign key (office, loan) references loan
);

-- Stok opname of one place and everything below it; what was expected is frozen when it opens.
create table shelf_count (
  office uuid not null,
  id uuid not null,
  nomor text not null,
  place uuid not null,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  closed_at timestamptz,
  closed_person uuid,
  closed_jabatan uuid,
  -- Given up with a reason: it says nothing about any paper.
  batal text check (batal <> ''),
  primary key (office, id),
  unique (office, nomor),
  foreign key (office, place) references place,
  check (batal is null or closed_at is not null)
);
create unique index shelf_count_once on shelf_count (office, place) where closed_at is null;

create table shelf_count_expected (
  office uuid not null,
  shelf_count uuid not null,
  hardcopy uuid not null,
  place uuid not null,
  -- On loan when the count began: not missing.
  dipinjam boolean not null,
  primary key (office, shelf_count, hardcopy),
  foreign key (office, shelf_count) references shelf_count,
  foreign key (office, hardcopy) references hardcopy,
  foreign key (office, place) references place
);
create index on shelf_count_expected (office, hardcopy);

-- One scan; the device gives it its id, so that sending a queue twice changes nothing.
create table shelf_count_scan (
  office uuid not null,
  shelf_count uuid not null,
  id uuid not null,
  code text not null check (code <> ''),
  hardcopy uuid,
  -- Where it was seen: the place at which the person stood, or the one on the same branch where the paper belongs.
  place uuid not null,
  scanned_at timestamptz not null,
  at timestamptz not null,
  person uuid not null,
  primary key (office, shelf_count, id),
  foreign key (office, shelf_count) references shelf_count,
  foreign key (office, hardcopy) references hardcopy,
  foreign key (office, place) references place
);

create index on shelf_count_scan (office, hardcopy, at);

-- What a count came to, as it was when it was closed: names and places change later, this does not.
create table shelf_count_line (
  office uuid not null,
  shelf_count uuid not null,
  position int not null check (position > 0),
  hasil text not null check (hasil in
    ('cocok', 'salah_tempat', 'tidak_ditemukan', 'dipinjam_ada', 'dipinjam', 'dipindahkan', 'tidak_dikenal')),
  -- Null for a code that belongs to no paper of this office.
  hardcopy uuid,
  code text not null,
  nomor text not null,
  judul text not null,
  -- Where the record had it, where it was seen; in words, and where it was seen also as a place.
  tercatat text not null,
  terlihat text not null,
  place uuid,
  keterangan text not null,
  primary key (office, shelf_count, position),
  foreign key (office, shelf_count) references shelf_count,
  foreign key (office, hardcopy) references hardcopy,
  foreign key (office, place) references place,
  check ((hardcopy is null) = (hasil = 'tidak_dikenal'))
);
create index on shelf_count_line (office, hardcopy);

-- Looked for after a count missed it, and not there: it stays missing until it is found.
create table shelf_count_search (
  office uuid not null,
  id uuid not null,
  hardcopy uuid not null,
  shelf_count uuid not null,
  catatan text not null check (catatan <> ''),
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, id, hardcopy),
  foreign key (office, hardcopy) references hardcopy,
  foreign key (office, shelf_count) references shelf_count,
  foreign key (office, person) references person (office, id)
);
create index on shelf_count_search (office, hardcopy, at);

-- Paper and scan laid side by side by a person.
create table twin_check (
  office uuid not null,
  id uuid not null,
  hardcopy uuid not null,
  softcopy uuid not null,
  lembar int not null check (lembar > 0),
  halaman int,
  cocok boolean not null,
  catatan text not null default '',
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, id),
  foreign key (office, hardcopy) references hardcopy,
  foreign key (office, softcopy) references softcopy,
  check (cocok or catatan <> '')
);
create index on twin_check (office, hardcopy, at);
