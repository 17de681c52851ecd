import { EventEmitter } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Engine } from 'bpmn-engine';
import { stopwatch, systemClock } from '../src/base/clock.ts';
import { connect, type Db } from '../src/db/db.ts';
import { openDatabase } from '../src/db/open.ts';
import type { Deps } from '../src/journal/act.ts';
import { position } from '../src/procedure/position.ts';
import { running } from '../src/sop/sheet/running.ts';
import { storedSheet } from '../src/sop/version/sheet-version.ts';
import { begin, openPerformer, type Performer, STEPS, sixStepsBpmn } from './case.ts';
import { inFolder, interleave, print } from './measure.ts';
import { listen, type Sent } from './offices.ts';
import { type Fresh, pgbench, scriptOf, storeParameters } from './pgbench.ts';
import { program } from './programs.ts';
import { configIn } from './published.ts';

const CLIENTS = 8;
const ROUNDS = 7;
const SECONDS = 1;

/** Steps per second of so many people, each in an office of their own: opening runs, and every step on disk. */
async function durable(deps: Deps, performers: readonly Performer[]): Promise<number> {
  const elapsed = stopwatch();
  let done = 0;
  const work = async (performer: Performer) => {
    while (elapsed() < SECONDS * 1000) {
      const step = await begin(deps, performer);
      for (let no = 0; no < STEPS; no += 1) await step();
      done += STEPS;
    }
  };
  await Promise.all(performers.map(work));
  return (done * 1000) / elapsed();
}

/** Steps per second of bpmn-engine, in memory: a case of its own each time, every user task signalled as it waits. */
async function inMemory(source: string): Promise<number> {
  const elapsed = stopwatch();
  let done = 0;
  while (elapsed() < SECONDS * 1000) {
    const listener = new EventEmitter();
    const engine = new Engine({ name: 'enam', source });
    listener.on('activity.wait', (task: { signal(): void }) => {
      done += 1;
      task.signal();
    });
    const ended = new Promise((resolve) => engine.once('end', resolve));
    await engine.execute({ listener } as never);
    await ended;
  }
  return (done * 1000) / elapsed();
}

/** Steps per second of the pure engine: the position of the case after each part, nothing stored. */
async function pure(db: Db, { sheet }: Performer): Promise<number> {
  const [row] = await db`select sheet from sop_sheet where id = ${sheet}`;
  const form = running(storedSheet(sheet, row?.['sheet']));
  const at = systemClock.now();
  const elapsed = stopwatch();
  let done = 0;
  while (elapsed() < SECONDS * 1000) {
    const parts: { output: string; unit: null; at: Date }[] = [];
    for (let no = 1; no <= STEPS; no += 1) {
      const waits = position(form, [], at, parts).flatMap((step) => step.lanes.flatMap((lane) => lane.waits));
      parts.push({ output: waits[0] as string, unit: null, at });
      done += 1;
    }
  }
  return (done * 1000) / elapsed();
}

async function main(): Promise<void> {
  const peer = await program('pgbench', 'postgresql-contrib', '/usr/lib/postgresql/*/bin');
  const source = sixStepsBpmn();
  await inFolder(async (folder) => {
    const { db, url, close } = await openDatabase(configIn(folder), { exclusive: true });
    const deps: Deps = { db, clock: systemClock };
    const one = connect(url, { max: 1 });
    try {
      const performers: Performer[] = [];
      for (let n = 0; n < CLIENTS; n += 1) performers.push(await openPerformer(deps, n));
      const [first] = performers as [Performer];
      const sent: Sent[][] = [];
      for (const performer of performers) {
        const step = await begin({ ...deps, db: one }, performer);
        await step();
        await step();
        sent.push(await listen(one, step));
      }
      await storeParameters(db, sent);
      const script = join(folder, 'step.sql');
      const all = sent.map(taken);
      await spread(db, all);
      await writeFile(script, scriptOf(sent[0] ?? [], freshIn(all[0] as Taken)));
      const bare = (clients: number) => async () => {
        await clear(db);
        return pgbench(peer, url, script, clients, SECONDS);
      };
      const ours = (clients: number) => () => durable(deps, performers.slice(0, clients));
      const memory = () => inMemory(source);
      print('steps', 'peer', [
        await interleave('pgbench, 1 at once', 'steps/s', ROUNDS, ours(1), bare(1)),
        await interleave('pgbench, 8 at once', 'steps/s', ROUNDS, ours(CLIENTS), bare(CLIENTS)),
        await interleave('bpmn-engine, ours on disk', 'steps/s', ROUNDS, ours(CLIENTS), memory),
        await interleave('bpmn-engine, ours in memory too', 'steps/s', ROUNDS, () => pure(db, first), memory),
      ]);
    } finally {
      await one.end();
      await close();
    }
  });
}

/** Runs that each of pgbench's clients spreads its transactions over, so that none grows long. */
const RUNS = 500;

/** Copies for each client the run that was taken down from it, as it stood before its step. */
async function spread(db: Db, all: readonly Taken[]): Promise<void> {
  const runs = all.map(({ run, part }, client) => ({ client, run, part }));
  await db`
    create table bench_run as
    select client, run, part, n, gen_random_uuid() as id
    from jsonb_to_recordset(${db.json(runs)}) as t (client int, run uuid, part uuid), generate_series(1, ${RUNS}) n`;
  await db`create unique index on bench_run (client, n)`;
  await db`
    insert into run (office, id, nomor, sheet, title, opened_at)
    select r.office, b.id, 'BR-' || b.n, r.sheet, r.title, r.opened_at from run r join bench_run b on r.id = b.run`;
  await db`
    insert into run_unit (office, run, unit)
    select u.office, b.id, u.unit from run_unit u join bench_run b on u.run = b.run`;
  await db`
    insert into step_part (office, id, run, step, output, role, unit, evidence, at, person, jabatan, how)
    select p.office, gen_random_uuid(), b.id, p.step, p.output, p.role, p.unit, p.evidence, p.at, p.person, p.jabatan,
      p.how
    from step_part p join bench_run b on p.run = b.run and p.id <> b.part`;
  await db`analyze`;
}

/** Takes away what pgbench's last round wrote. */
async function clear(db: Db): Promise<void> {
  await db`delete from task where run in (select id from bench_run)`;
  await db`
    delete from statement where part in (
      select id from step_part where run in (select id from bench_run) and output !~ '^l[0-9]$')`;
  await db`delete from step_part where run in (select id from bench_run) and output !~ '^l[0-9]$'`;
}

interface Taken {
  readonly run: string;
  readonly part: string;
  readonly outputs: readonly string[];
}

/** What of the deed taken down can stand in the tables once only: the run, its new part, its outputs. */
function taken(sent: readonly Sent[]): Taken {
  const parameter = (table: string, at: number) =>
    String(sent.find(({ text }) => text.includes(table))?.parameters[at]);
  const outputs = sent.flatMap(({ parameters }) => parameters.map(String)).filter((one) => /^l\d$/.test(one));
  const run = parameter('update run set version', 2);
  return { run, part: parameter('insert into statement', 1), outputs: [...new Set(outputs)] };
}

function freshIn({ run, part, outputs }: Taken): Fresh {
  const once = [part, ...outputs].map((value) => [value, ':fresh'] as const);
  return {
    find: `select gen_random_uuid() as fresh, id as run from bench_run
      where client = :client_id and n = (select 1 + floor(random() * ${RUNS})::int)`,
    variables: new Map([...once, [run, ':run']]),
  };
}

await main();
