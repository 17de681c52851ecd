/** Buttons that copy the text of a field; where a browser cannot, they stay away and people copy by hand. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const field = document.getElementById(button.dataset['copy'] ?? '') as HTMLTextAreaElement | null;
  if (!field || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset['copied'] ?? '';
  });
}
