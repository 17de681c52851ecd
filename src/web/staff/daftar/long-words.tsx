import type { ComponentChild } from 'preact';

/** A text of a narrow column; one with an address or another long word may be broken anywhere, others never. */
export function LongWords({ children }: { children: string }): ComponentChild {
  return /\S{25}/.test(children) ? <span class="longword">{children}</span> : children;
}
