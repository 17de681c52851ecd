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
  PRIMARY KEY (office, sha256),
  FOREIGN KEY (office) REFERENCES office(id),
  CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CHECK ((size > 0))
);

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

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $function$;

CREATE TRIGGER edition_is_final BEFORE DELETE OR UPDATE ON public.edition FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER edition_drop_is_final BEFORE DELETE OR UPDATE ON public.edition_drop FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER edition_line_is_final BEFORE DELETE OR UPDATE ON public.edition_line FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER journal_checkpoint_is_final BEFORE DELETE OR UPDATE ON public.journal_checkpoint FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table journal_checkpoint enable always trigger journal_checkpoint_is_final;

CREATE TRIGGER journal_entry_is_final BEFORE DELETE OR UPDATE ON public.journal_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
alter table journal_entry enable always trigger journal_entry_is_final;

CREATE TRIGGER journal_entry_is_whole BEFORE TRUNCATE ON public.journal_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
alter table journal_entry enable always trigger journal_entry_is_whole;

CREATE TRIGGER publication_is_final BEFORE DELETE OR UPDATE ON public.publication FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER upload_order_is_final BEFORE DELETE OR UPDATE ON public.upload_order FOR EACH ROW EXECUTE FUNCTION refuse_change();
