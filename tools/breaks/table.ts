/**
 * For each rule of docs/rules.md a deliberate break of the code, and the tests that must notice it: one whose name carries the rule.
 * `find` occurs once in its file; `tests` is a pattern of paths, as Jest takes it. Prefer tests without a hub: they take a second.
 */
export interface Break {
  readonly rule: string;
  /** What the broken code does. */
  readonly says: string;
  readonly file: string;
  readonly find: string;
  readonly put: string;
  readonly tests: string;
}

const force = { file: 'src/treaty/entry-into-force.ts', tests: 'treaty/entry-into-force' };
const leaving = { file: 'src/treaty/withdrawal.ts', tests: 'treaty/withdrawal' };
const papersUpon = { file: 'src/treaty/due-form-upon.ts', tests: 'treaty/due-form-upon' };
const calendar = { file: 'src/treaty/calendar.ts', tests: 'treaty/calendar' };

export const breaks: readonly Break[] = [
  {
    rule: 'R1', says: 'one notice too few is enough', ...force,
    find: 'notices.length >= required',
    put: 'notices.length >= required - 1',
  },
  {
    rule: 'R2', says: 'in force from the day after', ...force,
    find: 'after(decisiveNotice.receivedOn, finalClauses.waitingPeriod)',
    put: 'after(decisiveNotice.receivedOn, finalClauses.waitingPeriod).add({ days: 1 })',
  },
  {
    rule: 'R3', says: 'a later Party is bound from the general day', ...force,
    find: 'return isLater ? ',
    put: 'return false ? ',
  },
  {
    rule: 'R3', says: 'a later Party is bound before the general day', ...force,
    find: 'later(enteredOn, after(own.receivedOn, finalClauses.laterParties))',
    put: 'after(own.receivedOn, finalClauses.laterParties)',
  },
  {
    rule: 'R4', says: 'one that notifies on the decisive day is a later Party', ...force,
    find: 'isBefore(decisiveNotice.receivedOn, own.receivedOn)',
    put: '!isBefore(own.receivedOn, decisiveNotice.receivedOn)',
  },
  {
    rule: 'R5', says: 'every notice of a Party counts', ...force,
    find: '!seen.has(act.party) && seen.add(act.party)',
    put: 'seen.add(act.party)',
  },
  {
    rule: 'R6', says: 'the notice of one that has not signed counts', ...force,
    find: 'anyCounts || hadSigned(act.party, receivedOn)',
    put: 'anyCounts || hadSigned(act.party, receivedOn) || true',
  },
  {
    rule: 'R7', says: 'the date of the letter decides', ...force,
    find: 'after(decisiveNotice.receivedOn, finalClauses.waitingPeriod)',
    put: 'after(decisiveNotice.act.datedOn ?? decisiveNotice.receivedOn, finalClauses.waitingPeriod)',
  },
  {
    rule: 'R8', says: 'a pending paper counts', file: 'src/treaty/acts.ts', tests: 'treaty/entry-into-force',
    find: 'Map.groupBy(entries.filter((entry) => !isPending(entry)), ',
    put: 'Map.groupBy(entries, ',
  },
  {
    rule: 'R8', says: 'a pending paper is for every Party to read', file: 'src/identity/visibility.ts', tests: 'visibility.api',
    find: "return circulated || mandate?.role === 'SECRETARIAT'",
    put: "return true || mandate?.role === 'SECRETARIAT'",
  },
  {
    rule: 'R9', says: 'a withdrawal that is contested takes no effect', file: 'src/treaty/withdrawal.ts', tests: 'treaty/withdrawal',
    find: '.filter(({ act }) => act.party === party)',
    put: ".filter(({ act, position: at }) => act.party === party && !entries.some((each) => 'entry' in each.act && each.act.entry === at))",
  },
  {
    rule: 'R10', says: 'the entry into force is not found', file: force.file, tests: 'treaty/findings',
    find: "const toFind = 'enteredOn' in record.finalClauses ? undefined : enteredOn;",
    put: 'const toFind = record ? undefined : enteredOn;',
  },
  {
    rule: 'R10', says: 'evidence of informing is told in its turn', file: 'src/treaty/circulation.ts', tests: 'broadcast/evidence',
    find: "act.kind !== 'EVIDENCE_OF_INFORMING' && ",
    put: '',
  },
  {
    rule: 'R11', says: 'when a Party was informed is not kept', file: 'src/broadcast/marks.ts', tests: 'designation.api',
    find: '[attemptedAt, attemptedAt, answeredAt, reply',
    put: '[attemptedAt, attemptedAt, new Date(0), reply',
  },
  {
    rule: 'R12', says: 'a designation waits for the Protocol', file: 'src/treaty/designation.ts', tests: 'treaty/designation',
    find: 'const start = startOf(designation, entries);',
    put: "const start = later(startOf(designation, entries), Temporal.PlainDate.from('2016-12-02'));",
  },
  {
    rule: 'R13', says: 'every designation is told as operative', file: 'src/broadcast/counts-now.ts', tests: 'designation.api',
    find: 'record !== undefined && isBound(',
    put: 'record !== undefined && !!(',
  },
  {
    rule: 'R14', says: 'a notice that is withdrawn counts all the same', file: force.file, tests: 'treaty/withdrawal',
    find: "inDueForm(entries, 'REVOCATION')",
    put: "inDueForm(entries, 'REVOCATION').slice(0, 0)",
  },
  {
    rule: 'R15', says: 'fewer Parties than it took end the instrument', file: 'src/treaty/term.ts', tests: 'treaty/withdrawal',
    find: 'return enteredOn !== undefined && ',
    put: "return inDueForm(record.entries, 'NOTICE_OF_WITHDRAWAL').length === 0 && enteredOn !== undefined && ",
  },
  {
    rule: 'R16', says: 'without a clause the twelve months of VCLT art. 56 free a Party', ...leaving,
    find: 'return clause && withdrawalDay({ ...act, receivedOn }, clause);',
    put: 'return clause ? withdrawalDay({ ...act, receivedOn }, clause) : receivedOn.add({ months: 12 });',
  },
  {
    rule: 'R17', says: 'a day less than six months is enough', ...papersUpon,
    find: 'if (isBefore(withdrawalOn, earliest))',
    put: 'if (isBefore(withdrawalOn, earliest.subtract({ days: 1 })))',
  },
  {
    rule: 'R18', says: 'at the end of a month it is counted forward', ...leaving,
    find: 'while (isBefore(before(day, clause.notice), from))',
    put: 'while (isBefore(day, from))',
  },
  {
    rule: 'R19', says: 'a month is thirty days', ...calendar,
    find: 'return day.add(period);',
    put: "return day.add('months' in period ? { days: 30 * period.months } : period);",
  },
  {
    rule: 'R20', says: 'the day of receipt is day 1', ...calendar,
    find: 'return day.add(period);',
    put: "return day.add('days' in period ? { days: Math.max(0, period.days - 1) } : period);",
  },
  {
    rule: 'R21', says: 'what falls on a weekend waits for Monday', ...calendar,
    find: 'return day.add(period);',
    put: 'const end = day.add(period); return end.add({ days: end.dayOfWeek > 5 ? 8 - end.dayOfWeek : 0 });',
  },
  {
    rule: 'R22', says: 'bound on the day of withdrawal too', file: 'src/treaty/standing.ts', tests: 'treaty/withdrawal',
    find: "if (has(interval?.until)) return 'FORMER';",
    put: "if (has(interval?.until?.add({ days: 1 }))) return 'FORMER';",
  },
  {
    rule: 'R23', says: 'a notice of withdrawal cannot be taken back', ...leaving,
    find: 'act.entry === notice.position && isBefore(receivedOn, on)',
    put: 'act.entry === notice.position && isBefore(receivedOn, on) && false',
  },
  {
    rule: 'R24', says: 'a revocation under a condition counts', ...papersUpon,
    find: "act.conditional === true ? [defect('CONDITIONAL', 'conditional')] : []",
    put: '[]',
  },
  {
    rule: 'R25', says: 'on the day itself it can still be revoked', ...papersUpon,
    find: 'return day !== undefined && !isBefore(on, day);',
    put: 'return day !== undefined && isBefore(day, on);',
  },
  {
    rule: 'R26', says: 'anybody may sign', ...papersUpon,
    find: "'FOREIGN_MINISTER', 'FULL_POWERS']",
    put: "'FOREIGN_MINISTER', 'FULL_POWERS', 'OTHER']",
  },
  {
    rule: 'R27', says: 'an announcement counts as a notice, and six months run from it', file: leaving.file, tests: 'rules/withdrawal',
    find: "return inDueForm(entries, 'NOTICE_OF_WITHDRAWAL')",
    put: `return inDueForm(entries, 'NOTICE_OF_WITHDRAWAL', 'CORRESPONDENCE')
      .map((each) => ({ ...each, act: { withdrawalOn: each.receivedOn.add({ months: 6 }), ...each.act } }))`,
  },
  {
    rule: 'R28', says: 'the Party is not told which day would be in time', ...papersUpon,
    find: "({ ...defect(code, 'withdrawalOn'), earliestOn: earliest.toString() })",
    put: "defect(code, 'withdrawalOn')",
  },
  {
    rule: 'R29', says: 'that another contests it is passed over', ...leaving,
    find: "const state = isContested ? 'CONTESTED' :",
    put: 'const state =',
  },
  {
    rule: 'R29', says: 'a stranger can agree that obligations are settled', ...papersUpon,
    find: 'unknownParties.length > 0',
    put: 'false',
  },
  {
    rule: 'R30', says: 'who has left was never bound', file: 'src/treaty/standing.ts', tests: 'treaty/withdrawal',
    find: 'memberships[memberships.length - 1] = { ...last, until: day };',
    put: 'memberships.pop();',
  },
  {
    rule: 'R31', says: 'who went out never comes in again', file: 'src/treaty/standing.ts', tests: 'treaty/standing',
    find: 'if (joining && !inside)',
    put: 'if (joining && memberships.length === 0)',
  },
  {
    rule: 'R31', says: 'who has come back stands by its first notice', file: 'src/treaty/standing.ts', tests: 'treaty/standing',
    find: 'return membership ? membership.notice : noticeOf(party, record);',
    put: 'return noticeOf(party, record);',
  },
  {
    rule: 'R31', says: 'who has come back need not wait again', ...papersUpon,
    find: 'membershipOn(party, record, on)?.from',
    put: 'bindings(party, record)[0]?.from',
  },
  {
    rule: 'R32', says: 'what is to come is so already', file: 'src/treaty/standing.ts', tests: 'treaty/standing',
    find: 'day !== undefined && !isBefore(on, day)',
    put: 'day !== undefined',
  },
  {
    rule: 'R33', says: 'what is known today was always known', file: 'src/registry/known.ts', tests: 'rules/late-discovery',
    find: 'return knownAt ? load(positionsKnownAt, knownAt.toString()) :',
    put: 'return',
  },
  {
    rule: 'R33', says: 'a correction cannot itself be corrected', file: 'src/treaty/in-effect.ts', tests: 'treaty/in-effect',
    find: 'upon.set(paper, [corrected(entry, corrections)',
    put: 'upon.set(paper, [entry',
  },
  {
    rule: 'R8', says: 'what is upon a pending paper is told to all', file: 'src/treaty/circulation.ts', tests: 'rules/kept-back',
    find: '(!paper || isCirculated(paper, connected, until))',
    put: 'true',
  },
  {
    rule: 'R34', says: 'what was recorded in error can be cured', file: 'src/treaty/in-effect.ts', tests: 'rules/kept-back',
    find: "isPending(entry) && !entry.defects.some(({ code }) => code === 'RECORDED_IN_ERROR')",
    put: 'isPending(entry)',
  },
  {
    rule: 'R33', says: 'instruments can be corrected to rest on each other', file: 'src/treaty/due-form.ts', tests: 'treaty/due-form',
    find: 'restsOnIt?.has(named)',
    put: 'false',
  },
  {
    rule: 'R33', says: 'what was found stands, though the clauses fix another day', file: force.file, tests: 'treaty/findings',
    find: '(!toFind && !told)',
    put: "'enteredOn' in record.finalClauses || (!toFind && !told)",
  },
  {
    rule: 'R34', says: 'a Party that is registered again loses its place', file: 'src/registry/project.ts', tests: 'rules/late-discovery',
    find: 'listed: first.position',
    put: 'listed: last.position',
  },
  {
    rule: 'R35', says: 'the text is corrected on the last day for objections', file: 'src/treaty/findings.ts', tests: 'treaty/findings',
    find: 'act.objectionsUntil.add({ days: 1 })',
    put: 'act.objectionsUntil',
  },
  {
    rule: 'R35', says: 'an objection changes nothing', file: 'src/treaty/findings.ts', tests: 'treaty/findings',
    find: '!corrected.includes(position) && !isOpposed(position, entries)',
    put: '!corrected.includes(position)',
  },
  {
    rule: 'R36', says: 'that of a copy is a correction like any other',
    file: 'src/broadcast/words-of-the-record.ts', tests: 'broadcast/wording-of-acts',
    find: "[upon?.act.kind === 'CERTIFIED_COPY' ? 'VCLT_79_6' : 'VCLT_77_1_E']",
    put: "['VCLT_77_1_E']",
  },
  {
    rule: 'R37', says: 'registration is a task before the entry into force', file: 'src/treaty/tasks.ts', tests: 'treaty/tasks',
    find: '!enteredOn || isBefore(today, enteredOn) ||',
    put: '!enteredOn ||',
  },
  {
    rule: 'R38', says: 'one of the two is enough', file: 'src/treaty/versions.ts', tests: 'treaty/versions',
    find: '[a, b].every(',
    put: '[a, b].some(',
  },
  {
    rule: 'R39', says: 'every instrument is applied provisionally', file: 'src/treaty/standing.ts', tests: 'treaty/term',
    find: 'record.finalClauses.provisionalApplication && !isOver',
    put: '!isOver',
  },
  {
    rule: 'R41', says: 'it enters into force on the day from which it has effect', file: force.file, tests: 'treaty/term',
    find: 'const enteredOn = after(',
    put: 'const enteredOn = finalClauses.effectFrom ?? after(',
  },
  {
    rule: 'R42', says: 'it outlives the base Treaty', file: 'src/treaty/standing.ts', tests: 'treaty/term',
    find: "endsWithBaseTreaty === 'EACH' && record.base ? intervalsOf(party, record.base) : []",
    put: '[]',
  },
  {
    rule: 'R43', says: 'the legal day is that of UTC', ...calendar,
    find: 'toZonedDateTimeISO(timeZone)',
    put: "toZonedDateTimeISO('UTC')",
  },
  {
    rule: 'R44', says: 'a copy is owed to the first signatory', file: 'src/treaty/certified-copies.ts', tests: 'treaty/tasks',
    find: '=== act.party) === i)',
    put: '=== act.party) === i && i === 0)',
  },
  {
    rule: 'R45', says: 'the mails are never apart', file: 'src/broadcast/spread.ts', tests: 'rules/other-instruments',
    find: 'Math.max(...informed) - Math.min(...informed)',
    put: 'Math.min(...informed) - Math.min(...informed)',
  },
  {
    rule: 'R45', says: 'one Party is told later', file: 'src/broadcast/next-due.ts', tests: 'rules/informing',
    find: "d.state = 'DUE' and (c.kind <> 'DIGEST' or",
    put: "d.state = 'DUE' and (c.kind <> 'DIGEST' and (c.party <> 'KZ' or now() > d.due_at + interval '1 hour') or",
  },
  {
    rule: 'R45', says: 'one mailbox that does not answer keeps all others waiting',
    file: 'src/broadcast/courier.ts', tests: 'rules/informing',
    find: 'const HANDS = { MAIL: 4,',
    put: 'const HANDS = { MAIL: 1,',
  },
  {
    rule: 'R44', says: 'the copies of a signatory and of another can have one number', file: 'src/treaty/certified-copies.ts',
    tests: 'treaty/certified-copies',
    find: '[...all].indexOf(party) + 1',
    put: '(listed.includes(party) ? listed.indexOf(party) : listed.length - 1) + 1',
  },
];
