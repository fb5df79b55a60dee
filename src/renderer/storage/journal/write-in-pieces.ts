/** Hands a long write to the database in pieces, so that no frame waits for all of it. */
import { type DBCoreMutateRequest, type DBCoreMutateResponse, Dexie } from 'dexie';

/** So many records are written in one go. */
const pieceLength = 250;

type Mutate = (request: DBCoreMutateRequest) => PromiseLike<DBCoreMutateResponse>;

/** Runs `mutate` over `request` piece by piece, in order; answers as if it had been one. */
export function mutateInPieces(
  request: DBCoreMutateRequest,
  mutate: Mutate,
): Promise<DBCoreMutateResponse> {
  const whole = { numFailures: 0, failures: {}, results: [] as unknown[], lastResult: undefined };
  return piecesOf(request).reduce(
    (before, piece, index) =>
      before
        .then(() => mutate(piece))
        .then((response) => {
          whole.numFailures += response.numFailures;
          for (const [at, failure] of Object.entries(response.failures)) {
            Object.assign(whole.failures, { [index * pieceLength + Number(at)]: failure });
          }
          whole.results.push(...(response.results ?? []));
          whole.lastResult = response.lastResult;
          return whole;
        }),
    Dexie.Promise.resolve<DBCoreMutateResponse>(whole) as Promise<DBCoreMutateResponse>,
  );
}

/** The pieces: one, where the request is short or says what to change instead of values. */
function piecesOf(request: DBCoreMutateRequest): readonly DBCoreMutateRequest[] {
  if (request.type === 'deleteRange') return [request];
  if (request.type === 'delete') {
    const { keys } = request;
    if (keys.length <= pieceLength) return [request];
    return startsOf(keys).map((at) => ({ ...request, keys: keys.slice(at, at + pieceLength) }));
  }
  const { values, keys } = request;
  const isConditional =
    request.type === 'put' && (request.criteria !== undefined || request.updates !== undefined);
  if (values.length <= pieceLength || isConditional) return [request];
  return startsOf(values).map((at) => ({
    ...request,
    values: values.slice(at, at + pieceLength),
    ...(keys === undefined ? {} : { keys: keys.slice(at, at + pieceLength) }),
  }));
}

function startsOf(list: readonly unknown[]): number[] {
  return Array.from({ length: Math.ceil(list.length / pieceLength) }, (_, at) => at * pieceLength);
}
