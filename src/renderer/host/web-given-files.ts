/** Files that are given to the page on the web: opened with it where it is installed, or shared with it. */
import { chosenFileOfPage } from './choose-file.ts';
import type { ChosenFile } from './host.ts';
import { textFile } from './text-file.ts';

type LaunchQueue = {
  setConsumer(
    consumer: (launch: {
      readonly files?: readonly { readonly kind: string; getFile?(): Promise<File> }[];
    }) => void,
  ): void;
};

/** Where what was shared waits: see the service worker. */
const sharedAddress = './shared';
/** So many are taken at once. */
const mostShares = 20;

/** Listens for files, and hands over those that wait. A browser has one consumer of its queue: the last stays. */
export function onWebFilesGiven(listener: (files: readonly ChosenFile[]) => void): () => void {
  let isListening = true;
  const give = (files: readonly ChosenFile[]) => {
    if (isListening && files.length > 0) listener(files);
  };
  (window as { launchQueue?: LaunchQueue }).launchQueue?.setConsumer((launch) => {
    void filesOfLaunch(launch.files ?? []).then(give);
  });
  void takeShared(() => isListening).then(give);
  return () => {
    isListening = false;
  };
}

async function filesOfLaunch(
  handles: readonly { getFile?(): Promise<File> }[],
): Promise<readonly ChosenFile[]> {
  const files = await Promise.all(
    handles.map(async (handle) => handle.getFile?.().catch(() => null)),
  );
  return files.filter((file) => file != null).map(chosenFileOfPage);
}

/** What was shared, the oldest first; of two pages one takes it. */
async function takeShared(isWanted: () => boolean): Promise<readonly ChosenFile[]> {
  if (navigator.serviceWorker?.controller == null) return [];
  return navigator.locks.request('plenum-shared', async () => {
    const files: ChosenFile[] = [];
    for (let share = 0; share < mostShares && isWanted(); share += 1) {
      const answer = await fetch(sharedAddress).catch(() => null);
      if (answer?.status !== 200) break;
      // What cannot be read is dropped as well: it would stand in the way of the others.
      files.push(...filesOfForm(await answer.formData().catch(() => new FormData())));
      await fetch(sharedAddress, { method: 'DELETE' });
    }
    return files;
  });
}

/** The files of a share; one without any is the text that was shared. */
export function filesOfForm(form: FormData): readonly ChosenFile[] {
  const files = form.getAll('files').filter((part) => part instanceof File && part.name !== '');
  if (files.length > 0) return files.map((file) => chosenFileOfPage(file as File));
  const [title, ...words] = ['title', 'text', 'url'].map((name) => textIn(form, name));
  const text = [...new Set(words)].filter((part) => part !== '').join('\n\n');
  if (text === '') return [];
  const isTitled = title !== undefined && title !== '' && !text.startsWith(title);
  return [textFile(isTitled ? `${title}\n\n${text}` : text)];
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
