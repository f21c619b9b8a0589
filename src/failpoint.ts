/**
 * Where a crash is asked for, in tests: `FAILPOINT=after-append:3` kills the process with SIGKILL the third time it passes
 * there. Without the variable, and in production, passing costs a comparison and does nothing.
 */
export type Step =
  | 'after-lock' | 'after-append' | 'after-finding' | 'before-commit' | 'after-commit'
  | 'after-deliveries' | 'before-mail' | 'after-mail' | 'before-mark' | 'after-masking' | 'before-forgotten';

const [wanted, times = '1'] = (process.env['NODE_ENV'] === 'production' ? '' : (process.env['FAILPOINT'] ?? '')).split(':');
let left = Number(times);

export function failpoint(step: Step): void {
  if (step === wanted && --left === 0) process.kill(process.pid, 'SIGKILL');
}
