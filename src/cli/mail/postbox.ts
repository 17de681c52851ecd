import { createTransport } from 'nodemailer';
import type { MailSettings } from '../../base/config.ts';

/** Seconds are enough for an office's own server; a dead one must not hold up the others. In milliseconds. */
const PATIENCE = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  dnsTimeout: 10_000,
  socketTimeout: 30_000,
};
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** One plain-text mail to one person. */
export interface Letter {
  readonly to: string;
  /** Who it comes from, before the installation's address: the office's short name. */
  readonly fromName: string;
  readonly subject: string;
  readonly text: string;
  /** Left part of its Message-ID: the same letter has the same one, so that a reader's program can tell. */
  readonly id: string;
}

/**
 * What became of a letter. `sent`: accepted. `refused`: the server will never take it. `later`: it was not accepted and
 * may be tried again. `unknown`: the connection broke, and nobody can tell whether it was accepted (RFC 5321 section 6.1).
 */
export type Outcome = 'sent' | 'refused' | 'later' | 'unknown';

export interface Postbox {
  /** The kind of trouble with the server or its password; null when it would take a letter now. */
  trouble(): Promise<string | null>;
  send(letter: Letter): Promise<Outcome>;
}

interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

function outcomeOf({ command = '', responseCode }: SmtpError): Outcome {
  if (responseCode === undefined || responseCode < 400) return 'unknown';
  return responseCode >= 500 && ['RCPT TO', 'DATA'].includes(command) ? 'refused' : 'later';
}

/**
 * How a mail server is spoken to. A password leaves only over TLS, except to this very machine; there TLS is not asked
 * for, since a local server seldom has a certificate that holds.
 */
export function connectionTo({ url }: Pick<MailSettings, 'url'>) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const local = LOOPBACK.includes(hostname);
  const secure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    ...(port ? { port: Number(port) } : {}),
    secure,
    ...(local && !secure ? { ignoreTLS: true } : { requireTLS: username !== '' && !secure }),
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    ...PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The installation's mail server, asked anew for every letter. */
export function openPostbox({ url, from }: MailSettings): Postbox {
  const transport = createTransport(connectionTo({ url }));
  return {
    trouble: () =>
      transport.verify().then(
        () => null,
        (error: SmtpError) => error.code ?? 'ESMTP',
      ),
    send: ({ to, fromName, subject, text, id }) =>
      transport
        .sendMail({
          from: { name: fromName, address: from },
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
          // RFC 3834: nobody's holiday notice answers it.
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        .then(
          (): Outcome => 'sent',
          (error: SmtpError) => outcomeOf(error),
        ),
  };
}
