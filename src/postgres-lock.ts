/** One hub at a time prepares, starts or stops the server of a directory: a lock file with its holder's pid in it. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** In ms. No start takes so long: the pid in the file has come to belong to a stranger. */
const patience = 60_000;
const pause = 50;

export async function underLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  for (let waited = 0; !claim(file); waited += pause) {
    if (waited > patience || !isAlive(holderOf(file))) rmSync(file, { force: true });
    else await sleep(pause);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Whether a process with this pid runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function claim(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** 0, which is alive, when the holder is gone by now or has not yet written its pid. */
function holderOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    return 0;
  }
}
