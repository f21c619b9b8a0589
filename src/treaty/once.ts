/** What all ask of one record is reckoned once. Records and their entries are never changed, so nobody can tell that it is remembered. */

export function oncePer<Of extends object, Answer>(reckon: (of: Of) => Answer): (of: Of) => Answer {
  const answers = new WeakMap<Of, { readonly answer: Answer }>();
  return (of) => {
    const known = answers.get(of);
    if (known) return known.answer;
    const answer = reckon(of);
    answers.set(of, { answer });
    return answer;
  };
}
