/** Files of a folder, however deep. */
async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return new Promise((resolve) => {
      (entry as FileSystemFileEntry).file(
        (file) => resolve([file]),
        () => resolve([]),
      );
    });
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  for (;;) {
    // A reader gives its entries in portions, and nothing at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await filesIn(one)));
  }
}

/** Names that systems lay into folders for themselves. */
const OWN = /^(\.|~\$)|^(desktop\.ini|thumbs\.db)$/i;

/** What was let go over the page: files, and those of folders. */
export async function dropped(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const plain = [...transfer.files];
  if (entries.every((entry) => entry === null)) return plain;
  const found: File[] = [];
  for (const entry of entries) if (entry) found.push(...(await filesIn(entry)));
  return found.filter((file) => !OWN.test(file.name));
}
