import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Where a page stands in its list. (Relay.)' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Is there more after this page?' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Was there something before this page?' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first item; null on an empty page.' })
  startCursor?: string;

  @Field(() => String, { nullable: true, description: 'The cursor of the last item: go on with `after`; null on an empty page.' })
  endCursor?: string;
}
