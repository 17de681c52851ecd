-- Softcopies: the bytes lie in the blob store under their SHA-256; this row exists only after they do.
create table blob (
  office uuid not null references office,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  media_type text not null,
  received_at timestamptz not null,
  primary key (office, sha256)
);
