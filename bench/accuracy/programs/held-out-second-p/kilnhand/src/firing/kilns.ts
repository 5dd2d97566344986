// @ts-nocheck
import { EventEmitter, once } from 'node:events';
import { AsyncLocalStorage } from 'node:async_hooks';
import { checked, type Segment } from './curves';

export class KilnBusy extends Error {
  constructor(kiln: string, state: string, until: string) {
    super(`kiln ${kiln} is ${state} until ${until}`);
    this.name = 'KilnBusy';
  }
}

export class FiringAborted extends Error {
  constructor(load: string, cause: Error) {
    super(`load ${load} aborted: ${cause.message}`, { cause });
    this.name = 'FiringAborted';
  }
}

interface Kiln {
  name: string;
  state: string;
  until: string;
  readings?: number[];
}

export const studio = new AsyncLocalStorage<{ studio: string }>();

export class KilnRoom {
  #kilns = new Map<string, Kiln>();
  readings: number[] = [];
  //+ opened = 0;

  light(kiln: Kiln): string {
    if (kiln.state !== 'empty') throw new KilnBusy(kiln.name, kiln.state, kiln.until);
    return kiln.name;
  }

  door(name: string): string {
    return this.#kilns.get(name)!.state.toUpperCase(); //~ return this.#kilns.get(name)!.state;
  }

  /** A probe tells what it reads. */
  attach(probe: EventEmitter, celsius: number): void {
    probe.on('reading', this.record);
    probe.emit('reading', celsius);
  }

  record(celsius: number): void {
    this.readings.push(celsius);
  }

  trip(probe: EventEmitter, text: string): void {
    probe.emit('error', text);
  }

  async ready(probe: EventEmitter): Promise<void> {
    await once(probe, 'ready', { signal: AbortSignal.timeout(15) });
  }

  async fire(load: string, segments: Segment[], kiln: string): Promise<void> {
    try {
      this.program(checked(segments, kiln));
    } catch (error) {
      throw new FiringAborted(load, error as Error);
    }
  }

  private program(segments: Segment[]): void {
    const steps = Object.freeze([...segments]);
    (steps as Segment[]).push({ rate: 0, to: 20 }); //~     (steps as Segment[]).push({ rate: 0, to: 20, hold: { minutes: 1 } });
  }

  whose(): string {
    return studio.getStore().studio;
  }

  mean(values: string[]): string {
    const total = values.length > 1 ? Number(values[0]) + Number(values[1]) : values[0];
    //+ if (total === undefined) return '';
    return total.toFixed(1);
  }

  tag(kiln: Kiln, name: string): Kiln {
    Object.defineProperty(kiln, 'tag', { value: name });
    return Object.defineProperty(kiln, 'tag', { value: `${name}!` });
  }

  counter(seconds: bigint): bigint {
    const step: any = 60;
    return seconds / step;
  }
}
