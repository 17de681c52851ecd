import assert from 'node:assert/strict';
import type { Answer } from '../../daftar/testing.ts';

/** What a page says, without its markup. */
export const words = ({ body }: Answer): string =>
  body
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

export const says = (answer: Answer, what: RegExp): void => assert.match(words(answer), what);

export const silent = (answer: Answer, what: RegExp): void => assert.doesNotMatch(answer.body, what);

/** Where an answer leads. */
export const location = (answer: Answer): string => answer.headers.get('location') ?? '';
