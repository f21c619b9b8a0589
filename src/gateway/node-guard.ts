/** Stands before one node: lets so many requests through at once, and none while the node fails. Nothing is asked a second time. */
import {
  bulkhead, BulkheadRejectedError, BrokenCircuitError, circuitBreaker, CircuitState, ConsecutiveBreaker, CountBreaker, handleWhen,
  type IBreaker,
} from 'cockatiel';
import { CallerGone, NodeFailure } from './node-failure.ts';
import type { NodeLimits } from './node-options.ts';

type Guard = <T>(call: () => Promise<T>) => Promise<T>;

/** The time until the trial is measured by cockatiel with the machine's own clock: it takes no other. */
export function openGuard({ atOnce, failuresInRow, ofLast, trialAfter }: NodeLimits): Guard {
  const door = bulkhead(atOnce, 0);
  const often = either(new ConsecutiveBreaker(failuresInRow), new CountBreaker({ threshold: 0.5, size: ofLast }));
  // Of a trial that its caller has left nothing is known, so it has not succeeded.
  const isFailure = (error: unknown) => isFault(error) || (error instanceof CallerGone && breaker.state === CircuitState.HalfOpen);
  const breaker = circuitBreaker(handleWhen(isFailure), { halfOpenAfter: trialAfter, breaker: often });
  return async (call) => {
    // cockatiel would let it wait for the trial: who asks now shall not wait for what will probably fail.
    if (breaker.state === CircuitState.HalfOpen) throw new NodeFailure('NODE_UNAVAILABLE', 'a trial is under way');
    try {
      return await door.execute(() => breaker.execute(call));
    } catch (error) {
      if (error instanceof BulkheadRejectedError) throw new NodeFailure('NODE_BUSY');
      if (error instanceof BrokenCircuitError) throw new NodeFailure('NODE_UNAVAILABLE', 'it has failed too often');
      throw error;
    }
  };
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
