/**
 * Stands before one node: lets so many requests through at once, and none while the node fails. Whether it fails, those with a mandate
 * find out for themselves: whoever has none could close it for them.
 */
import {
  BrokenCircuitError, circuitBreaker, type CircuitBreakerPolicy, CircuitState, ConsecutiveBreaker, CountBreaker, handleWhen, type IBreaker,
} from 'cockatiel';
import { CallerGone, NodeFailure } from './node-failure.ts';
import type { NodeLimits } from './node-options.ts';
import { Places } from './node-places.ts';

interface Ask {
  /** A trial runs to its own end, whoever leaves: by how it ends the node is asked again, or is not. */
  <T>(call: (isTrial: boolean) => Promise<T>, isAnonymous?: boolean, gone?: AbortSignal): Promise<T>;
}

interface Guard extends Ask {
  /** Throws while a trial is under way: who asks now shall not wait for what will probably fail, as cockatiel would let it. */
  check(isAnonymous: boolean): void;
}

/** The time until the trial is measured by cockatiel with the machine's own clock: it takes no other. */
export function openGuard(limits: NodeLimits): Guard {
  const [places, anonymous, others] = [new Places(limits), openBreaker(limits), openBreaker(limits)];
  const isTried = (breaker: CircuitBreakerPolicy) => breaker.state === CircuitState.HalfOpen;
  const breakerFor = (isAnonymous: boolean) => {
    const breaker = isAnonymous ? anonymous : others;
    if (isTried(breaker)) throw new NodeFailure('NODE_UNAVAILABLE', 'a trial is under way');
    return breaker;
  };
  const ask: Ask = (call, isAnonymous = false, gone) => places.with({ isAnonymous, gone }, async () => {
    const breaker = breakerFor(isAnonymous);
    try {
      return await breaker.execute(() => call(isTried(breaker)));
    } catch (error) {
      if (error instanceof BrokenCircuitError) throw new NodeFailure('NODE_UNAVAILABLE', 'it has failed too often');
      throw error;
    }
  });
  return Object.assign(ask, { check: (isAnonymous: boolean) => { breakerFor(isAnonymous); } });
}

function openBreaker({ failuresInRow, ofLast, trialAfter }: NodeLimits): CircuitBreakerPolicy {
  const often = either(new ConsecutiveBreaker(failuresInRow), new CountBreaker({ threshold: 0.5, size: ofLast }));
  return circuitBreaker(handleWhen(isFault), { halfOpenAfter: trialAfter, breaker: often });
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
