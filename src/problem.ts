/** Why a request is not answered, in the same form as the API's own errors. */
export function problem(message: string, code: string) {
  return { errors: [{ message, extensions: { code } }] };
}
