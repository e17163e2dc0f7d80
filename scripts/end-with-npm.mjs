// npm does not take along what it started: killed, it leaves that running (npm/cli#4603). So this process looks.
import { readFileSync } from 'node:fs';

const LOOK_MS = 1_000;

/** Asks what this process runs to end, once npm or its shell is gone. */
export function endWithNpm() {
  const started = ancestors();
  const looking = setInterval(() => {
    if (ancestors() === started) return;
    clearInterval(looking);
    // Nothing listens while nothing runs.
    if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(1);
  }, LOOK_MS).unref();
}

/** The shell and npm above it; of npm only Linux tells. */
function ancestors() {
  return [process.ppid, parentOf(process.ppid)].join(' ');
}

function parentOf(pid) {
  try {
    return /^PPid:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
