// @ts-nocheck
import { entries } from './entries';
import { KilnRoom } from './firing/kilns';
import { Dice } from './plant/dice';
import { shifts } from './plant/shifts';
import { supplier } from './plant/supplier';
import { Shelves } from './shelves/pieces';
import { Partners } from './wires/partners';

export interface Workshop {
  room: KilnRoom;
  shelves: Shelves;
  partners: Partners;
  d: Dice;
  folder: string;
}

async function main(): Promise<void> {
  await supplier(9836);
  const { SEED, PREFIX, DOOR } = process.env;
  const shop = { room: new KilnRoom(), shelves: new Shelves(), partners: new Partners('http://127.0.0.1:9836', 9888), d: new Dice(Number(SEED)), folder: PREFIX };
  await shifts[DOOR as keyof typeof shifts](entries, shop);
}

main().then(() => process.exit(0), (error) => {
  console.error(error);
  process.exit(1);
});
