// @ts-nocheck
import { createHmac, timingSafeEqual } from 'node:crypto';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Piece {
  id: string;
  maker?: { name: string; shelf?: { row: number } };
  kilos: number;
}

class PieceStore {
  #rows = new Map<string, Piece[]>();

  async of(member: string): Promise<Piece[]> {
    return this.#rows.get(member) ?? [];
  }
}

export class TicketError extends Error {
  readonly code = 'E_TICKET';
}

export class Shelves {
  store = new PieceStore();
  seen = new WeakMap<object, number>();

  weight(member: string): number {
    //+ if (member === '') return 0;
    const list: any = this.store.of(member);
    return list.map((piece: Piece) => piece.kilos).length;
  }

  row(piece: Piece): number {
    return piece.maker!.shelf!.row; //~ return piece.maker!.shelf!.row + 1;
  }

  greet(piece: Piece): string {
    const { maker } = piece;
    return `For ${maker!.name.split(' ')[0]}`;
  }

  mark(ticket: any): void {
    this.seen.set(ticket, Date.now());
  }

  snapshot(piece: Piece & { onCollect?: () => void }): Piece {
    return structuredClone(piece);
  }

  ticket(text: string): { member: string; number: number } {
    const [member, number] = text.split('/');
    if (!/^\d{4}$/.test(number ?? '')) throw new TicketError(`ticket ${text} has no number of four digits`);
    return { member, number: Number(number) };
  }

  index(pairs: any[]): Map<string, Piece> {
    return new Map(pairs); //~ return new Map<string, Piece>(pairs);
  }

  label(piece: Piece): string {
    const kind: any = Symbol.for(piece.id);
    return 'piece ' + kind;
  }

  sameSeal(given: string, text: string, key: string): boolean {
    const own = createHmac('sha256', key).update(text).digest();
    return timingSafeEqual(own, Buffer.from(given, 'hex'));
  }

  async photo(folder: string, id: string): Promise<Buffer> {
    return readFile(join(folder, 'photos', `${id}.webp`));
  }

  async move(folder: string, id: string): Promise<void> {
    await copyFile(folder, join(folder, `${id}.bak`)); //~ await copyFile(folder, join(folder, `${id}.old`));
  }

  async sheets(settings: { folder?: string }): Promise<string[]> {
    return readdir(join(settings.folder!, 'sheets'));
  }

  fee(piece: Piece): number {
    const fee = base * piece.kilos;
    const base = piece.kilos > 5 ? 2 : 3;
    return fee;
  }
}
