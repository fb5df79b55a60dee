/** `node:https` of the stand-in: every server of the open network is one of the test, on this machine and without a lock. */
import { request as ask, type ClientRequest, type RequestOptions } from 'node:http';

/** Asks the test's server for what was to be asked of `url`, and names the server that was meant. */
export function request(
  url: URL,
  { lookup: _lookup, headers, ...options }: RequestOptions,
): ClientRequest {
  return ask({
    ...options,
    headers: { ...(headers as Readonly<Record<string, string>>), Host: url.host },
    ...{ host: '127.0.0.1', port: process.env['STAND_IN_WEB_PORT'] },
    path: `${url.pathname}${url.search}`,
  });
}
