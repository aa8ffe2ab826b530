/** Safari has not begun to read the file when `click` returns. */
const KEPT_FOR = 60_000;

/** Saves a file that was fetched or made here. */
export const saveBlob = (name: string, content: Blob): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR);
};

/** Saves a text that was made here. */
export const save = (name: string, type: string, content: string): void =>
  saveBlob(name, new Blob([content], { type: type + ';charset=utf-8' }));
