import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { openTestOffice, type TestOffice, testClock } from '../../../seeds/testing-office.ts';
import type { Clock } from '../../base/clock.ts';
import type { MailSettings } from '../../base/config.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import type { Office } from '../../people/office.ts';

/** The day after the office's run opened, when its four first tasks are new; 08.00 WIB. */
export const TUESDAY = '2026-11-24';
export const EIGHT = new Date('2026-11-24T01:00:00Z');

/** Its name then, with a sign that is not ASCII. */
export const SHORT_NAME = 'KPU Kota Contoh – Uji';

export function clockAt(at: Date): Clock {
  return { now: () => at };
}

/** A message as the server took it. */
export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

/** A mail server on this machine, and what it has taken. */
export interface Peer {
  readonly mail: MailSettings;
  readonly port: number;
  readonly received: Received[];
  /** Breaks every connection off. */
  cut(): void;
  stop(): Promise<void>;
}

/** Starts a mail server on a free port; `options` make it refuse, ask for a password, or stand still. */
export async function startPeer(options: SMTPServerOptions = {}): Promise<Peer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    // Else it warns of its own certificate.
    logger: false,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({ from, to, raw: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
    ...options,
  });
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  // A client that was killed is no fault of the server.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    mail: { url: `smtp://127.0.0.1:${port}`, from: 'ppid@kantor.example' },
    port,
    received,
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

export interface MailOffice extends TestDatabase {
  readonly test: TestOffice;
  /** The office as a real one; a sample office sends nothing. */
  readonly office: Office;
}

/** The small office of the tests, which a test makes a real one in the database too, with four people who have a new task on Tuesday. */
export async function mailOffice(): Promise<MailOffice> {
  const database = await testDatabase();
  const test = await openTestOffice({ db: database.db, clock: testClock() });
  return { ...database, test, office: { ...test.office, sample: false, shortName: SHORT_NAME } };
}
