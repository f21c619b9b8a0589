import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { settlementStates } from '../treaty/withdrawal.ts';

type SettlementStates = { readonly [state in (typeof settlementStates)[number]]: state };
const SettlementState = Object.fromEntries(settlementStates.map((state) => [state, state])) as SettlementStates;
registerEnumType(SettlementState, {
  name: 'SettlementState',
  description: 'What is said of the obligations of a Party that withdraws. The Depositary decides nothing. (Art. 18; R9, R29.)',
  valuesConfig: {
    NOT_DECLARED: { description: 'The notice does not declare them settled.' },
    DECLARED: { description: 'The Party has declared that they are settled; nobody contests it.' },
    CONTESTED: { description: 'Another Party contests it, and has not agreed since.' },
    AGREED: { description: 'It is agreed that they are settled.' },
  },
});

@ObjectType({
  description: 'Whether the obligations of a Party that withdraws are settled: a declaration that others may contest. (Art. 18; R29.)',
})
export class Settlement {
  @Field(() => SettlementState, { description: 'What is said of them so far.' })
  state!: keyof typeof SettlementState;
}
