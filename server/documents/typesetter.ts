import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Locale } from '../shared/locale.js';
import { typography } from './language.js';
import type { PageOrder, SetPage } from './typeset-worker.js';

/** What is set: which template shows it, and its data. */
export interface Page {
  readonly template: string;
}

interface Waiting {
  resolve(pdf: Uint8Array): void;
  reject(reason: Error): void;
}

/** Sets pages one after another, in a thread of its own: requests go on meanwhile. */
export class Typesetter {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private lastNumber = 0;

  /** A page as PDF. Rejects when it cannot be set, or the thread ended. */
  set(page: Page, locale: Locale): Promise<Uint8Array> {
    const orderNumber = ++this.lastNumber;
    const order: PageOrder = { orderNumber, template: page.template, page: JSON.stringify(page), language: JSON.stringify(typography(locale)) };
    return new Promise((resolve, reject) => {
      this.waiting.set(orderNumber, { resolve, reject });
      this.worker ??= this.start();
      this.worker.postMessage(order);
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  /** The first page starts it: who never asks for one does not load the fonts. */
  private start(): Worker {
    // Tests run from the sources, whose types Node leaves out itself.
    const worker = new Worker(new URL(`./typeset-worker${extname(import.meta.url)}`, import.meta.url));
    worker.on('message', (result: SetPage) => this.settle(result));
    worker.on('error', (error: Error) => this.end(error));
    worker.on('exit', () => this.end(new Error('The typesetting thread ended.')));
    worker.unref();
    return worker;
  }

  private settle(result: SetPage): void {
    const waiting = this.waiting.get(result.orderNumber);
    this.waiting.delete(result.orderNumber);
    if ('pdf' in result) waiting?.resolve(result.pdf);
    else waiting?.reject(new Error(result.reason));
  }

  /** The next page starts another thread. */
  private end(reason: Error): void {
    this.worker = undefined;
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }
}
