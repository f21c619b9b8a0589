/**
 * Two subgraphs of our own domain, as classes. One extends what the hub has, as a national node does. The hub has no interface, and lets
 * nobody share its fields: what serves interfaces and shared fields is shown between these two.
 */
import 'reflect-metadata';
import { Arg, Directive, Field, FieldResolver, ID, Int, InterfaceType, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { buildSubgraph } from '../../src/federation/subgraph.ts';
import { CountryCode } from '../../src/scalars.ts';

/** A stub: this node only says which one. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
class Instrument {
  @Field(() => ID) id!: string;
}

@Directive('@key(fields: "code")')
@ObjectType()
class Party {
  @Field(() => CountryCode) code!: string;
}

@Directive('@shareable')
@ObjectType()
class KzHours {
  @Field(() => String) from!: string;
  @Field(() => String) until!: string;
}

@Directive('@dated(on: "2027-02-01")')
@Directive('@key(fields: "id")')
@Directive('@key(fields: "authority { id } shift")')
@ObjectType()
class KzDuty {
  @Field(() => ID) id!: string;
  @Field(() => Int) shift!: number;
  @Field(() => CompetentAuthority) authority!: Pick<CompetentAuthority, 'id'>;
  @Directive('@shareable')
  @Directive('@tag(name: "public")')
  @Field(() => String) phone!: string;
  @Directive('@override(from: "kz-offices")')
  @Field(() => String) room!: string;
  @Directive('@inaccessible')
  @Field(() => String) nickname!: string;
  @Field(() => KzHours) hours!: KzHours;
  @Field(() => Instrument) under!: Instrument;
}

@Directive('@key(fields: "id")')
@ObjectType()
class CompetentAuthority {
  @Field(() => ID) id!: string;
  @Directive('@external')
  @Field(() => Boolean) operative!: boolean;
  @Directive('@external')
  @Field(() => Party) party!: Party;
  @Field(() => [KzDuty]) kzDutyRoster!: readonly KzDuty[];
}

@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
@ObjectType('KzOffice')
class OfficeOnDuty {
  @Field(() => ID) id!: string;
  @Field(() => [KzDuty]) duties!: readonly KzDuty[];
}

const duties: readonly KzDuty[] = [1, 2].map((shift) => ({
  id: `d${shift}`, shift, authority: { id: 'kz-14' }, phone: `+7 717 000-00-0${shift}`, room: `Room ${shift}`, nickname: 'hidden',
  hours: { from: '09:00', until: '21:00' }, under: { id: 'information-sphere-2014' },
}));

@Resolver(() => CompetentAuthority)
class AuthorityResolver {
  @Directive('@requires(fields: "operative party { code }")')
  @FieldResolver(() => String, { nullable: true, description: 'Whom to call, while it is operative.' })
  kzDutyLine(
    @Root() authority: CompetentAuthority,
    @Arg('shift', () => Int, { defaultValue: 1, description: 'Which shift.' }) shift: number,
  ): string | undefined {
    const { operative, party } = authority;
    const duty = duties.find((each) => each.shift === shift);
    const said = [authority, party].map((each) => Object.keys(each).sort().join()).join('; ');
    return operative ? `${party.code} ${duty?.phone}, for it is said: ${said}` : undefined;
  }
}

@Resolver(() => Party)
class HolidaysResolver {
  @FieldResolver(() => [String], { description: 'Days on which nobody is there.' })
  kzHolidays(@Root() { code }: Party): string[] {
    return code === 'KZ' ? ['2027-03-22'] : [];
  }
}

const dutyOf = ({ id, shift, authority }: Partial<KzDuty>) =>
  duties.find((each) => each.id === id || (each.shift === shift && each.authority.id === authority?.id));

/** It has no queries of its own. */
export function buildDuty() {
  const references = {
    CompetentAuthority: { __resolveReference: (keys: CompetentAuthority) => Object.assign(keys, { kzDutyRoster: duties }) },
    Party: { __resolveReference: (keys: Party) => keys },
    KzDuty: { __resolveReference: dutyOf },
    KzOffice: { __resolveReference: ({ id }: OfficeOnDuty) => ({ id, duties: duties.filter((_duty, i) => id === `o${i + 1}`) }) },
  };
  return buildSubgraph(
    { resolvers: [AuthorityResolver, HolidaysResolver], orphanedTypes: [OfficeOnDuty], validate: false }, references, {
      sdl: `extend schema @link(url: "https://specs.example/dated/v1.0", import: ["@dated"]) @composeDirective(name: "@dated")
        directive @dated(on: String!) on OBJECT
        type CompetentAuthority { kzDutyLine(shift: Int @tag(name: "public")): String }`,
    },
  );
}

@Directive('@key(fields: "id")')
@ObjectType('KzDuty')
class DutyElsewhere {
  @Field(() => ID) id!: string;
  @Directive('@external')
  @Field(() => String) phone!: string;
  @Field(() => String) room!: string;
}

@Directive('@key(fields: "id")')
@InterfaceType({ resolveType: () => 'KzPoliceOffice' })
abstract class KzOffice {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ implements: KzOffice })
class KzPoliceOffice extends KzOffice {}

const offices = [1, 2].map((i) => Object.assign(new KzPoliceOffice(), { id: `o${i}`, name: `Office ${i}` }));

@Resolver()
class OfficesResolver {
  @Query(() => [KzOffice], { description: 'Where they sit.' })
  kzOffices(): KzOffice[] {
    return offices;
  }

  @Directive('@provides(fields: "phone")')
  @Query(() => DutyElsewhere, { description: 'Whom to call at night.' })
  kzNight(): DutyElsewhere {
    return { id: 'd2', phone: 'as provided', room: 'left' };
  }
}

export function buildOffices() {
  const officeOf = { __resolveReference: ({ id }: KzOffice) => offices.find((each) => each.id === id) };
  const references = {
    KzDuty: { __resolveReference: ({ id }: DutyElsewhere) => ({ id, room: 'left' }) }, KzOffice: officeOf, KzPoliceOffice: officeOf,
  };
  return buildSubgraph({ resolvers: [OfficesResolver], orphanedTypes: [KzPoliceOffice], validate: false }, references);
}
