/** The two languages of the interface. Indonesian is the language of record. */
export type Lang = 'id' | 'en';

/** One text in both languages. A room's `text.ts` holds these and nothing else. */
export interface Both {
  readonly id: string;
  readonly en: string;
}

export function both(id: string, en: string): Both {
  return { id, en };
}
