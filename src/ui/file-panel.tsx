import type { ComponentChildren, JSX } from 'preact';
import { ButtonLink } from './actions.tsx';
import type { Link } from './page.tsx';

export interface FilePanelProps {
  readonly title: string;
  /** "PDF, 14 halaman, dapat dicari dan dibacakan" */
  readonly meta: string;
  readonly download: Link;
  readonly read?: Link;
  /** Below a rule: where the paper copy can be read. */
  readonly note?: ComponentChildren;
  /** First page as a picture; without one a blank sheet with the title stands in its place. */
  readonly thumb?: { readonly src: string; readonly width: number; readonly height: number } | null;
}

/** The file of an item, first on its page: sheet, kind, one button. */
export function FilePanel({ title, meta, download, read, note, thumb }: FilePanelProps): JSX.Element {
  return (
    <section class="filepanel">
      {thumb ? (
        <img
          class="filepanel__sheet"
          src={thumb.src}
          width={thumb.width}
          height={thumb.height}
          alt=""
          loading="lazy"
        />
      ) : (
        <BlankSheet />
      )}
      <div class="filepanel__text">
        <h2 class="filepanel__title">{title}</h2>
        <p class="filepanel__meta">{meta}</p>
        <div class="actions">
          <ButtonLink href={download.href} label={download.label} />
          {read && <a href={read.href}>{read.label}</a>}
        </div>
        {note && <div class="filepanel__note">{note}</div>}
      </div>
    </section>
  );
}

/** A sheet of paper with a letterhead and lines where words would be. */
function BlankSheet(): JSX.Element {
  return (
    <svg
      class="filepanel__sheet"
      width="178"
      height="252"
      viewBox="0 0 178 252"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="sheet__paper" x=".5" y=".5" width="177" height="251" />
      <rect class="sheet__logo" x="21.5" y="22.5" width="16" height="16" rx="2" />
      <path class="sheet__dark" d="M46 24h90v4H46zM21 48h136v3H21z" />
      <path class="sheet__mid" d="M46 33h58v3H46zM21 52.5h136v1H21zM21 78h104v4H21zM21 90h78v4H21z" />
      <path
        class="sheet__light"
        d="M21 112h136v3H21zm0 12h136v3H21zm0 12h120v3H21zm0 24h136v3H21zm0 12h130v3H21zm0 12h88v3H21z"
      />
    </svg>
  );
}
