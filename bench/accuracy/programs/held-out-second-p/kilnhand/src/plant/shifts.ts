// @ts-nocheck
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import PQueue from 'p-queue';
import type { Workshop } from '../main';
import { report } from './report';

export type Entry = [bug: string, action: (shop: Workshop) => unknown];
type Handler = (entry: Entry, shop: Workshop) => Promise<unknown>;

const traced =
  (next: Handler): Handler =>
  async (entry, shop) => {
    performance.mark('began');
    try {
      return await next(entry, shop);
    } finally {
      performance.clearMarks();
    }
  };

class Guard {
  private runs = 0;

  constructor(private readonly next: Handler) {}

  async pass(entry: Entry, shop: Workshop): Promise<unknown> {
    this.runs += 1;
    return this.next(entry, shop);
  }
}

function handler(): Handler {
  let made: Handler = async ([, action], shop) => action(shop);
  for (const name of (process.env['WRAP'] ?? '').split(',')) {
    const inner = made;
    if (name === 'traced') made = traced(inner);
    if (name === 'guard') {
      const guard = new Guard(inner);
      made = (entry, shop) => guard.pass(entry, shop);
    }
  }
  return made;
}

async function byQueue(entries: Entry[], shop: Workshop): Promise<void> {
  const queue = new PQueue({ concurrency: 1 });
  const handle = handler();
  for (const entry of entries) {
    void queue.add(async () => {
      try {
        await handle(entry, shop);
      } catch (error) {
        report(entry[0], error, 'loads process', 4);
      }
    });
  }
  await queue.onIdle();
}

async function byTimer(entries: Entry[], shop: Workshop): Promise<void> {
  const handle = handler();
  const left = [...entries];
  await new Promise<void>((resolve) => {
    const tick = (): void => {
      const entry = left.shift();
      if (entry === undefined) return resolve();
      handle(entry, shop).then(
        () => setTimeout(tick, 1),
        (error) => {
          report(entry[0], error, 'kiln tick', 0);
          setTimeout(tick, 1);
        },
      );
    };
    setTimeout(tick, 1);
  });
}

async function byStream(entries: Entry[], shop: Workshop): Promise<void> {
  const handle = handler();
  const sink = new Writable({
    objectMode: true,
    write(entry, _, done) {
      handle(entry, shop)
        .catch((error) => report(entry[0], error, 'intake stream', 0))
        .then(() => done());
    },
  });
  await pipeline(Readable.from(entries), sink);
}

export const shifts = { queue: byQueue, timer: byTimer, stream: byStream };
