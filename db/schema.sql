-- What db/migrations add up to. Written by dist/src/db/write-schema.js; never edited by hand.

create table attendance (
  office uuid not null,
  meeting uuid not null,
  mandate uuid not null,
  state text not null,
  PRIMARY KEY (office, meeting, mandate),
  FOREIGN KEY (office, mandate) REFERENCES mandate(office, id),
  FOREIGN KEY (office, meeting) REFERENCES meeting(office, id),
  CHECK ((state = ANY (ARRAY['hadir'::text, 'daring'::text, 'izin'::text, 'tanpa_keterangan'::text])))
);

create table bag_import (
  office uuid not null,
  manifest_sha256 text not null,
  asal text not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, manifest_sha256),
  FOREIGN KEY (office) REFERENCES office(id),
  FOREIGN KEY (office, person) REFERENCES person(office, id),
  CHECK ((asal <> ''::text)),
  CHECK ((manifest_sha256 ~ '^[0-9a-f]{64}$'::text))
);

create table berita_acara (
  office uuid not null,
  meeting uuid not null,
  nomor text not null,
  pdf text not null,
  journal_size bigint not null,
  journal_root text not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, meeting),
  UNIQUE (office, nomor),
  FOREIGN KEY (office, meeting) REFERENCES decision(office, meeting),
  FOREIGN KEY (office, pdf) REFERENCES blob(office, sha256),
  CHECK ((nomor <> ''::text))
);

create table blob (
  office uuid not null,
  sha256 text not null,
  size bigint not null,
  media_type text not null,
  received_at timestamp with time zone not null,
  dimusnahkan_at timestamp with time zone,
  gone_at timestamp with time zone,
  PRIMARY KEY (office, sha256),
  FOREIGN KEY (office) REFERENCES office(id),
  CHECK (((gone_at IS NULL) OR (dimusnahkan_at IS NOT NULL))),
  CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CHECK ((size > 0))
);
CREATE INDEX blob_holders ON public.blob USING btree (sha256);
CREATE INDEX blob_sha256_idx ON public.blob USING btree (sha256);

create table calendar_feed (
  office uuid not null,
  person uuid not null,
  token_hash text not null,
  made_at timestamp with time zone not null,
  PRIMARY KEY (office, person),
  UNIQUE (token_hash),
  FOREIGN KEY (office, person) REFERENCES person(office, id)
);

create table classification (
  office uuid not null,
  entry uuid not null,
  klasifikasi text not null,
  alasan text not null default ''::text,
  version integer not null default 1,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, entry),
  FOREIGN KEY (office, entry) REFERENCES entry(office, id),
  CHECK ((klasifikasi = ANY (ARRAY['berkala'::text, 'serta_merta'::text, 'setiap_saat'::text, 'belum_diputuskan'::text])))
);

create table compiled (
  office uuid not null,
  id uuid not null,
  run uuid not null,
  entries integer not null,
  sha256 text not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, id),
  UNIQUE (office, run),
  FOREIGN KEY (office, run) REFERENCES run(office, id)
);

create table decision (
  office uuid not null,
  meeting uuid not null,
  edition uuid not null,
  setuju integer not null,
  tidak_setuju integer not null,
  pendapat_berbeda text not null default ''::text,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, meeting),
  FOREIGN KEY (office, edition) REFERENCES edition(office, id),
  FOREIGN KEY (office, meeting) REFERENCES meeting(office, id),
  CHECK ((setuju > 0)),
  CHECK ((tidak_setuju >= 0))
);

create table destruction (
  office uuid not null,
  id uuid not null,
  alasan text not null,
  cara text not null,
  pertimbangan text not null,
  pertimbangan_tanggal date not null,
  persetujuan text not null,
  persetujuan_tanggal date not null,
  penetapan text,
  penetapan_tanggal date,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  disetujui_at timestamp with time zone,
  disetujui_person uuid,
  disetujui_jabatan uuid,
  ditarik_at timestamp with time zone,
  ditarik_person uuid,
  ditarik_jabatan uuid,
  ditarik_alasan text,
  dilaksanakan_at timestamp with time zone,
  dilaksanakan_person uuid,
  dilaksanakan_jabatan uuid,
  nomor text,
  berita_acara text,
  tempat text,
  saksi jsonb,
  PRIMARY KEY (office, id),
  UNIQUE (office, nomor),
  FOREIGN KEY (office) REFERENCES office(id),
  FOREIGN KEY (office, berita_acara) REFERENCES blob(office, sha256),
  FOREIGN KEY (office, disetujui_person) REFERENCES person(office, id),
  FOREIGN KEY (office, person) REFERENCES person(office, id),
  CHECK ((((dilaksanakan_at IS NULL) = (berita_acara IS NULL)) AND ((dilaksanakan_at IS NULL) = (nomor IS NULL)))),
  CHECK ((((disetujui_at IS NULL) = (penetapan IS NULL)) AND ((penetapan IS NULL) = (penetapan_tanggal IS NULL)))),
  CHECK (((dilaksanakan_at IS NULL) OR ((disetujui_at IS NOT NULL) AND (jsonb_array_length(saksi) >= 2)))),
  CHECK (((disetujui_at IS NULL) = (disetujui_person IS NULL))),
  CHECK (((ditarik_at IS NULL) = (ditarik_alasan IS NULL))),
  CHECK (((ditarik_at IS NULL) OR (dilaksanakan_at IS NULL))),
  CHECK ((alasan <> ''::text)),
  CHECK ((cara <> ''::text)),
  CHECK ((disetujui_person <> person)),
  CHECK ((penetapan <> ''::text)),
  CHECK ((penetapan_tanggal >= GREATEST(pertimbangan_tanggal, persetujuan_tanggal))),
  CHECK ((persetujuan <> ''::text)),
  CHECK ((pertimbangan <> ''::text))
);

create table destruction_line (
  office uuid not null,
  destruction uuid not null,
  dokumen uuid not null,
  kebijakan jsonb not null,
  ditarik_at timestamp with time zone,
  PRIMARY KEY (office, destruction, dokumen),
  FOREIGN KEY (office, destruction) REFERENCES destruction(office, id),
  FOREIGN KEY (office, dokumen) REFERENCES dokumen(office, id)
);
CREATE UNIQUE INDEX destruction_line_once ON public.destruction_line USING btree (office, dokumen) WHERE (ditarik_at IS NULL);

create table destruction_scan (
  office uuid not null,
  id uuid not null,
  destruction uuid not null,
  sha256 text not null,
  alasan text not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, destruction) REFERENCES destruction(office, id),
  FOREIGN KEY (office, person) REFERENCES person(office, id),
  FOREIGN KEY (office, sha256) REFERENCES blob(office, sha256)
);
CREATE INDEX destruction_scan_office_destruction_at_idx ON public.destruction_scan USING btree (office, destruction, at);

create table digest_choice (
  office uuid not null,
  person uuid not null,
  mail boolean not null,
  at timestamp with time zone not null,
  PRIMARY KEY (office, person),
  FOREIGN KEY (office, person) REFERENCES person(office, id)
);

create table digest_sent (
  office uuid not null,
  person uuid not null,
  day date not null,
  reserved_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  PRIMARY KEY (office, person, day),
  FOREIGN KEY (office, person) REFERENCES person(office, id)
);

create table dokumen (
  office uuid not null,
  id uuid not null,
  nomor text not null,
  judul text not null,
  unit uuid not null,
  tahun integer,
  klasifikasi text not null default 'belum_diputuskan'::text,
  kode_arsip text,
  ditutup_pada date,
  item uuid,
  run uuid,
  catatan text not null default ''::text,
  version integer not null default 1,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  dimusnahkan_at timestamp with time zone,
  dicoret_at timestamp with time zone,
  dicoret_person uuid,
  dicoret_jabatan uuid,
  dicoret_alasan text,
  PRIMARY KEY (office, id),
  UNIQUE (office, nomor),
  FOREIGN KEY (office) REFERENCES office(id),
  FOREIGN KEY (office, jabatan) REFERENCES jabatan(office, id),
  FOREIGN KEY (office, kode_arsip) REFERENCES klasifikasi_arsip(office, kode),
  FOREIGN KEY (office, person) REFERENCES person(office, id),
  FOREIGN KEY (office, unit) REFERENCES unit(office, id),
  CHECK (((dicoret_at IS NULL) OR (dimusnahkan_at IS NULL))),
  CHECK (((tahun >= 1945) AND (tahun <= 2200))),
  CHECK ((dicoret_alasan <> ''::text)),
  CHECK ((judul <> ''::text)),
  CHECK ((klasifikasi = ANY (ARRAY['berkala'::text, 'serta_merta'::text, 'setiap_saat'::text, 'usul_dikecualikan'::text, 'belum_diputuskan'::text]))),
  CHECK ((num_nulls(dicoret_at, dicoret_person, dicoret_jabatan, dicoret_alasan) = ANY (ARRAY[0, 4])))
);
CREATE INDEX dokumen_office_run_idx ON public.dokumen USING btree (office, run);
CREATE INDEX dokumen_office_unit_idx ON public.dokumen USING btree (office, unit);
CREATE INDEX dokumen_to_tsvector_idx ON public.dokumen USING gin (to_tsvector('indonesian'::regconfig, judul));

create table draft (
  office uuid not null,
  id uuid not null,
  run uuid not null,
  unit uuid not null,
  version integer not null default 1,
  PRIMARY KEY (office, id),
  UNIQUE (office, run, unit),
  FOREIGN KEY (office) REFERENCES office(id),
  FOREIGN KEY (office, run, unit) REFERENCES run_unit(office, run, unit)
);

create table draft_acceptance (
  office uuid not null,
  submission uuid not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, submission),
  FOREIGN KEY (office, submission) REFERENCES submission(office, id)
);

create table draft_approval (
  office uuid not null,
  submission uuid not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, submission),
  FOREIGN KEY (office, submission) REFERENCES submission(office, id)
);

create table draft_import (
  office uuid not null,
  id uuid not null,
  draft uuid not null,
  sha256 text not null,
  rows integer not null,
  at timestamp with time zone not null,
  person uuid not null,
  PRIMARY KEY (office, id),
  UNIQUE (office, draft, sha256),
  FOREIGN KEY (office, draft) REFERENCES draft(office, id)
);

create table draft_return (
  office uuid not null,
  submission uuid not null,
  alasan text not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, submission),
  FOREIGN KEY (office, submission) REFERENCES submission(office, id),
  CHECK ((alasan <> ''::text))
);

create table due_extension (
  office uuid not null,
  id uuid not null,
  run uuid not null,
  output text not null,
  unit uuid,
  since timestamp with time zone not null,
  from_due timestamp with time zone not null,
  until date not null,
  alasan text not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, jabatan) REFERENCES jabatan(office, id),
  FOREIGN KEY (office, person) REFERENCES person(office, id),
  FOREIGN KEY (office, run) REFERENCES run(office, id),
  FOREIGN KEY (office, run, unit) REFERENCES run_unit(office, run, unit),
  CHECK ((alasan <> ''::text)),
  CHECK ((until > ((from_due AT TIME ZONE 'UTC'::text))::date))
);
CREATE UNIQUE INDEX due_extension_later ON public.due_extension USING btree (office, run, output, unit, since, until) NULLS NOT DISTINCT;

create table edition (
  office uuid not null,
  id uuid not null,
  nomor integer not null,
  run uuid not null,
  root text not null,
  items integer not null,
  decided_at timestamp with time zone not null,
  decided_on date not null,
  PRIMARY KEY (office, id),
  UNIQUE (office, nomor),
  UNIQUE (office, run),
  FOREIGN KEY (office) REFERENCES office(id),
  FOREIGN KEY (office, run) REFERENCES run(office, id),
  CHECK ((items > 0)),
  CHECK ((nomor > 0)),
  CHECK ((root ~ '^[0-9a-f]{64}$'::text))
);

create table edition_drop (
  office uuid not null,
  edition uuid not null,
  item uuid not null,
  alasan text not null,
  PRIMARY KEY (office, edition, item),
  FOREIGN KEY (office, edition) REFERENCES edition(office, id),
  FOREIGN KEY (office, item) REFERENCES item(office, id),
  CHECK ((alasan <> ''::text))
);

create table edition_line (
  office uuid not null,
  edition uuid not null,
  "position" integer not null,
  item uuid not null,
  line text not null,
  alasan text not null,
  standing boolean not null default false,
  PRIMARY KEY (office, edition, "position"),
  UNIQUE (office, edition, item),
  FOREIGN KEY (office, edition) REFERENCES edition(office, id),
  FOREIGN KEY (office, item) REFERENCES item(office, id),
  CHECK (("position" > 0))
);

create table entry (
  office uuid not null,
  id uuid not null,
  draft uuid not null,
  item uuid not null,
  "position" integer not null,
  change text not null,
  alasan text not null default ''::text,
  judul text not null default ''::text,
  ringkasan text not null default ''::text,
  penguasa text not null default ''::text,
  penanggung_jawab text not null default ''::text,
  waktu text not null default ''::text,
  tempat text not null default ''::text,
  softcopy boolean not null default false,
  hardcopy boolean not null default false,
  retensi text not null default ''::text,
  klasifikasi_usulan text,
  tahun integer,
  kode text,
  version integer not null default 1,
  PRIMARY KEY (office, id),
  UNIQUE (office, draft, item),
  FOREIGN KEY (office, draft) REFERENCES draft(office, id),
  FOREIGN KEY (office, item) REFERENCES item(office, id),
  CHECK (((tahun >= 1945) AND (tahun <= 2200))),
  CHECK ((change = ANY (ARRAY['tetap'::text, 'diubah'::text, 'baru'::text, 'dihapus'::text]))),
  CHECK ((klasifikasi_usulan = ANY (ARRAY['berkala'::text, 'serta_merta'::text, 'setiap_saat'::text])))
);
CREATE INDEX entry_office_draft_position_idx ON public.entry USING btree (office, draft, "position");

create table entry_file (
  office uuid not null,
  entry uuid not null,
  sha256 text not null,
  name text not null,
  "position" integer not null,
  PRIMARY KEY (office, entry, sha256),
  FOREIGN KEY (office, entry) REFERENCES entry(office, id) ON DELETE CASCADE,
  FOREIGN KEY (office, sha256) REFERENCES blob(office, sha256),
  CHECK ((name <> ''::text))
);
CREATE INDEX entry_file_use ON public.entry_file USING btree (office, sha256);

create table establishment (
  office uuid not null,
  meeting uuid not null,
  edition uuid not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, meeting),
  UNIQUE (office, edition),
  FOREIGN KEY (office, edition) REFERENCES edition(office, id),
  FOREIGN KEY (office, meeting) REFERENCES signed_berita_acara(office, meeting)
);

create table examination (
  office uuid not null,
  sha256 text not null,
  queued_at timestamp with time zone not null,
  person uuid,
  started_at timestamp with time zone,
  tries integer not null default 0,
  tunda_sampai timestamp with time zone,
  tunda_sebab text,
  done_at timestamp with time zone,
  hasil text,
  media_type text,
  halaman integer,
  findings jsonb not null default '[]'::jsonb,
  pemeriksa text not null default ''::text,
  bergambar integer not null default 0,
  gambar integer not null default 0,
  ocr_perlu integer[] not null default '{}'::integer[],
  ocr_selesai integer not null default 0,
  lanjut_started_at timestamp with time zone,
  lanjut_tries integer not null default 0,
  lanjut_at timestamp with time zone,
  PRIMARY KEY (office, sha256),
  FOREIGN KEY (office, person) REFERENCES person(office, id),
  FOREIGN KEY (office, sha256) REFERENCES blob(office, sha256),
  CHECK (((done_at IS NULL) = (hasil IS NULL))),
  CHECK (((tunda_sampai IS NULL) = (tunda_sebab IS NULL))),
  CHECK ((hasil = ANY (ARRAY['bersih'::text, 'temuan'::text, 'karantina'::text]))),
  CHECK ((tunda_sebab = ANY (ARRAY['pemindai'::text, 'penyimpanan'::text, 'pemeriksa'::text])))
);
CREATE INDEX examination_further ON public.examination USING btree (done_at) WHERE ((done_at IS NOT NULL) AND (lanjut_at IS NULL));
CREATE INDEX examination_waiting ON public.examination USING btree (queued_at) WHERE (done_at IS NULL);

create table finding_answer (
  office uuid not null,
  sha256 text not null,
  code text not null,
  "position" integer not null default 1,
  putusan text not null default 'boleh'::text,
  alasan text not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, sha256, code, "position"),
  FOREIGN KEY (office, sha256) REFERENCES examination(office, sha256),
  CHECK (("position" > 0)),
  CHECK (((alasan <> ''::text) OR (("position" = 1) AND (putusan = 'jangan_terbit'::text)))),
  CHECK ((putusan = ANY (ARRAY['boleh'::text, 'jangan_terbit'::text])))
);

create table fixity_check (
  office uuid not null,
  id uuid not null,
  started_at timestamp with time zone not null,
  sat_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  cursor text not null default ''::text,
  files integer not null default 0,
  bytes bigint not null default 0,
  umpan integer not null default 0,
  umpan_ditemukan integer not null default 0,
  temuan integer,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office) REFERENCES office(id),
  CHECK (((ended_at IS NULL) = (temuan IS NULL))),
  CHECK ((umpan_ditemukan <= umpan))
);
CREATE INDEX fixity_check_office_started_at_idx ON public.fixity_check USING btree (office, started_at);
CREATE UNIQUE INDEX fixity_check_once ON public.fixity_check USING btree (office) WHERE (ended_at IS NULL);

create table fixity_finding (
  office uuid not null,
  id uuid not null,
  fixity_check uuid,
  sha256 text not null,
  salinan text not null,
  hasil text not null,
  size bigint,
  at timestamp with time zone not null,
  pulih_at timestamp with time zone,
  disisihkan text,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, fixity_check) REFERENCES fixity_check(office, id),
  CHECK ((disisihkan ~ '^[0-9a-f]{64}$'::text)),
  CHECK ((hasil = ANY (ARRAY['berubah'::text, 'hilang'::text, 'tak_tercatat'::text, 'umpan_lolos'::text]))),
  CHECK ((salinan = ANY (ARRAY['utama'::text, 'kedua'::text])))
);
CREATE INDEX fixity_finding_disisihkan_idx ON public.fixity_finding USING btree (disisihkan) WHERE (disisihkan IS NOT NULL);
CREATE UNIQUE INDEX fixity_finding_standing ON public.fixity_finding USING btree (office, sha256, salinan) WHERE (pulih_at IS NULL);

create table fixity_result (
  office uuid not null,
  sha256 text not null,
  salinan text not null,
  hasil text not null,
  at timestamp with time zone not null,
  fixity_check uuid,
  PRIMARY KEY (office, sha256, salinan),
  FOREIGN KEY (office, fixity_check) REFERENCES fixity_check(office, id),
  FOREIGN KEY (office, sha256) REFERENCES blob(office, sha256),
  CHECK ((hasil = ANY (ARRAY['utuh'::text, 'berubah'::text, 'hilang'::text]))),
  CHECK ((salinan = ANY (ARRAY['utama'::text, 'kedua'::text])))
);

create table hand_in_link (
  office uuid not null,
  id uuid not null,
  token_sha256 text not null,
  unit uuid not null,
  run uuid,
  untuk text not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  mandate uuid not null,
  PRIMARY KEY (office, id),
  UNIQUE (token_sha256),
  FOREIGN KEY (office) REFERENCES office(id),
  FOREIGN KEY (office, mandate) REFERENCES mandate(office, id),
  FOREIGN KEY (office, unit) REFERENCES unit(office, id),
  CHECK (((expires_at > at) AND ((expires_at - at) <= '30 days'::interval))),
  CHECK ((untuk <> ''::text))
);

create table hardcopy (
  office uuid not null,
  id uuid not null,
  code text not null,
  dokumen uuid not null,
  bentuk text not null,
  lembar integer,
  keterangan text not null default ''::text,
  pindaian uuid,
  place uuid,
  run uuid,
  version integer not null default 1,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  dimusnahkan_at timestamp with time zone,
  dicoret_at timestamp with time zone,
  dicoret_person uuid,
  dicoret_jabatan uuid,
  dicoret_alasan text,
  PRIMARY KEY (office, id),
  UNIQUE (code),
  FOREIGN KEY (office, dokumen) REFERENCES dokumen(office, id),
  FOREIGN KEY (office, pindaian) REFERENCES softcopy(office, id),
  FOREIGN KEY (office, place) REFERENCES place(office, id),
  CHECK (((dicoret_at IS NULL) OR ((dimusnahkan_at IS NULL) AND (place IS NULL)))),
  CHECK ((bentuk = ANY (ARRAY['asli'::text, 'salinan'::text]))),
  CHECK ((dicoret_alasan <> ''::text)),
  CHECK ((lembar > 0)),
  CHECK ((num_nulls(dicoret_at, dicoret_person, dicoret_jabatan, dicoret_alasan) = ANY (ARRAY[0, 4])))
);
CREATE INDEX hardcopy_office_dokumen_idx ON public.hardcopy USING btree (office, dokumen);
CREATE INDEX hardcopy_office_place_idx ON public.hardcopy USING btree (office, place);
CREATE INDEX hardcopy_office_run_idx ON public.hardcopy USING btree (office, run);

create table hardcopy_move (
  office uuid not null,
  id uuid not null,
  seq bigint not null generated always as identity,
  hardcopy uuid not null,
  from_place uuid,
  to_place uuid,
  alasan text not null default ''::text,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, from_place) REFERENCES place(office, id),
  FOREIGN KEY (office, hardcopy) REFERENCES hardcopy(office, id),
  FOREIGN KEY (office, to_place) REFERENCES place(office, id)
);
CREATE INDEX hardcopy_move_office_hardcopy_at_idx ON public.hardcopy_move USING btree (office, hardcopy, at);

create table hold (
  office uuid not null,
  id uuid not null,
  dokumen uuid not null,
  alasan text not null,
  nomor_perkara text not null default ''::text,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  dicabut_at timestamp with time zone,
  dicabut_person uuid,
  dicabut_jabatan uuid,
  dicabut_alasan text,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, dicabut_person) REFERENCES person(office, id),
  FOREIGN KEY (office, dokumen) REFERENCES dokumen(office, id),
  FOREIGN KEY (office, person) REFERENCES person(office, id),
  CHECK (((dicabut_at IS NULL) = (dicabut_alasan IS NULL))),
  CHECK (((dicabut_at IS NULL) = (dicabut_person IS NULL))),
  CHECK ((alasan <> ''::text))
);
CREATE INDEX hold_of ON public.hold USING btree (office, dokumen);

create table item (
  office uuid not null,
  id uuid not null,
  nomor text,
  PRIMARY KEY (office, id),
  UNIQUE (office, nomor),
  FOREIGN KEY (office) REFERENCES office(id)
);

create table item_counter (
  office uuid not null,
  year integer not null,
  last integer not null,
  PRIMARY KEY (office, year),
  FOREIGN KEY (office) REFERENCES office(id)
);

create table jabatan (
  office uuid not null,
  id uuid not null,
  name text not null,
  fungsi text not null,
  unit uuid,
  "position" integer not null,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office) REFERENCES office(id),
  FOREIGN KEY (office, unit) REFERENCES unit(office, id),
  CHECK (
CASE
    WHEN (fungsi = ANY (ARRAY['kepala_unit'::text, 'penghubung'::text])) THEN (unit IS NOT NULL)
    WHEN (fungsi = 'petugas_dokumentasi'::text) THEN true
    ELSE (unit IS NULL)
END),
  CHECK ((fungsi = ANY (ARRAY['pengelola'::text, 'kepala_unit'::text, 'penghubung'::text, 'desk'::text, 'ppid'::text, 'ketua'::text, 'anggota'::text, 'sekretaris'::text, 'tim_pertimbangan'::text, 'pembina'::text, 'atasan_ppid'::text, 'petugas_ppid'::text, 'petugas_dokumentasi'::text]))),
  CHECK ((name <> ''::text))
);

create table journal_about (
  office uuid not null,
  subject text not null,
  seq bigint not null,
  PRIMARY KEY (office, subject, seq),
  FOREIGN KEY (office) REFERENCES office(id),
  FOREIGN KEY (seq) REFERENCES journal_entry(seq)
);

create table journal_checkpoint (
  size bigint not null,
  root text not null,
  note text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (size),
  CHECK ((root ~ '^[0-9a-f]{64}$'::text))
);

create table journal_detail (
  seq bigint not null,
  person uuid,
  jabatan uuid,
  salt text not null,
  detail text not null,
  PRIMARY KEY (seq),
  FOREIGN KEY (seq) REFERENCES journal_entry(seq)
);

create table journal_entry (
  seq bigint not null,
  office uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  subject text not null,
  entry text not null,
  PRIMARY KEY (seq),
  FOREIGN KEY (office) REFERENCES office(id),
  CHECK ((octet_length(entry) <= 8192)),
  CHECK ((seq >= 0))
);
CREATE INDEX journal_entry_office_subject_idx ON public.journal_entry USING btree (office, subject);

create table journal_head (
  log smallint not null default 1,
  size bigint not null default 0,
  PRIMARY KEY (log),
  CHECK ((log = 1))
);

create table klasifikasi_arsip (
  office uuid not null,
  kode text not null,
  uraian text not null,
  sumber text not null,
  aktif_tahun integer,
  inaktif_tahun integer,
  nasib text,
  dasar text not null default ''::text,
  keterangan text not null default ''::text,
  at timestamp with time zone,
  person uuid,
  jabatan uuid,
  version integer not null default 1,
  PRIMARY KEY (office, kode),
  FOREIGN KEY (office) REFERENCES office(id),
  CHECK ((((nasib IS NULL) = (aktif_tahun IS NULL)) AND ((nasib IS NULL) = (inaktif_tahun IS NULL)))),
  CHECK (((aktif_tahun >= 0) AND (aktif_tahun <= 100))),
  CHECK (((inaktif_tahun >= 0) AND (inaktif_tahun <= 100))),
  CHECK (((nasib IS NULL) = (at IS NULL))),
  CHECK (((nasib IS NULL) = (dasar = ''::text))),
  CHECK ((kode <> ''::text)),
  CHECK ((nasib = ANY (ARRAY['musnah'::text, 'permanen'::text, 'dinilai_kembali'::text]))),
  CHECK ((sumber <> ''::text)),
  CHECK ((uraian <> ''::text))
);

create table label_code (
  code text not null,
  PRIMARY KEY (code)
);

create table loan (
  office uuid not null,
  id uuid not null,
  hardcopy uuid not null,
  peminjam text not null,
  unit uuid,
  keperluan text not null,
  jatuh_tempo date not null,
  tanda_terima uuid not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  kembali_at timestamp with time zone,
  kembali_person uuid,
  kembali_jabatan uuid,
  keadaan text,
  catatan text not null default ''::text,
  tanda_terima_kembali uuid,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, hardcopy) REFERENCES hardcopy(office, id),
  FOREIGN KEY (office, tanda_terima) REFERENCES tanda_terima(office, id),
  FOREIGN KEY (office, tanda_terima_kembali) REFERENCES tanda_terima(office, id),
  FOREIGN KEY (office, unit) REFERENCES unit(office, id),
  CHECK (((keadaan IS DISTINCT FROM 'rusak'::text) OR (catatan <> ''::text))),
  CHECK (((kembali_at IS NULL) = (keadaan IS NULL))),
  CHECK (((kembali_at IS NULL) = (tanda_terima_kembali IS NULL))),
  CHECK ((keadaan = ANY (ARRAY['baik'::text, 'rusak'::text]))),
  CHECK ((keperluan <> ''::text)),
  CHECK ((peminjam <> ''::text))
);
CREATE INDEX loan_office_hardcopy_idx ON public.loan USING btree (office, hardcopy);
CREATE INDEX loan_office_jatuh_tempo_idx ON public.loan USING btree (office, jatuh_tempo) WHERE (kembali_at IS NULL);
CREATE INDEX loan_office_tanda_terima_idx ON public.loan USING btree (office, tanda_terima);
CREATE UNIQUE INDEX loan_once ON public.loan USING btree (office, hardcopy) WHERE (kembali_at IS NULL);

create table loan_extension (
  office uuid not null,
  loan uuid not null,
  from_due date not null,
  until date not null,
  alasan text not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, loan, from_due),
  UNIQUE (office, loan, until),
  FOREIGN KEY (office, loan) REFERENCES loan(office, id),
  CHECK ((alasan <> ''::text)),
  CHECK ((until > from_due))
);

create table mandate (
  office uuid not null,
  id uuid not null,
  person uuid not null,
  jabatan uuid not null,
  kind text not null,
  decree text not null,
  valid_from date not null,
  valid_until date,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office) REFERENCES office(id),
  FOREIGN KEY (office, jabatan) REFERENCES jabatan(office, id),
  FOREIGN KEY (office, person) REFERENCES person(office, id),
  CHECK ((decree <> ''::text)),
  CHECK ((kind = ANY (ARRAY['definitif'::text, 'plt'::text, 'plh'::text]))),
  CHECK ((valid_until >= valid_from))
);
CREATE INDEX mandate_office_jabatan_idx ON public.mandate USING btree (office, jabatan);
CREATE INDEX mandate_office_person_idx ON public.mandate USING btree (office, person);

create table meeting (
  office uuid not null,
  id uuid not null,
  run uuid not null,
  compiled uuid not null,
  held_on date not null,
  starts text not null,
  place text not null,
  version integer not null default 1,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, id),
  UNIQUE (office, run),
  FOREIGN KEY (office) REFERENCES office(id),
  FOREIGN KEY (office, compiled) REFERENCES compiled(office, id),
  FOREIGN KEY (office, run) REFERENCES run(office, id),
  CHECK ((place <> ''::text)),
  CHECK ((starts ~ '^[0-2][0-9]:[0-5][0-9]$'::text))
);

create table migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  PRIMARY KEY (number)
);

create table office (
  id uuid not null,
  code text not null,
  name text not null,
  short_name text not null,
  kode_wilayah text not null,
  nomor_prefix text not null,
  address text not null,
  city text not null,
  service_hours text not null,
  zone text not null,
  kuorum_hadir integer not null default 4,
  kuorum_setuju integer not null default 3,
  sample boolean not null default false,
  PRIMARY KEY (id),
  UNIQUE (code),
  CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  CHECK ((kode_wilayah ~ '^[0-9]{2,4}$'::text)),
  CHECK ((kuorum_hadir > 0)),
  CHECK ((kuorum_setuju > 0)),
  CHECK ((name <> ''::text)),
  CHECK ((nomor_prefix ~ '^[A-Z]{3}$'::text)),
  CHECK ((short_name <> ''::text)),
  CHECK ((zone = ANY (ARRAY['Asia/Jakarta'::text, 'Asia/Makassar'::text, 'Asia/Jayapura'::text])))
);

create table office_day (
  office uuid not null,
  day date not null,
  kerja boolean not null,
  name text not null,
  decree text not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, day),
  FOREIGN KEY (office) REFERENCES office(id),
  FOREIGN KEY (office, jabatan) REFERENCES jabatan(office, id),
  FOREIGN KEY (office, person) REFERENCES person(office, id),
  CHECK ((decree <> ''::text)),
  CHECK ((name <> ''::text))
);

create table office_hours (
  office uuid not null,
  berlaku_sejak date not null,
  weekday integer not null,
  opens time without time zone not null,
  closes time without time zone not null,
  break_from time without time zone,
  break_to time without time zone,
  PRIMARY KEY (office, berlaku_sejak, weekday),
  FOREIGN KEY (office) REFERENCES office(id),
  CHECK (((break_from IS NULL) = (break_to IS NULL))),
  CHECK (((break_from IS NULL) OR ((break_from >= opens) AND (break_to > break_from) AND (break_to <= closes)))),
  CHECK (((weekday >= 1) AND (weekday <= 7))),
  CHECK ((closes > opens))
);

create table orphan (
  office uuid not null,
  id uuid not null,
  sha256 text not null,
  size bigint not null,
  marked_at timestamp with time zone not null,
  marked_person uuid not null,
  marked_jabatan uuid not null,
  removed_at timestamp with time zone,
  removed_person uuid,
  removed_jabatan uuid,
  gone_at timestamp with time zone,
  gugur_at timestamp with time zone,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office) REFERENCES office(id),
  FOREIGN KEY (office, marked_person) REFERENCES person(office, id),
  FOREIGN KEY (office, removed_person) REFERENCES person(office, id),
  CHECK (((gone_at IS NULL) OR (gugur_at IS NULL))),
  CHECK (((gone_at IS NULL) OR (removed_at IS NOT NULL))),
  CHECK (((removed_at IS NULL) = (removed_person IS NULL))),
  CHECK ((removed_person <> marked_person)),
  CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE UNIQUE INDEX orphan_standing ON public.orphan USING btree (office, sha256) WHERE ((gone_at IS NULL) AND (gugur_at IS NULL));

create table penilaian_kembali (
  office uuid not null,
  dokumen uuid not null,
  hasil text not null,
  alasan text not null,
  pertimbangan text not null,
  pertimbangan_tanggal date not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, dokumen, hasil),
  FOREIGN KEY (office, dokumen) REFERENCES dokumen(office, id),
  FOREIGN KEY (office, person) REFERENCES person(office, id),
  CHECK ((alasan <> ''::text)),
  CHECK ((hasil = ANY (ARRAY['musnah'::text, 'permanen'::text]))),
  CHECK ((pertimbangan <> ''::text))
);

create table person (
  office uuid not null,
  id uuid not null,
  name text not null,
  email text not null,
  password_hash text,
  active boolean not null default true,
  PRIMARY KEY (office, id),
  UNIQUE (email),
  FOREIGN KEY (office) REFERENCES office(id),
  CHECK (((email = lower(email)) AND (email ~~ '%_@_%'::text))),
  CHECK ((name <> ''::text))
);

create table place (
  office uuid not null,
  id uuid not null,
  parent uuid,
  kind text not null,
  name text not null,
  code text not null,
  "position" integer not null,
  kapasitas integer,
  version integer not null default 1,
  closed_at timestamp with time zone,
  PRIMARY KEY (office, id),
  UNIQUE (code),
  FOREIGN KEY (office) REFERENCES office(id),
  FOREIGN KEY (office, parent) REFERENCES place(office, id),
  CHECK (((parent IS NULL) = (kind = 'ruang'::text))),
  CHECK ((kapasitas > 0)),
  CHECK ((kind = ANY (ARRAY['ruang'::text, 'rak'::text, 'baris'::text, 'boks'::text, 'map'::text]))),
  CHECK ((name <> ''::text))
);
CREATE UNIQUE INDEX place_name ON public.place USING btree (office, parent, name) NULLS NOT DISTINCT WHERE (closed_at IS NULL);
CREATE UNIQUE INDEX place_position ON public.place USING btree (office, parent, "position") NULLS NOT DISTINCT WHERE (closed_at IS NULL);

create table postponement (
  office uuid not null,
  meeting uuid not null,
  entry uuid not null,
  alasan text not null,
  pendapat_berbeda text not null default ''::text,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, meeting, entry),
  FOREIGN KEY (office, entry) REFERENCES entry(office, id),
  FOREIGN KEY (office, meeting) REFERENCES meeting(office, id),
  CHECK ((alasan <> ''::text))
);

create table publication (
  office uuid not null,
  edition uuid not null,
  manifest_sha256 text not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, edition),
  FOREIGN KEY (office, edition) REFERENCES upload_order(office, edition),
  CHECK ((manifest_sha256 ~ '^[0-9a-f]{64}$'::text))
);

create table register_counter (
  office uuid not null,
  register text not null,
  year integer not null,
  last integer not null,
  PRIMARY KEY (office, register, year),
  FOREIGN KEY (office) REFERENCES office(id),
  CHECK ((register = ANY (ARRAY['dokumen'::text, 'tanda_terima'::text, 'stok_opname'::text, 'pemusnahan'::text, 'rekap'::text])))
);

create table rekap (
  office uuid not null,
  run uuid not null,
  ke integer not null,
  nomor text not null,
  pdf text not null,
  isi text not null,
  dokumen integer not null,
  softcopy integer not null,
  hardcopy integer not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  disetujui_at timestamp with time zone,
  disetujui_person uuid,
  disetujui_jabatan uuid,
  PRIMARY KEY (office, run, ke),
  UNIQUE (office, nomor),
  FOREIGN KEY (office, pdf) REFERENCES blob(office, sha256),
  FOREIGN KEY (office, run) REFERENCES run(office, id),
  CHECK ((disetujui_person <> person)),
  CHECK ((isi ~ '^[0-9a-f]{64}$'::text)),
  CHECK ((ke > 0))
);

create table run (
  office uuid not null,
  id uuid not null,
  nomor text not null,
  sheet uuid not null,
  title text not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  version integer not null default 1,
  batal_at timestamp with time zone,
  batal_alasan text,
  carried_from uuid,
  started_by uuid,
  PRIMARY KEY (office, id),
  UNIQUE (office, nomor),
  FOREIGN KEY (office) REFERENCES office(id),
  FOREIGN KEY (office, carried_from) REFERENCES run(office, id),
  FOREIGN KEY (office, sheet) REFERENCES sop_sheet(office, id),
  FOREIGN KEY (office, started_by) REFERENCES run(office, id),
  CHECK ((title <> ''::text))
);
CREATE INDEX run_office_idx ON public.run USING btree (office) WHERE (closed_at IS NULL);

create table run_amendment (
  office uuid not null,
  id uuid not null,
  run uuid not null,
  from_sheet uuid not null,
  to_sheet uuid not null,
  kept_steps integer not null,
  effective jsonb not null,
  alasan text not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, from_sheet) REFERENCES sop_sheet(office, id),
  FOREIGN KEY (office, run) REFERENCES run(office, id),
  FOREIGN KEY (office, to_sheet) REFERENCES sop_sheet(office, id)
);
CREATE INDEX run_amendment_office_run_at_idx ON public.run_amendment USING btree (office, run, at);

create table run_pause (
  office uuid not null,
  id uuid not null,
  run uuid not null,
  alasan text not null,
  paused_at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  resumed_at timestamp with time zone,
  resumed_person uuid,
  resumed_jabatan uuid,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, jabatan) REFERENCES jabatan(office, id),
  FOREIGN KEY (office, person) REFERENCES person(office, id),
  FOREIGN KEY (office, run) REFERENCES run(office, id),
  CHECK ((alasan <> ''::text))
);
CREATE UNIQUE INDEX run_pause_once ON public.run_pause USING btree (office, run) WHERE (resumed_at IS NULL);

create table run_unit (
  office uuid not null,
  run uuid not null,
  unit uuid not null,
  PRIMARY KEY (office, run, unit),
  FOREIGN KEY (office, run) REFERENCES run(office, id),
  FOREIGN KEY (office, unit) REFERENCES unit(office, id)
);

create table session (
  token_sha256 text not null,
  office uuid not null,
  person uuid not null,
  mandate uuid,
  shared boolean not null default false,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  PRIMARY KEY (token_sha256),
  FOREIGN KEY (office) REFERENCES office(id),
  FOREIGN KEY (office, mandate) REFERENCES mandate(office, id),
  FOREIGN KEY (office, person) REFERENCES person(office, id)
);

create table setup_link (
  token_sha256 text not null,
  office uuid,
  person uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  PRIMARY KEY (token_sha256),
  FOREIGN KEY (office, person) REFERENCES person(office, id)
);

create table shelf_count (
  office uuid not null,
  id uuid not null,
  nomor text not null,
  place uuid not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  closed_at timestamp with time zone,
  closed_person uuid,
  closed_jabatan uuid,
  batal text,
  PRIMARY KEY (office, id),
  UNIQUE (office, nomor),
  FOREIGN KEY (office, place) REFERENCES place(office, id),
  CHECK (((batal IS NULL) OR (closed_at IS NOT NULL))),
  CHECK ((batal <> ''::text))
);
CREATE UNIQUE INDEX shelf_count_once ON public.shelf_count USING btree (office, place) WHERE (closed_at IS NULL);

create table shelf_count_expected (
  office uuid not null,
  shelf_count uuid not null,
  hardcopy uuid not null,
  place uuid not null,
  dipinjam boolean not null,
  PRIMARY KEY (office, shelf_count, hardcopy),
  FOREIGN KEY (office, hardcopy) REFERENCES hardcopy(office, id),
  FOREIGN KEY (office, place) REFERENCES place(office, id),
  FOREIGN KEY (office, shelf_count) REFERENCES shelf_count(office, id)
);
CREATE INDEX shelf_count_expected_office_hardcopy_idx ON public.shelf_count_expected USING btree (office, hardcopy);

create table shelf_count_line (
  office uuid not null,
  shelf_count uuid not null,
  "position" integer not null,
  hasil text not null,
  hardcopy uuid,
  code text not null,
  nomor text not null,
  judul text not null,
  tercatat text not null,
  terlihat text not null,
  place uuid,
  keterangan text not null,
  PRIMARY KEY (office, shelf_count, "position"),
  FOREIGN KEY (office, hardcopy) REFERENCES hardcopy(office, id),
  FOREIGN KEY (office, place) REFERENCES place(office, id),
  FOREIGN KEY (office, shelf_count) REFERENCES shelf_count(office, id),
  CHECK (("position" > 0)),
  CHECK (((hardcopy IS NULL) = (hasil = 'tidak_dikenal'::text))),
  CHECK ((hasil = ANY (ARRAY['cocok'::text, 'salah_tempat'::text, 'tidak_ditemukan'::text, 'dipinjam_ada'::text, 'dipinjam'::text, 'dipindahkan'::text, 'tidak_dikenal'::text])))
);
CREATE INDEX shelf_count_line_office_hardcopy_idx ON public.shelf_count_line USING btree (office, hardcopy);

create table shelf_count_scan (
  office uuid not null,
  shelf_count uuid not null,
  id uuid not null,
  code text not null,
  hardcopy uuid,
  place uuid not null,
  scanned_at timestamp with time zone not null,
  at timestamp with time zone not null,
  person uuid not null,
  PRIMARY KEY (office, shelf_count, id),
  FOREIGN KEY (office, hardcopy) REFERENCES hardcopy(office, id),
  FOREIGN KEY (office, place) REFERENCES place(office, id),
  FOREIGN KEY (office, shelf_count) REFERENCES shelf_count(office, id),
  CHECK ((code <> ''::text))
);
CREATE INDEX shelf_count_scan_office_hardcopy_at_idx ON public.shelf_count_scan USING btree (office, hardcopy, at);

create table shelf_count_search (
  office uuid not null,
  id uuid not null,
  hardcopy uuid not null,
  shelf_count uuid not null,
  catatan text not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, id, hardcopy),
  FOREIGN KEY (office, hardcopy) REFERENCES hardcopy(office, id),
  FOREIGN KEY (office, person) REFERENCES person(office, id),
  FOREIGN KEY (office, shelf_count) REFERENCES shelf_count(office, id),
  CHECK ((catatan <> ''::text))
);
CREATE INDEX shelf_count_search_office_hardcopy_at_idx ON public.shelf_count_search USING btree (office, hardcopy, at);

create table sign_in_failure (
  subject text not null,
  at timestamp with time zone not null
);
CREATE INDEX sign_in_failure_subject_at_idx ON public.sign_in_failure USING btree (subject, at);

create table signed_berita_acara (
  office uuid not null,
  meeting uuid not null,
  pdf text not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, meeting),
  FOREIGN KEY (office, meeting) REFERENCES berita_acara(office, meeting),
  FOREIGN KEY (office, pdf) REFERENCES blob(office, sha256)
);

create table softcopy (
  office uuid not null,
  id uuid not null,
  sha256 text not null,
  name text not null,
  unit uuid not null,
  run uuid,
  dokumen uuid,
  via text not null,
  dari text not null default ''::text,
  link uuid,
  menggantikan uuid,
  alasan text not null default ''::text,
  at timestamp with time zone not null,
  person uuid,
  jabatan uuid,
  dicoret_at timestamp with time zone,
  dicoret_person uuid,
  dicoret_jabatan uuid,
  dicoret_alasan text,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, dokumen) REFERENCES dokumen(office, id),
  FOREIGN KEY (office, link) REFERENCES hand_in_link(office, id),
  FOREIGN KEY (office, menggantikan) REFERENCES softcopy(office, id),
  FOREIGN KEY (office, sha256) REFERENCES blob(office, sha256),
  FOREIGN KEY (office, unit) REFERENCES unit(office, id),
  CHECK (((dicoret_at IS NULL) OR (dokumen IS NULL))),
  CHECK (((menggantikan IS NULL) = (alasan = ''::text))),
  CHECK ((dicoret_alasan <> ''::text)),
  CHECK ((name <> ''::text)),
  CHECK ((num_nulls(dicoret_at, dicoret_person, dicoret_jabatan, dicoret_alasan) = ANY (ARRAY[0, 4]))),
  CHECK ((via = ANY (ARRAY['formulir'::text, 'unggahan'::text, 'kamera'::text, 'tautan'::text, 'folder'::text, 'paket'::text])))
);
CREATE INDEX softcopy_office_dokumen_idx ON public.softcopy USING btree (office, dokumen);
CREATE INDEX softcopy_office_link_idx ON public.softcopy USING btree (office, link) WHERE (link IS NOT NULL);
CREATE INDEX softcopy_office_run_idx ON public.softcopy USING btree (office, run);
CREATE INDEX softcopy_office_sha256_idx ON public.softcopy USING btree (office, sha256);
CREATE UNIQUE INDEX softcopy_once ON public.softcopy USING btree (office, unit, run, sha256) NULLS NOT DISTINCT WHERE (dicoret_at IS NULL);
CREATE UNIQUE INDEX softcopy_succession ON public.softcopy USING btree (office, menggantikan);

create table sop_confirmation (
  office uuid not null,
  sheet uuid not null,
  di text not null,
  alasan text not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, sheet, di),
  FOREIGN KEY (office, jabatan) REFERENCES jabatan(office, id),
  FOREIGN KEY (office, person) REFERENCES person(office, id),
  FOREIGN KEY (office, sheet) REFERENCES sop_sheet(office, id),
  CHECK ((alasan <> ''::text))
);

create table sop_draft (
  office uuid not null,
  id uuid not null,
  slug text not null,
  sheet jsonb not null,
  based_on uuid,
  kind text not null default 'biasa'::text,
  alasan text not null default ''::text,
  version integer not null default 1,
  opened_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  closed_at timestamp with time zone,
  ratified_as uuid,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office) REFERENCES office(id),
  FOREIGN KEY (office, based_on) REFERENCES sop_sheet(office, id),
  FOREIGN KEY (office, jabatan) REFERENCES jabatan(office, id),
  FOREIGN KEY (office, person) REFERENCES person(office, id),
  FOREIGN KEY (office, ratified_as) REFERENCES sop_sheet(office, id),
  CHECK ((kind = ANY (ARRAY['biasa'::text, 'kahar'::text])))
);
CREATE UNIQUE INDEX sop_draft_open ON public.sop_draft USING btree (office, slug) WHERE (closed_at IS NULL);

create table sop_reading (
  office uuid not null,
  sheet uuid not null,
  person uuid not null,
  jabatan uuid not null,
  at timestamp with time zone not null,
  PRIMARY KEY (office, sheet, person),
  FOREIGN KEY (office, jabatan) REFERENCES jabatan(office, id),
  FOREIGN KEY (office, person) REFERENCES person(office, id),
  FOREIGN KEY (office, sheet) REFERENCES sop_sheet(office, id)
);

create table sop_sheet (
  office uuid not null,
  id uuid not null,
  slug text not null,
  version integer not null,
  nomor text not null,
  sheet jsonb not null,
  sha256 text not null,
  adopted_at timestamp with time zone not null,
  kind text not null,
  berlaku_sejak date not null,
  batal_at timestamp with time zone,
  approver text,
  signed_copy text,
  PRIMARY KEY (office, id),
  UNIQUE (office, slug, version),
  FOREIGN KEY (office) REFERENCES office(id),
  FOREIGN KEY (office, signed_copy) REFERENCES blob(office, sha256),
  CHECK ((kind = ANY (ARRAY['dimuat'::text, 'biasa'::text, 'kahar'::text]))),
  CHECK ((version > 0))
);

create table statement (
  office uuid not null,
  part uuid not null,
  pernyataan text not null,
  paper_nomor text not null default ''::text,
  paper_place text not null default ''::text,
  sha256 text,
  file_name text,
  inputs jsonb not null,
  PRIMARY KEY (office, part),
  FOREIGN KEY (office, part) REFERENCES step_part(office, id),
  FOREIGN KEY (office, sha256) REFERENCES blob(office, sha256),
  CHECK (((sha256 IS NULL) = (file_name IS NULL)))
);

create table step_assignment (
  office uuid not null,
  id uuid not null,
  run uuid not null,
  output text not null,
  unit uuid,
  assignee uuid not null,
  alasan text not null default ''::text,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  released_at timestamp with time zone,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, assignee) REFERENCES person(office, id),
  FOREIGN KEY (office, jabatan) REFERENCES jabatan(office, id),
  FOREIGN KEY (office, person) REFERENCES person(office, id),
  FOREIGN KEY (office, run) REFERENCES run(office, id)
);
CREATE UNIQUE INDEX step_assignment_once ON public.step_assignment USING btree (office, run, output, unit) NULLS NOT DISTINCT WHERE (released_at IS NULL);

create table step_override (
  office uuid not null,
  id uuid not null,
  run uuid not null,
  step integer not null,
  unit uuid,
  alasan text not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  superior uuid not null,
  decided_at timestamp with time zone,
  decided_person uuid,
  confirmed boolean,
  catatan text not null default ''::text,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, jabatan) REFERENCES jabatan(office, id),
  FOREIGN KEY (office, person) REFERENCES person(office, id),
  FOREIGN KEY (office, run) REFERENCES run(office, id),
  FOREIGN KEY (office, superior) REFERENCES jabatan(office, id),
  CHECK (((decided_at IS NULL) = (confirmed IS NULL))),
  CHECK ((alasan <> ''::text))
);
CREATE INDEX step_override_office_run_idx ON public.step_override USING btree (office, run);

create table step_part (
  office uuid not null,
  id uuid not null,
  run uuid not null,
  step integer not null,
  output text not null,
  role text not null,
  unit uuid,
  evidence text not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  returned_by uuid,
  how text not null default 'deed'::text,
  dropped_by uuid,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, dropped_by) REFERENCES run_amendment(office, id),
  FOREIGN KEY (office, jabatan) REFERENCES jabatan(office, id),
  FOREIGN KEY (office, person) REFERENCES person(office, id),
  FOREIGN KEY (office, returned_by) REFERENCES step_return(office, id),
  FOREIGN KEY (office, run) REFERENCES run(office, id),
  FOREIGN KEY (office, unit) REFERENCES unit(office, id),
  CHECK ((how = ANY (ARRAY['deed'::text, 'statement'::text, 'nihil'::text, 'override'::text, 'carried'::text, 'paper'::text])))
);
CREATE INDEX step_part_office_person_at_idx ON public.step_part USING btree (office, person, at);
CREATE INDEX step_part_office_run_idx ON public.step_part USING btree (office, run);
CREATE UNIQUE INDEX step_part_once ON public.step_part USING btree (office, run, output, unit) NULLS NOT DISTINCT WHERE ((returned_by IS NULL) AND (dropped_by IS NULL));

create table step_return (
  office uuid not null,
  id uuid not null,
  run uuid not null,
  from_step integer not null,
  to_step integer not null,
  unit uuid,
  alasan text not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, jabatan) REFERENCES jabatan(office, id),
  FOREIGN KEY (office, person) REFERENCES person(office, id),
  FOREIGN KEY (office, run) REFERENCES run(office, id),
  FOREIGN KEY (office, unit) REFERENCES unit(office, id),
  CHECK ((alasan <> ''::text)),
  CHECK ((to_step <= from_step))
);
CREATE INDEX step_return_office_run_idx ON public.step_return USING btree (office, run);

create table submission (
  office uuid not null,
  id uuid not null,
  draft uuid not null,
  nihil boolean not null,
  entries integer not null,
  sha256 text not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, draft) REFERENCES draft(office, id),
  FOREIGN KEY (office, jabatan) REFERENCES jabatan(office, id),
  FOREIGN KEY (office, person) REFERENCES person(office, id)
);
CREATE INDEX submission_office_draft_at_idx ON public.submission USING btree (office, draft, at);

create table tanda_terima (
  office uuid not null,
  id uuid not null,
  nomor text not null,
  kind text not null,
  tanggal date not null,
  dari_pihak text not null,
  dari_unit uuid,
  dari_nama text not null,
  dari_orang text not null default ''::text,
  kepada_pihak text not null,
  kepada_unit uuid,
  kepada_nama text not null,
  kepada_orang text not null default ''::text,
  run uuid,
  catatan text not null default ''::text,
  disalin boolean not null default false,
  nomor_kertas text not null default ''::text,
  menggantikan uuid,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  dari_at timestamp with time zone,
  dari_person uuid,
  dari_mandate uuid,
  kepada_at timestamp with time zone,
  kepada_person uuid,
  kepada_mandate uuid,
  PRIMARY KEY (office, id),
  UNIQUE (office, menggantikan),
  UNIQUE (office, nomor),
  FOREIGN KEY (office) REFERENCES office(id),
  FOREIGN KEY (office, dari_mandate) REFERENCES mandate(office, id),
  FOREIGN KEY (office, dari_unit) REFERENCES unit(office, id),
  FOREIGN KEY (office, kepada_mandate) REFERENCES mandate(office, id),
  FOREIGN KEY (office, kepada_unit) REFERENCES unit(office, id),
  FOREIGN KEY (office, menggantikan) REFERENCES tanda_terima(office, id),
  CHECK (((dari_person IS NULL) OR (kepada_person IS NULL) OR (dari_person <> kepada_person))),
  CHECK (((dari_pihak <> 'luar'::text) OR (kepada_pihak <> 'luar'::text))),
  CHECK (((dari_pihak = 'unit'::text) = (dari_unit IS NOT NULL))),
  CHECK (((kepada_pihak = 'unit'::text) = (kepada_unit IS NOT NULL))),
  CHECK ((dari_nama <> ''::text)),
  CHECK ((dari_pihak = ANY (ARRAY['ppid'::text, 'unit'::text, 'luar'::text]))),
  CHECK ((disalin OR (nomor_kertas = ''::text))),
  CHECK ((kepada_nama <> ''::text)),
  CHECK ((kepada_pihak = ANY (ARRAY['ppid'::text, 'unit'::text, 'luar'::text]))),
  CHECK ((kind = ANY (ARRAY['penyerahan'::text, 'peminjaman'::text, 'pengembalian'::text])))
);

create table tanda_terima_line (
  office uuid not null,
  tanda_terima uuid not null,
  "position" integer not null,
  hardcopy uuid,
  softcopy uuid,
  keadaan text not null default ''::text,
  PRIMARY KEY (office, tanda_terima, "position"),
  FOREIGN KEY (office, hardcopy) REFERENCES hardcopy(office, id),
  FOREIGN KEY (office, softcopy) REFERENCES softcopy(office, id),
  FOREIGN KEY (office, tanda_terima) REFERENCES tanda_terima(office, id),
  CHECK (("position" > 0)),
  CHECK (((hardcopy IS NULL) <> (softcopy IS NULL)))
);
CREATE INDEX tanda_terima_line_office_hardcopy_idx ON public.tanda_terima_line USING btree (office, hardcopy);
CREATE INDEX tanda_terima_line_office_softcopy_idx ON public.tanda_terima_line USING btree (office, softcopy);

create table tanda_terima_scan (
  office uuid not null,
  id uuid not null,
  tanda_terima uuid not null,
  sha256 text not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, sha256) REFERENCES blob(office, sha256),
  FOREIGN KEY (office, tanda_terima) REFERENCES tanda_terima(office, id)
);
CREATE INDEX tanda_terima_scan_office_tanda_terima_at_idx ON public.tanda_terima_scan USING btree (office, tanda_terima, at);

create table task (
  office uuid not null,
  run uuid not null,
  output text not null,
  unit uuid,
  step integer not null,
  role text not null,
  fungsi text[] not null,
  since timestamp with time zone not null,
  due_at timestamp with time zone,
  assignee uuid,
  FOREIGN KEY (office, run) REFERENCES run(office, id)
);
CREATE INDEX task_due ON public.task USING btree (office, due_at, since);
CREATE INDEX task_posts ON public.task USING gin (fungsi);
CREATE UNIQUE INDEX task_once ON public.task USING btree (office, run, output, unit) NULLS NOT DISTINCT;

create table tombstone (
  office uuid not null,
  id uuid not null,
  dokumen uuid not null,
  destruction uuid not null,
  softcopy uuid,
  sha256 text,
  hardcopy uuid,
  kebijakan jsonb not null,
  at timestamp with time zone not null,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, destruction, dokumen) REFERENCES destruction_line(office, destruction, dokumen),
  FOREIGN KEY (office, hardcopy) REFERENCES hardcopy(office, id),
  FOREIGN KEY (office, softcopy) REFERENCES softcopy(office, id),
  CHECK (((softcopy IS NULL) <> (hardcopy IS NULL))),
  CHECK (((softcopy IS NULL) = (sha256 IS NULL)))
);
CREATE INDEX tombstone_office_dokumen_idx ON public.tombstone USING btree (office, dokumen);
CREATE UNIQUE INDEX tombstone_office_hardcopy_idx ON public.tombstone USING btree (office, hardcopy);
CREATE UNIQUE INDEX tombstone_office_softcopy_idx ON public.tombstone USING btree (office, softcopy);

create table twin_check (
  office uuid not null,
  id uuid not null,
  hardcopy uuid not null,
  softcopy uuid not null,
  lembar integer not null,
  halaman integer,
  cocok boolean not null,
  catatan text not null default ''::text,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, hardcopy) REFERENCES hardcopy(office, id),
  FOREIGN KEY (office, softcopy) REFERENCES softcopy(office, id),
  CHECK ((cocok OR (catatan <> ''::text))),
  CHECK ((lembar > 0))
);
CREATE INDEX twin_check_office_hardcopy_at_idx ON public.twin_check USING btree (office, hardcopy, at);

create table unit (
  office uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  short_name text not null,
  "position" integer not null,
  PRIMARY KEY (office, id),
  UNIQUE (office, code),
  FOREIGN KEY (office) REFERENCES office(id),
  CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  CHECK ((name <> ''::text)),
  CHECK ((short_name <> ''::text))
);

create table upload (
  office uuid not null,
  id uuid not null,
  unit uuid not null,
  run uuid,
  link uuid,
  person uuid,
  name text not null,
  size bigint not null,
  dari text not null default ''::text,
  via text not null,
  at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  softcopy uuid,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office) REFERENCES office(id),
  FOREIGN KEY (office, link) REFERENCES hand_in_link(office, id),
  FOREIGN KEY (office, unit) REFERENCES unit(office, id),
  CHECK (((person IS NULL) <> (link IS NULL))),
  CHECK ((name <> ''::text)),
  CHECK ((size > 0))
);
CREATE INDEX upload_expires_at_idx ON public.upload USING btree (expires_at);
CREATE INDEX upload_office_link_idx ON public.upload USING btree (office, link) WHERE (link IS NOT NULL);
CREATE INDEX upload_office_person_at_idx ON public.upload USING btree (office, person, at) WHERE (person IS NOT NULL);

create table upload_order (
  office uuid not null,
  edition uuid not null,
  root text not null,
  ringkasan text not null,
  at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, edition),
  FOREIGN KEY (office, edition) REFERENCES establishment(office, edition),
  CHECK ((ringkasan <> ''::text))
);

create table work_paper (
  office uuid not null,
  id uuid not null,
  run uuid not null,
  nomor text not null,
  run_version integer not null,
  printed_at timestamp with time zone not null,
  person uuid not null,
  jabatan uuid not null,
  PRIMARY KEY (office, id),
  UNIQUE (office, nomor),
  FOREIGN KEY (office, jabatan) REFERENCES jabatan(office, id),
  FOREIGN KEY (office, person) REFERENCES person(office, id),
  FOREIGN KEY (office, run) REFERENCES run(office, id)
);

create table work_paper_line (
  office uuid not null,
  id uuid not null,
  paper uuid not null,
  output text not null,
  unit uuid,
  done_at timestamp with time zone not null,
  done_person uuid not null,
  done_jabatan uuid not null,
  pernyataan text not null,
  paper_nomor text not null default ''::text,
  paper_place text not null default ''::text,
  keyed_at timestamp with time zone not null,
  keyed_person uuid not null,
  keyed_jabatan uuid not null,
  checked_at timestamp with time zone,
  checked_person uuid,
  accepted boolean,
  catatan text not null default ''::text,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, checked_person) REFERENCES person(office, id),
  FOREIGN KEY (office, done_jabatan) REFERENCES jabatan(office, id),
  FOREIGN KEY (office, done_person) REFERENCES person(office, id),
  FOREIGN KEY (office, keyed_person) REFERENCES person(office, id),
  FOREIGN KEY (office, paper) REFERENCES work_paper(office, id),
  CHECK (((checked_person IS NULL) OR (checked_person <> keyed_person)))
);

create view blob_use as
 SELECT s.office,
    s.sha256,
    'softcopy'::text AS oleh
   FROM softcopy s
  WHERE (NOT (EXISTS ( SELECT
           FROM tombstone t
          WHERE ((t.office = s.office) AND (t.softcopy = s.id)))))
UNION ALL
 SELECT f.office,
    f.sha256,
    'entry'::text AS oleh
   FROM ((entry_file f
     JOIN entry e ON (((e.office = f.office) AND (e.id = f.entry))))
     JOIN draft w ON (((w.office = e.office) AND (w.id = e.draft))))
  WHERE (NOT (EXISTS ( SELECT
           FROM (((edition own
             JOIN publication p ON (((p.office = own.office) AND (p.edition = own.id))))
             JOIN edition later ON (((later.office = own.office) AND (later.nomor > own.nomor))))
             JOIN publication q ON (((q.office = later.office) AND (q.edition = later.id))))
          WHERE ((own.office = w.office) AND (own.run = w.run)))))
UNION ALL
 SELECT berita_acara.office,
    berita_acara.pdf AS sha256,
    'berita_acara'::text AS oleh
   FROM berita_acara
UNION ALL
 SELECT signed_berita_acara.office,
    signed_berita_acara.pdf AS sha256,
    'berita_acara'::text AS oleh
   FROM signed_berita_acara
UNION ALL
 SELECT statement.office,
    statement.sha256,
    'statement'::text AS oleh
   FROM statement
  WHERE (statement.sha256 IS NOT NULL)
UNION ALL
 SELECT sop_sheet.office,
    sop_sheet.signed_copy AS sha256,
    'naskah_sop'::text AS oleh
   FROM sop_sheet
  WHERE (sop_sheet.signed_copy IS NOT NULL)
UNION ALL
 SELECT tanda_terima_scan.office,
    tanda_terima_scan.sha256,
    'tanda_terima'::text AS oleh
   FROM tanda_terima_scan
UNION ALL
 SELECT destruction.office,
    destruction.berita_acara AS sha256,
    'pemusnahan'::text AS oleh
   FROM destruction
  WHERE (destruction.berita_acara IS NOT NULL)
UNION ALL
 SELECT destruction_scan.office,
    destruction_scan.sha256,
    'pemusnahan'::text AS oleh
   FROM destruction_scan
UNION ALL
 SELECT rekap.office,
    rekap.pdf AS sha256,
    'rekap'::text AS oleh
   FROM rekap;

CREATE OR REPLACE FUNCTION public.blob_ends_unused()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.dimusnahkan_at is null
    or not exists (select from blob_use u where (u.office, u.sha256) = (new.office, new.sha256)) then return new; end if;
  raise exception 'blob is still used' using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.dokumen_ends_lawfully()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.dimusnahkan_at is null and may_be_destroyed(new.office, new.id, new.dimusnahkan_at) then return new; end if;
  raise exception 'dokumen % must not be destroyed: it is being kept', new.id using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.hardcopy_ends_lawfully()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.dimusnahkan_at is null
    and exists (select from tombstone t where (t.office, t.hardcopy) = (new.office, new.id)) then return new; end if;
  raise exception 'hardcopy % must not be destroyed: it is being kept', new.id using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.may_be_destroyed(of_office uuid, of_dokumen uuid, instant timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (
    select from destruction_line l
      join destruction x on (x.office, x.id) = (l.office, l.destruction)
      join dokumen d on (d.office, d.id) = (l.office, l.dokumen)
      join klasifikasi_arsip k on (k.office, k.kode) = (d.office, d.kode_arsip)
      join office o on o.id = l.office
    where (l.office, l.dokumen) = (of_office, of_dokumen) and l.ditarik_at is null
      and x.disetujui_at is not null and x.ditarik_at is null
      and (k.nasib = 'musnah' or k.nasib = 'dinilai_kembali' and exists (
        select from penilaian_kembali n where (n.office, n.dokumen, n.hasil) = (d.office, d.id, 'musnah')))
      and (d.ditutup_pada + make_interval(years => k.aktif_tahun + k.inaktif_tahun))::date
        < (instant at time zone o.zone)::date
  ) and not exists (
    select from penilaian_kembali n where (n.office, n.dokumen, n.hasil) = (of_office, of_dokumen, 'permanen')
  ) and not exists (
    select from hold h where (h.office, h.dokumen) = (of_office, of_dokumen) and h.dicabut_at is null
  ) and not exists (
    select from loan n join hardcopy p on (p.office, p.id) = (n.office, n.hardcopy)
    where (p.office, p.dokumen) = (of_office, of_dokumen) and n.kembali_at is null
  )
$function$;

CREATE OR REPLACE FUNCTION public.only_added()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  was jsonb := to_jsonb(old);
begin
  if tg_op = 'UPDATE' and was - tg_argv = to_jsonb(new) - tg_argv
    and not exists (
      select from unnest(tg_argv) as added (name)
      where was->name <> 'null' and was->name <> to_jsonb(new)->name)
  then
    return new;
  end if;
  raise exception '% is final: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_destruction()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% must not be destroyed: it is being kept', tg_table_name using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.tombstone_is_lawful()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if may_be_destroyed(new.office, new.dokumen, new.at) and (
    exists (select from softcopy s where (s.office, s.id, s.dokumen, s.sha256)
      = (new.office, new.softcopy, new.dokumen, new.sha256))
    or exists (select from hardcopy h where (h.office, h.id, h.dokumen) = (new.office, new.hardcopy, new.dokumen))
  ) then
    return new;
  end if;
  raise exception 'dokumen % must not be destroyed: it is being kept', new.dokumen using errcode = 'restrict_violation';
end $function$;

CREATE TRIGGER blob_ends_unused BEFORE UPDATE ON public.blob FOR EACH ROW WHEN ((new.dimusnahkan_at IS DISTINCT FROM old.dimusnahkan_at)) EXECUTE FUNCTION blob_ends_unused();

CREATE TRIGGER destruction_is_final BEFORE DELETE OR UPDATE ON public.destruction FOR EACH ROW EXECUTE FUNCTION only_added('disetujui_at', 'disetujui_person', 'disetujui_jabatan', 'penetapan', 'penetapan_tanggal', 'ditarik_at', 'ditarik_person', 'ditarik_jabatan', 'ditarik_alasan', 'dilaksanakan_at', 'dilaksanakan_person', 'dilaksanakan_jabatan', 'nomor', 'berita_acara', 'tempat', 'saksi');
alter table destruction enable always trigger destruction_is_final;

CREATE TRIGGER destruction_line_is_final BEFORE DELETE OR UPDATE ON public.destruction_line FOR EACH ROW EXECUTE FUNCTION only_added('ditarik_at');
alter table destruction_line enable always trigger destruction_line_is_final;

CREATE TRIGGER destruction_scan_is_final BEFORE DELETE OR UPDATE ON public.destruction_scan FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table destruction_scan enable always trigger destruction_scan_is_final;

CREATE TRIGGER dokumen_ends_lawfully BEFORE UPDATE ON public.dokumen FOR EACH ROW WHEN ((new.dimusnahkan_at IS DISTINCT FROM old.dimusnahkan_at)) EXECUTE FUNCTION dokumen_ends_lawfully();

CREATE TRIGGER dokumen_is_kept BEFORE DELETE ON public.dokumen FOR EACH ROW EXECUTE FUNCTION refuse_destruction();

CREATE TRIGGER dokumen_struck_is_final BEFORE UPDATE ON public.dokumen FOR EACH ROW WHEN ((old.dicoret_at IS NOT NULL)) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER edition_is_final BEFORE DELETE OR UPDATE ON public.edition FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER edition_drop_is_final BEFORE DELETE OR UPDATE ON public.edition_drop FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER edition_line_is_final BEFORE DELETE OR UPDATE ON public.edition_line FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER hardcopy_ends_lawfully BEFORE UPDATE ON public.hardcopy FOR EACH ROW WHEN ((new.dimusnahkan_at IS DISTINCT FROM old.dimusnahkan_at)) EXECUTE FUNCTION hardcopy_ends_lawfully();

CREATE TRIGGER hardcopy_is_kept BEFORE DELETE ON public.hardcopy FOR EACH ROW EXECUTE FUNCTION refuse_destruction();

CREATE TRIGGER hardcopy_struck_is_final BEFORE UPDATE ON public.hardcopy FOR EACH ROW WHEN ((old.dicoret_at IS NOT NULL)) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER hold_is_final BEFORE DELETE OR UPDATE ON public.hold FOR EACH ROW EXECUTE FUNCTION only_added('dicabut_at', 'dicabut_person', 'dicabut_jabatan', 'dicabut_alasan');
alter table hold enable always trigger hold_is_final;

CREATE TRIGGER journal_about_is_final BEFORE DELETE OR UPDATE ON public.journal_about FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER journal_checkpoint_is_final BEFORE DELETE OR UPDATE ON public.journal_checkpoint FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table journal_checkpoint enable always trigger journal_checkpoint_is_final;

CREATE TRIGGER journal_entry_is_final BEFORE DELETE OR UPDATE ON public.journal_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table journal_entry enable always trigger journal_entry_is_final;

CREATE TRIGGER journal_entry_is_whole BEFORE TRUNCATE ON public.journal_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
alter table journal_entry enable always trigger journal_entry_is_whole;

CREATE TRIGGER penilaian_kembali_is_final BEFORE DELETE OR UPDATE ON public.penilaian_kembali FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table penilaian_kembali enable always trigger penilaian_kembali_is_final;

CREATE TRIGGER publication_is_final BEFORE DELETE OR UPDATE ON public.publication FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER softcopy_is_kept BEFORE DELETE ON public.softcopy FOR EACH ROW EXECUTE FUNCTION refuse_destruction();

CREATE TRIGGER softcopy_struck_is_final BEFORE UPDATE ON public.softcopy FOR EACH ROW WHEN ((old.dicoret_at IS NOT NULL)) EXECUTE FUNCTION refuse_change();

CREATE TRIGGER tombstone_is_final BEFORE DELETE OR UPDATE ON public.tombstone FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table tombstone enable always trigger tombstone_is_final;

CREATE TRIGGER tombstone_is_lawful BEFORE INSERT ON public.tombstone FOR EACH ROW EXECUTE FUNCTION tombstone_is_lawful();

CREATE TRIGGER tombstone_is_whole BEFORE TRUNCATE ON public.tombstone FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
alter table tombstone enable always trigger tombstone_is_whole;

CREATE TRIGGER upload_order_is_final BEFORE DELETE OR UPDATE ON public.upload_order FOR EACH ROW EXECUTE FUNCTION refuse_change();
