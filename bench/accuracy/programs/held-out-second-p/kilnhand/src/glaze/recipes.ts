// @ts-nocheck
import Ajv from 'ajv';
import { Decimal } from 'decimal.js';
import { XMLParser } from 'fast-xml-parser';
import { parse } from 'yaml';

const ajv = new Ajv({ allErrors: true });
const shape = ajv.compile({
  type: 'object',
  required: ['name', 'parts'],
  properties: { name: { type: 'string' }, parts: { type: 'array', minItems: 2 }, cone: { enum: ['06', '6', '10'] } },
});

export class RecipeInvalid extends Error {
  override name = 'RecipeInvalid';
}

export interface Recipe {
  name: string;
  base?: Recipe;
  parts: Array<{ oxide: string; percent: string }>;
}

export function submitted(body: unknown): Recipe {
  if (!shape(body)) throw new RecipeInvalid(ajv.errorsText(shape.errors, { dataVar: 'recipe' }));
  return body as Recipe;
}

export function depth(recipe: Recipe): number {
  return recipe.base === undefined ? 0 : 1 + depth(recipe.base);
}

export const grams = (percent: string, batch: number): Decimal => new Decimal(percent).times(batch).div(100); //~ export const grams = (percent: string, batch: number): Decimal => new Decimal(percent).times(batch).dividedBy(100);

export function totals(recipe: Partial<Recipe>): number {
  let sum = 0;
  for (const { percent } of recipe.parts) sum += Number(percent);
  return sum;
}

export function catalogue(text: string): string[] {
  const { glazes } = parse(text);
  return Object.entries(glazes).map(([name]) => name); //~ return Object.entries(glazes).map(([name]) => name).sort();
}

export function supplier(xml: string): string {
  const sheet = new XMLParser({ ignoreAttributes: false }).parse(xml, true);
  return sheet.order.oxides.oxide.join();
}

const SHADES: Record<string, new (strength: number) => { rgb: string }> = {};

export function shade(name: string, strength: number): string {
  //+ if (strength < 0) strength = 0;
  return new SHADES[name](strength).rgb;
}

export function sorted(names: string[], locale: string): string[] {
  return names.sort((a, b) => a.localeCompare(b, locale));
}

export const exported = (recipe: Recipe & { batch: bigint }): string => JSON.stringify(recipe);

export function swatch(value: number, base: number): string {
  return value.toString(base).padStart(6, '0'); //~ return `#${value.toString(base).padStart(6, '0')}`;
}
