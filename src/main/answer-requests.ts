/** Answers the page's requests: a wrong sender or payload is refused, logged, and changes nothing. */
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import * as v from 'valibot';
import { type RefusedError, type RequestName, type Requests, requestNames } from '#shared/ipc.ts';
import { failure } from '#shared/result.ts';
import { isOwnAddress } from './app-origin.ts';
import type { FaultLog } from './fault-log.ts';
import { requestShapes } from './request-shapes.ts';

/** What main does for each request, its payload already checked. */
export type RequestAnswers = {
  readonly [N in RequestName]: (
    input: Requests[N]['input'],
  ) => Promise<Requests[N]['output']> | Requests[N]['output'];
};

/** Answers every request of the contract by `answers`. */
export function answerRequests(ipcMain: IpcMain, answers: RequestAnswers, log: FaultLog): void {
  for (const name of requestNames) answerRequest(ipcMain, name, answers, log);
}

function answerRequest<N extends RequestName>(
  ipcMain: IpcMain,
  name: N,
  answers: RequestAnswers,
  log: FaultLog,
): void {
  ipcMain.handle(name, (event, payload: unknown) => {
    if (!isFromOurPage(event)) return refuse(log, name, 'the sender is not the app’s own page');
    const checked = v.safeParse(requestShapes[name], payload);
    if (!checked.success) return refuse(log, name, v.summarize(checked.issues));
    return answers[name](checked.output);
  });
}

/** The top frame of a window, showing a page of the app's own origin. */
function isFromOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwnAddress(senderFrame.url);
}

function refuse(
  log: FaultLog,
  name: RequestName,
  reason: string,
): { readonly ok: false; readonly error: RefusedError } {
  log('ipc', `${name} was refused: ${reason}`);
  return failure({ kind: 'refused', reason });
}
