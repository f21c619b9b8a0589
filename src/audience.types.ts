/** For whom a field is, where it is not for everybody. Who really sees it, the hub decides: see identity/visibility.ts. */
import { Directive } from 'type-graphql';

/**
 * For the Parties and the Secretariat, or for fewer of them. Everybody else is refused it, or shown nothing; so the contract of the
 * public view, schema/public.graphql, leaves it out.
 */
export const ForParties = () => Directive('@tag(name: "parties")');
