/** Waits for what is sent no longer than until the hub stops; leaves nothing behind on the signal, which outlives many mails. */
export function unlessStopped<T>(sending: Promise<T>, stop: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => { reject(new Error('the hub stops')); };
    if (stop.aborted) leave();
    stop.addEventListener('abort', leave, { once: true });
    sending.then(resolve, reject).finally(() => { stop.removeEventListener('abort', leave); }).catch(() => undefined);
  });
}
