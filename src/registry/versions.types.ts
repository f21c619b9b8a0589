import { ObjectType } from 'type-graphql';

@ObjectType({ description: 'Two Parties, and the version that applies between them. (Art. 15; R38; VCLT art. 40(4).)' })
export class VersionBetween {}
