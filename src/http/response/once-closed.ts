import type { FastifyReply } from "fastify";

/** Returns a signal that is aborted when the answer closes: nobody waits for it any more. */
export function leavingOf(reply: FastifyReply): AbortSignal {
  const leaving = new AbortController();
  onceClosed(reply, () => leaving.abort(new Error("the client has left")));
  return leaving.signal;
}

/** Calls `work` when the answer closes: it was sent, or its client left. At once if it is closed already. */
export function onceClosed({ raw }: FastifyReply, work: () => void): void {
  if (raw.closed) work();
  else raw.once("close", work);
}
