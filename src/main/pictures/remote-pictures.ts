/** Answers the page's requests for pictures elsewhere: the reader is asked here, and only what was allowed is loaded. */
import type { BrowserWindow, Dialog } from 'electron';
import { type PictureChoice, webPictureAt } from '#shared/remote-picture.ts';
import { failure, success } from '#shared/result.ts';
import type { RequestAnswers } from '../answer-requests.ts';
import { loadPicture } from './load-picture.ts';

/** The requests that are about pictures elsewhere. */
type PictureAnswers = Pick<RequestAnswers, 'askForPictures' | 'loadPicture'>;

/** So many servers are named to the reader. */
const mostNamed = 6;

/** The answers; `dialog` asks above `window`. What the reader allowed is loaded once for each time it was. */
export function answerPictures(dialog: Dialog, window: BrowserWindow): PictureAnswers {
  const allowed = new Set<string>();
  return {
    async askForPictures({ address, others }) {
      const choice = await askReader(dialog, window, address, others);
      const addresses = { none: [], one: [address], all: [address, ...others] }[choice];
      for (const each of addresses) allowed.add(each);
      return success(choice);
    },
    async loadPicture({ address }) {
      if (!allowed.delete(address)) {
        return failure({ kind: 'not-loaded', reason: 'the reader did not ask for it' });
      }
      return loadPicture(address);
    },
  };
}

async function askReader(
  dialog: Dialog,
  window: BrowserWindow,
  address: string,
  others: readonly string[],
): Promise<PictureChoice> {
  const url = URL.parse(webPictureAt(address)?.address ?? '');
  if (url === null) return 'none';
  const all = others.length === 0 ? [] : [`Load all ${others.length + 1} of this document`];
  const buttons = ['Load this one', ...all, 'Cancel'];
  const cancelId = buttons.length - 1;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `Load this picture from ${url.hostname}?`,
    detail: [
      url.href,
      ...(all.length === 0 ? [] : [`All of them come from: ${serversOf([address, ...others])}.`]),
      'Their servers learn your network address and which pictures you load. What was loaded is kept with the document.',
    ].join('\n\n'),
    buttons,
    defaultId: cancelId,
    cancelId,
    noLink: true,
  });
  if (response === 0) return 'one';
  return response === 1 && cancelId === 2 ? 'all' : 'none';
}

function serversOf(addresses: readonly string[]): string {
  const hosts = [...new Set(addresses.map((each) => webPictureAt(each)?.host ?? 'elsewhere'))];
  const named = hosts.slice(0, mostNamed).join(', ');
  return hosts.length > mostNamed ? `${named} and ${hosts.length - mostNamed} more` : named;
}
