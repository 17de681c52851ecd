-- A row to which only the named columns may be added, each once; the rest of it is final.
create function only_added() returns trigger language plpgsql as $$
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
end $$;

-- A dispute, an objection, a request: while it stands the document is not destroyed, whatever its date.
create table hold (
  office uuid not null,
  id uuid not null,
  dokumen uuid not null,
  alasan text not null check (alasan <> ''),
  nomor_perkara text not null default '',
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  dicabut_at timestamptz,
  dicabut_person uuid,
  dicabut_jabatan uuid,
  dicabut_alasan text,
  primary key (office, id),
  foreign key (office, dokumen) references dokumen,
  foreign key (office, person) references person (office, id),
  foreign key (office, dicabut_person) references person (office, id),
  check ((dicabut_at is null) = (dicabut_alasan is null)),
  check ((dicabut_at is null) = (dicabut_person is null))
);
create index hold_of on hold (office, dokumen);
create trigger hold_is_final before update or delete on hold for each row
  execute function only_added('dicabut_at', 'dicabut_person', 'dicabut_jabatan', 'dicabut_alasan');

-- What the appraisal panel found of a document whose JRA says *dinilai kembali*. Permanent may follow on destroy.
create table penilaian_kembali (
  office uuid not null,
  dokumen uuid not null,
  hasil text not null check (hasil in ('musnah', 'permanen')),
  alasan text not null check (alasan <> ''),
  pertimbangan text not null check (pertimbangan <> ''),
  pertimbangan_tanggal date not null,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, dokumen, hasil),
  foreign key (office, dokumen) references dokumen,
  foreign key (office, person) references person (office, id)
);
create trigger penilaian_kembali_is_final before update or delete on penilaian_kembali
  for each row execute function refuse_change();

-- Destruction: proposed with a reason, approved by a second person, carried out under a berita acara pemusnahan.
create table destruction (
  office uuid not null references office,
  id uuid not null,
  alasan text not null check (alasan <> ''),
  cara text not null check (cara <> ''),
  -- PP 28/2012 art. 68: the panel's consideration, the approval of the head of ANRI, then the decision of the head.
  pertimbangan text not null check (pertimbangan <> ''),
  pertimbangan_tanggal date not null,
  persetujuan text not null check (persetujuan <> ''),
  persetujuan_tanggal date not null,
  penetapan text check (penetapan <> ''),
  penetapan_tanggal date,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  disetujui_at timestamptz,
  disetujui_person uuid,
  disetujui_jabatan uuid,
  ditarik_at timestamptz,
  ditarik_person uuid,
  ditarik_jabatan uuid,
  ditarik_alasan text,
  dilaksanakan_at timestamptz,
  dilaksanakan_person uuid,
  dilaksanakan_jabatan uuid,
  nomor text,
  berita_acara text,
  tempat text,
  -- Two witnesses: [{"nama", "jabatan", "unsur"}].
  saksi jsonb,
  primary key (office, id),
  unique (office, nomor),
  foreign key (office, berita_acara) references blob,
  foreign key (office, person) references person (office, id),
  foreign key (office, disetujui_person) references person (office, id),
  check (disetujui_person <> person),
  check ((disetujui_at is null) = (disetujui_person is null)),
  check ((disetujui_at is null) = (penetapan is null) and (penetapan is null) = (penetapan_tanggal is null)),
  check (penetapan_tanggal >= greatest(pertimbangan_tanggal, persetujuan_tanggal)),
  check ((ditarik_at is null) = (ditarik_alasan is null)),
  check (ditarik_at is null or dilaksanakan_at is null),
  check ((dilaksanakan_at is null) = (berita_acara is null) and (dilaksanakan_at is null) = (nomor is null)),
  check (dilaksanakan_at is null or (disetujui_at is not null and jsonb_array_length(saksi) >= 2))
);
create trigger destruction_is_final before update or delete on destruction for each row execute function only_added(
  'disetujui_at', 'disetujui_person', 'disetujui_jabatan', 'penetapan', 'penetapan_tanggal',
  'ditarik_at', 'ditarik_person', 'ditarik_jabatan', 'ditarik_alasan',
  'dilaksanakan_at', 'dilaksanakan_person', 'dilaksanakan_jabatan', 'nomor', 'berita_acara', 'tempat', 'saksi'
);

-- Scans of the berita acara as it was signed on paper; the newest counts, earlier ones stay.
create table destruction_scan (
  office uuid not null,
  id uuid not null,
  destruction uuid not null,
  sha256 text not null,
  -- Why it takes the place of the one before; empty for the first.
  alasan text not null,
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, id),
  foreign key (office, destruction) references destruction,
  foreign key (office, sha256) references blob,
  foreign key (office, person) references person (office, id)
);
create index on destruction_scan (office, destruction, at);
create trigger destruction_scan_is_final before update or delete on destruction_scan
  for each row execute function refuse_change();

-- What is to be destroyed, with the policy as it stood when it was proposed; one standing proposal a document.
create table destruction_line (
  office uuid not null,
  destruction uuid not null,
  dokumen uuid not null,
  kebijakan jsonb not null,
  ditarik_at timestamptz,
  primary key (office, destruction, dokumen),
  foreign key (office, destruction) references destruction,
  foreign key (office, dokumen) references dokumen
);
create unique index destruction_line_once on destruction_line (office, dokumen) where ditarik_at is null;
create trigger destruction_line_is_final before update or delete on destruction_line
  for each row execute function only_added('ditarik_at');

-- What is left of a destroyed softcopy or hardcopy, for ever.
create table tombstone (
  office uuid not null,
  id uuid not null,
  dokumen uuid not null,
  destruction uuid not null,
  softcopy uuid,
  sha256 text,
  hardcopy uuid,
  kebijakan jsonb not null,
  at timestamptz not null,
  primary key (office, id),
  foreign key (office, destruction, dokumen) references destruction_line,
  foreign key (office, softcopy) references softcopy,
  foreign key (office, hardcopy) references hardcopy,
  check ((softcopy is null) <> (hardcopy is null)),
  check ((softcopy is null) = (sha256 is null))
);
create unique index on tombstone (office, softcopy);
create unique index on tombstone (office, hardcopy);
create index on tombstone (office, dokumen);
create trigger tombstone_is_final before update or delete on tombstone
  for each row execute function refuse_change();
create trigger tombstone_is_whole before truncate on tombstone
  for each statement execute function refuse_change();
alter table tombstone enable always trigger tombstone_is_final;
alter table tombstone enable always trigger tombstone_is_whole;
alter table destruction enable always trigger destruction_is_final;
alter table destruction_line enable always trigger destruction_line_is_final;
alter table hold enable always trigger hold_is_final;
alter table penilaian_kembali enable always trigger penilaian_kembali_is_final;
alter table destruction_scan enable always trigger destruction_scan_is_final;

-- UU 43/2009 art. 51: its retention over on that day, to be destroyed by the JRA or by the appraisal that the JRA asks
-- for, no case open; and approved by a second person. The deed says why not; this is there so that nothing else can
-- destroy either.
create function may_be_destroyed(of_office uuid, of_dokumen uuid, instant timestamptz) returns boolean
language sql stable as $$
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
$$;

create function refuse_destruction() returns trigger language plpgsql as $$
begin
  raise exception '% must not be destroyed: it is being kept', tg_table_name using errcode = 'restrict_violation';
end $$;

create function tombstone_is_lawful() returns trigger language plpgsql as $$
begin
  if may_be_destroyed(new.office, new.dokumen, new.at) and (
    exists (select from softcopy s where (s.office, s.id, s.dokumen, s.sha256)
      = (new.office, new.softcopy, new.dokumen, new.sha256))
    or exists (select from hardcopy h where (h.office, h.id, h.dokumen) = (new.office, new.hardcopy, new.dokumen))
  ) then
    return new;
  end if;
  raise exception 'dokumen % must not be destroyed: it is being kept', new.dokumen using errcode = 'restrict_violation';
end $$;
create trigger tombstone_is_lawful before insert on tombstone for each row execute function tombstone_is_lawful();

create function dokumen_ends_lawfully() returns trigger language plpgsql as $$
begin
  if old.dimusnahkan_at is null and may_be_destroyed(new.office, new.id, new.dimusnahkan_at) then return new; end if;
  raise exception 'dokumen % must not be destroyed: it is being kept', new.id using errcode = 'restrict_violation';
end $$;
create trigger dokumen_ends_lawfully before update on dokumen for each row
  when (new.dimusnahkan_at is distinct from old.dimusnahkan_at) execute function dokumen_ends_lawfully();

create function hardcopy_ends_lawfully() returns trigger language plpgsql as $$
begin
  if old.dimusnahkan_at is null
    and exists (select from tombstone t where (t.office, t.hardcopy) = (new.office, new.id)) then return new; end if;
  raise exception 'hardcopy % must not be destroyed: it is being kept', new.id using errcode = 'restrict_violation';
end $$;
create trigger hardcopy_ends_lawfully before update on hardcopy for each row
  when (new.dimusnahkan_at is distinct from old.dimusnahkan_at) execute function hardcopy_ends_lawfully();

create trigger dokumen_is_kept before delete on dokumen for each row execute function refuse_destruction();
create trigger softcopy_is_kept before delete on softcopy for each row execute function refuse_destruction();
create trigger hardcopy_is_kept before delete on hardcopy for each row execute function refuse_destruction();

-- Bytes go only once no row of the view blob_use, which comes with the last table that uses any, names them.
create function blob_ends_unused() returns trigger language plpgsql as $$
begin
  if new.dimusnahkan_at is null
    or not exists (select from blob_use u where (u.office, u.sha256) = (new.office, new.sha256)) then return new; end if;
  raise exception 'blob is still used' using errcode = 'restrict_violation';
end $$;
create trigger blob_ends_unused before update on blob for each row
  when (new.dimusnahkan_at is distinct from old.dimusnahkan_at) execute function blob_ends_unused();
-- The same bytes may be held by several offices: they leave the store only when all have let go.
create index blob_holders on blob (sha256);
create index entry_file_use on entry_file (office, sha256);
