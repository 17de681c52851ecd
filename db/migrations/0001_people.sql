-- Offices, their units and posts (jabatan), the people who hold them, and sign-in.
create table office (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  kode_wilayah text not null check (kode_wilayah ~ '^[0-9]{2,4}$'),
  nomor_prefix text not null check (nomor_prefix ~ '^[A-Z]{3}$'),
  address text not null,
  city text not null,
  service_hours text not null,
  zone text not null check (zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
  kuorum_hadir int not null default 4 check (kuorum_hadir > 0),
  kuorum_setuju int not null default 3 check (kuorum_setuju > 0),
  sample boolean not null default false
);

create table unit (
  office uuid not null references office,
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  position int not null,
  primary key (office, id),
  unique (office, code)
);

create table person (
  office uuid not null references office,
  id uuid not null,
  name text not null check (name <> ''),
  email text not null check (email = lower(email) and email like '%_@_%'),
  password_hash text,
  active boolean not null default true,
  primary key (office, id),
  unique (email)
);

-- fungsi: what the post does in procedures and under the statute; a sheet's roles name these.
create table jabatan (
  office uuid not null references office,
  id uuid not null,
  name text not null check (name <> ''),
  fungsi text not null check (fungsi in (
    'pengelola', 'kepala_unit', 'penghubung', 'desk', 'ppid', 'ketua', 'anggota', 'sekretaris', 'tim_pertimbangan'
  )),
  unit uuid,
  position int not null,
  primary key (office, id),
  foreign key (office, unit) references unit,
  check ((fungsi in ('kepala_unit', 'penghubung')) = (unit is not null))
);

create table mandate (
  office uuid not null references office,
  id uuid not null,
  person uuid not null,
  jabatan uuid not null,
  kind text not null check (kind in ('definitif', 'plt', 'plh')),
  decree text not null check (decree <> ''),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  primary key (office, id),
  foreign key (office, person) references person,
  foreign key (office, jabatan) references jabatan
);
create index on mandate (office, person);
create index on mandate (office, jabatan);

create table session (
  token_sha256 text primary key,
  office uuid not null references office,
  person uuid not null,
  mandate uuid,
  shared boolean not null default false,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  foreign key (office, person) references person,
  foreign key (office, mandate) references mandate
);

create table sign_in_failure (
  subject text not null,
  at timestamptz not null
);
create index on sign_in_failure (subject, at);

-- One-time links: the very first visit (no person yet), or a person's first password.
create table setup_link (
  token_sha256 text primary key,
  office uuid,
  person uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  foreign key (office, person) references person
);
