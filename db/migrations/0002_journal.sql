-- What was done, by whom, as what, when. Appended by the deed wrapper only; nothing here is ever changed.
create table journal_head (
  log smallint primary key default 1 check (log = 1),
  size bigint not null default 0
);
insert into journal_head default values;

-- entry: the leaf, canonical JSON; it holds commitments and never a name, a title or excluded detail.
create table journal_entry (
  seq bigint primary key check (seq >= 0),
  office uuid not null references office,
  at timestamptz not null,
  kind text not null,
  subject text not null,
  entry text not null check (octet_length(entry) <= 8192)
);
create index on journal_entry (office, subject);

-- detail: what the leaf commits to; erasable under the personal-data law without breaking a proof.
create table journal_detail (
  seq bigint primary key references journal_entry,
  person uuid,
  jabatan uuid,
  salt text not null,
  detail text not null
);

-- note: the signed checkpoint (C2SP tlog-checkpoint) over the first `size` entries.
create table journal_checkpoint (
  size bigint primary key,
  root text not null check (root ~ '^[0-9a-f]{64}$'),
  note text not null,
  at timestamptz not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create trigger journal_entry_is_final before update or delete on journal_entry
  for each row execute function refuse_change();
create trigger journal_entry_is_whole before truncate on journal_entry
  for each statement execute function refuse_change();
create trigger journal_checkpoint_is_final before update or delete on journal_checkpoint
  for each row execute function refuse_change();
alter table journal_entry enable always trigger journal_entry_is_final;
alter table journal_entry enable always trigger journal_entry_is_whole;
alter table journal_checkpoint enable always trigger journal_checkpoint_is_final;
