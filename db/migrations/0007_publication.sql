-- The PPID's order names one edition by its hash and is used once; the desk publishes exactly those bytes.
create table upload_order (
  office uuid not null,
  edition uuid not null,
  root text not null,
  ringkasan text not null check (ringkasan <> ''),
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, edition),
  foreign key (office, edition) references establishment (office, edition)
);

create table publication (
  office uuid not null,
  edition uuid not null,
  manifest_sha256 text not null check (manifest_sha256 ~ '^[0-9a-f]{64}$'),
  at timestamptz not null,
  person uuid not null,
  jabatan uuid not null,
  primary key (office, edition),
  foreign key (office, edition) references upload_order
);
create trigger upload_order_is_final before update or delete on upload_order
  for each row execute function refuse_change();
create trigger publication_is_final before update or delete on publication
  for each row execute function refuse_change();
