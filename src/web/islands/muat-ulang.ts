/**
 * Loads a page again that waits for something, after the seconds it names; not while somebody types or looks elsewhere.
 * Without scripts the page has a link that does the same.
 */
const waiting = document.querySelector<HTMLElement>('[data-muat-ulang]');
const seconds = Number(waiting?.dataset['muatUlang'] ?? 0);

function again(): void {
  const typing = document.querySelector('details[open] textarea, :focus:is(input, textarea, select)');
  if (document.visibilityState === 'visible' && !typing) location.reload();
  else setTimeout(again, 1000);
}

if (seconds > 0) setTimeout(again, seconds * 1000);
