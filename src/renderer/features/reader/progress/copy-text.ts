/** Puts plain text on the clipboard from within a command of the reader's, without asking for a permission. */

/** Copies `text`; answers whether it is on the clipboard. */
export function copyText(text: string): boolean {
  let isGiven = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isGiven = true;
  };
  // The permission of the asynchronous clipboard is denied to every page; a copy command needs none.
  addEventListener('copy', give, { capture: true, once: true });
  const isCopied = document.execCommand('copy');
  removeEventListener('copy', give, { capture: true });
  return isGiven && isCopied;
}
