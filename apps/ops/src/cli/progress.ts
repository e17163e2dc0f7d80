import path from 'node:path';
import type { DemoProgress, ImportProgress } from '../data/index.ts';
import type { CommandContext, TextStream } from './command-context.ts';

const CLEAR_LINE = '\r\u001B[2K';

export interface ProgressLine {
  /** Shows what is being done now; `share`, from 0 to 1, how much of it. */
  show(what: string, share?: number): void;
  /** Leaves the line to whatever is written next. */
  end(): void;
}

/** Returns one line that is rewritten on a terminal. Elsewhere each new step is a line of its own, without shares. */
export function createProgressLine(stream: TextStream): ProgressLine {
  let shown = '';
  return {
    show(what, share) {
      const percent = share === undefined ? '' : ` ${Math.floor(share * 100)} %`;
      const text = stream.isTTY === true ? what + percent : what;
      if (text === shown) return;
      shown = text;
      stream.write(stream.isTTY === true ? CLEAR_LINE + text : `${text}\n`);
    },
    end() {
      if (stream.isTTY === true && shown !== '') stream.write(CLEAR_LINE);
      shown = '';
    },
  };
}

/** Returns what the work returns, which tells on the line how far it is. The line is given back whatever comes of it. */
export async function withProgress<T>(
  { err }: Pick<CommandContext, 'err'>,
  work: (line: ProgressLine) => Promise<T>,
): Promise<T> {
  const line = createProgressLine(err);
  try {
    return await work(line);
  } finally {
    line.end();
  }
}

const verbs: Readonly<Record<ImportProgress['step'], string>> = {
  check: 'Checking',
  read: 'Reading',
  clean: 'Cleaning',
  gather: 'Gathering',
  write: 'Writing',
  examine: 'Examining',
  upload: 'Uploading',
  answer: 'Answering',
};

/** Returns a listener that shows the steps of an import on a progress line. */
export function importProgressOn(line: ProgressLine): (progress: ImportProgress | DemoProgress) => void {
  return (progress) => {
    if (progress.step === 'generate') {
      line.show('Inventing demonstration data');
      return;
    }
    const { step, subject, done, total } = progress;
    const what = subject === undefined ? verbs[step] : `${verbs[step]} ${path.basename(subject)}`;
    line.show(what, done === undefined || total === undefined || total === 0 ? undefined : done / total);
  };
}
