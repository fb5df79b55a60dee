/** Hands what was typed for a dialog, before it was there, to its field. */

const fields =
  'textarea, input:not([type]), input:is([type="text"], [type="search"], [type="password"])';

/**
 * Writes `words` into the field that has the focus once the drawing is over, or else into the first one of the
 * dialog that stands in front. Where there is none they are dropped; a field of the page gets none of them.
 */
export function handTyped(words: string): void {
  if (words === '') return;
  // By then all that is drawn with the dialog has put the focus where it belongs.
  queueMicrotask(() => {
    const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
    const active = document.activeElement;
    const hasFocus = active?.matches(fields) === true && dialog?.contains(active) === true;
    const field = hasFocus ? active : dialog?.querySelector(fields);
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
      write(words, field);
    }
  });
}

function write(words: string, field: HTMLInputElement | HTMLTextAreaElement): void {
  field.focus();
  const { selectionStart, selectionEnd, value } = field;
  const [start, end] = [selectionStart ?? value.length, selectionEnd ?? value.length];
  field.setRangeText(words, start, end, 'end');
  const input = { bubbles: true, inputType: 'insertText', data: words };
  field.dispatchEvent(new InputEvent('input', input));
}
