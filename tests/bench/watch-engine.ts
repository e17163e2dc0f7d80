import type { Page } from 'playwright-core';

/** A request to the engine's worker, by when it was sent and answered. */
interface EngineWork {
  readonly from: number;
  readonly to: number;
}

declare global {
  interface Window {
    /** Of a page whose engine is watched. */
    engineWork?: EngineWork[];
  }
}

/** Has the page note every request to its engine, from its next navigation on. */
export const watchEngine = (page: Page): Promise<unknown> => page.addInitScript(watchInPage);

/** Runs in the page, so it may use nothing from outside. */
function watchInPage(): void {
  const engineWork: EngineWork[] = [];
  window.engineWork = engineWork;
  window.Worker = class extends Worker {
    readonly #sent = new Map<number, number>();

    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      this.addEventListener('message', ({ data }: MessageEvent<{ requestId?: number; type: string }>) => {
        const from = this.#sent.get(data.requestId ?? -1);
        if (from === undefined || data.type === 'LOG' || data.type === 'INSTANTIATE_PROGRESS') return;
        this.#sent.delete(data.requestId ?? -1);
        engineWork.push({ from, to: performance.now() });
      });
    }

    override postMessage(
      message: { messageId: number },
      given?: StructuredSerializeOptions | Transferable[],
    ): void {
      this.#sent.set(message.messageId, performance.now());
      super.postMessage(message, Array.isArray(given) ? { transfer: given } : given);
    }
  };
}
