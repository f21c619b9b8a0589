/** Stands before one node: lets so many requests through at once, and none while the node fails. Nothing is asked a second time. */
import {
  BrokenCircuitError, circuitBreaker, CircuitState, ConsecutiveBreaker, CountBreaker, handleWhen, type IBreaker,
} from 'cockatiel';
import { CallerGone, NodeFailure } from './node-failure.ts';
import type { NodeLimits } from './node-options.ts';
import { Places } from './node-places.ts';

interface Guard {
  <T>(call: () => Promise<T>, isAnonymous?: boolean): Promise<T>;
  /** Throws while a trial is under way: who asks now shall not wait for what will probably fail, as cockatiel would let it. */
  check(): void;
}

/** The time until the trial is measured by cockatiel with the machine's own clock: it takes no other. */
export function openGuard({ failuresInRow, ofLast, trialAfter, ...limits }: NodeLimits): Guard {
  const places = new Places(limits);
  const often = either(new ConsecutiveBreaker(failuresInRow), new CountBreaker({ threshold: 0.5, size: ofLast }));
  // Of a trial that its caller has left nothing is known, so it has not succeeded.
  const isFailure = (error: unknown) => isFault(error) || (error instanceof CallerGone && breaker.state === CircuitState.HalfOpen);
  const breaker = circuitBreaker(handleWhen(isFailure), { halfOpenAfter: trialAfter, breaker: often });
  const check = () => {
    if (breaker.state === CircuitState.HalfOpen) throw new NodeFailure('NODE_UNAVAILABLE', 'a trial is under way');
  };
  const ask = <T>(call: () => Promise<T>, isAnonymous = false) => places.with(isAnonymous, async () => {
    check();
    try {
      return await breaker.execute(call);
    } catch (error) {
      if (error instanceof BrokenCircuitError) throw new NodeFailure('NODE_UNAVAILABLE', 'it has failed too often');
      throw error;
    }
  });
  return Object.assign(ask, { check });
}

/** Whoever asks for too much must not close the node for all others. */
function isFault(error: unknown): boolean {
  return error instanceof NodeFailure && !(error instanceof CallerGone) && error.code !== 'NODE_ANSWER_TOO_LARGE';
}

function either(...breakers: readonly IBreaker[]): IBreaker {
  return {
    get state() { return breakers.map(({ state }) => state); },
    set state(states) { breakers.forEach((breaker, i) => { breaker.state = (states as readonly unknown[])[i]; }); },
    success: (state) => { for (const breaker of breakers) breaker.success(state); },
    failure: (state) => breakers.map((breaker) => breaker.failure(state)).includes(true),
  };
}
