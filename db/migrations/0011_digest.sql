-- The daily digest by mail: who has switched it off or on again, and what was sent.
create table digest_choice (
  office uuid not null,
  person uuid not null,
  mail boolean not null,
  at timestamptz not null,
  primary key (office, person),
  foreign key (office, person) references person
);

-- A row is reserved before its mail leaves, so that two processes or a restart never send twice in a day.
create table digest_sent (
  office uuid not null,
  person uuid not null,
  day date not null,
  reserved_at timestamptz not null,
  sent_at timestamptz,
  primary key (office, person, day),
  foreign key (office, person) references person
);
