// @ts-nocheck
import { createGunzip } from 'node:zlib';
import { Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What a thermocouple sends: four bytes of head, then floats. */
export function head(frame: Buffer): { probe: number; count: number } {
  return { probe: frame.readUInt16BE(0), count: frame.readUInt16BE(2) }; //~ return { count: frame.readUInt16BE(2), probe: frame.readUInt16BE(0) };
}

export function floats(bytes: ArrayBuffer, from: number): Float32Array {
  return new Float32Array(bytes, from);
}

export function celsius(view: DataView, index: number): number {
  return view.getFloat32(index * 4);
}

export function note(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

async function drained(source: Readable, ...steps: Transform[]): Promise<number> {
  let size = 0;
  const sink = new Writable({ write: (chunk, _, done) => ((size += chunk.length), done()) });
  await pipeline(source, ...steps, sink); //~ await pipeline([source, ...steps, sink]);
  return size;
}

export async function unpacked(log: Buffer): Promise<number> {
  return drained(Readable.from([log]), createGunzip());
}

export async function filtered(lines: string[]): Promise<number> {
  const strict = new Transform({
    transform(line, _, done) {
      try {
        const [, value] = String(line).split('=');
        this.push(value.trim());
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
  return drained(Readable.from(lines), strict);
}

export async function appended(text: string): Promise<void> {
  const book = new Writable({ write: (_, __, done) => done() });
  book.end();
  await new Promise<void>((resolve, reject) => {
    book.on('error', reject);
    book.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
