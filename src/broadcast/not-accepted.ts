/** Why a recipient's server did not take what was sent to it; in its own words, as far as it has said any. */
export class NotAccepted extends Error {
  override readonly name = 'NotAccepted';

  /**
   * NOBODY_THERE: no server answers, or it turns everybody away, so what comes later waits as well. NOT_NOW: this message was refused for
   * now. NEVER: this message was refused for good. `retryAfter` in seconds, where the server has asked for it.
   */
  constructor(readonly reply: string, readonly why: 'NOBODY_THERE' | 'NOT_NOW' | 'NEVER', readonly retryAfter?: number) {
    super(reply);
  }
}

/** What is noted where the fault was ours, and no server was asked: no channel is failing for it. */
export const NOT_MADE = 'the hub could not make this message';
