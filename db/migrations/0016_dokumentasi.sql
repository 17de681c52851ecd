-- The monthly recapitulation of documentation (SOP KPU Kota Tangerang 19/2025 step 6): what was reported, frozen. One that
-- was sent back stays; the next of the same run counts one more.
create table rekap (
  office uuid not null,
  run uuid not null,
  ke int not null check (ke > 0),
  nomor text not null,
  pdf text not null,
  -- SHA-256 of what it lists.
  isi text not null check (isi ~ '^[0-9a-f]{64}$'),
  dokumen int not null,
  softcopy int not null,
  hardcopy int not null,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  disetujui_at timestamptz,
  disetujui_person uuid,
  disetujui_jabatan uuid,
  primary key (office, run, ke),
  unique (office, nomor),
  foreign key (office, run) references run (office, id),
  foreign key (office, pdf) references blob,
  check (disetujui_person <> person)
);

-- Every use of a file's bytes, so that none goes while something else needs it. A draft of an edition that a later
-- published one has replaced needs them no more: that edition is a folder with files of its own.
create view blob_use as
  select office, sha256, 'softcopy' as oleh from softcopy s
    where not exists (select from tombstone t where (t.office, t.softcopy) = (s.office, s.id))
  union all select f.office, f.sha256, 'entry' from entry_file f
    join entry e on (e.office, e.id) = (f.office, f.entry)
    join draft w on (w.office, w.id) = (e.office, e.draft)
    where not exists (
      select from edition own
        join publication p on (p.office, p.edition) = (own.office, own.id)
        join edition later on later.office = own.office and later.nomor > own.nomor
        join publication q on (q.office, q.edition) = (later.office, later.id)
      where (own.office, own.run) = (w.office, w.run))
  union all select office, pdf, 'berita_acara' from berita_acara
  union all select office, pdf, 'berita_acara' from signed_berita_acara
  union all select office, sha256, 'statement' from statement where sha256 is not null
  union all select office, signed_copy, 'naskah_sop' from sop_sheet where signed_copy is not null
  union all select office, sha256, 'tanda_terima' from tanda_terima_scan
  union all select office, berita_acara, 'pemusnahan' from destruction where berita_acara is not null
  union all select office, sha256, 'pemusnahan' from destruction_scan
  union all select office, pdf, 'rekap' from rekap;
