import type { Context } from 'hono';
import type { Config } from '../base/config.ts';
import type { Lang } from '../base/text.ts';
import type { Custody } from '../custody/custody.ts';
import type { Actor } from '../journal/actor.ts';
import type { Mandate } from '../people/mandate.ts';
import type { Office } from '../people/office.ts';
import type { Assets } from './assets.ts';
import type { EditionFiles } from './public/edition-files.ts';

/** Who is signed in, for which office, and as what; `by` is the actor of every deed in this request. */
export interface Visitor {
  readonly office: Office;
  readonly by: Actor;
  /** The posts this person may act in today. */
  readonly mandates: readonly Mandate[];
}

/** What a handler finds on its request. */
export interface Env {
  Variables: {
    lang: Lang;
    visitor: Visitor | null;
    /** Address of the client, for limits only. */
    address: string;
  };
}

export type Ctx = Context<Env>;

/** What handlers share: the installation, its settings and the built assets. */
export interface Site extends Custody {
  readonly config: Config;
  /** Hashed address of a built asset, such as `staff.css`. */
  readonly asset: (name: string) => string;
  /** A built asset by its hashed path. */
  readonly assetAt: Assets['at'];
  readonly editions: EditionFiles;
}

/** The visitor of a page that only signed-in people reach; the guard has seen to it. */
export function visitorOf(c: Ctx): Visitor {
  const visitor = c.get('visitor');
  if (!visitor) throw new Error('this page is behind the sign-in guard');
  return visitor;
}

/** Answers one request. */
export type Handler = (c: Ctx) => Promise<Response> | Response;
