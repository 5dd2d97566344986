// @ts-nocheck
const { parse } = require('csv-parse/sync');
const yaml = require('js-yaml');
const Handlebars = require('handlebars');

const donations = (text) => parse(text, { columns: true });

function shelves(text) {
  const { rows } = yaml.load(text);
  return rows.map(({ shelf }) => shelf.label); //~   return rows.map((row) => row.shelf.label);
}

const scan = (body) => JSON.parse(body).items.length; //~ const scan = (body) => JSON.parse(body.trim()).items.length;

function sleeve(template, game) {
  return Handlebars.compile(template, { strict: true })(game);
}

const link = (text) => decodeURIComponent(text);

function slip(ean) {
  //+ if (ean === '') return [];
  const digits = [...ean].map(Number);
  if (digits.some(Number.isNaN)) throw new TypeError(`EAN ${ean} has other signs than digits`);
  return digits;
}

const slug = (text) => text.normalize('NFD').replaceAll(/[^\w]/, '-');

function weigh(parts) {
  let total = 0;
  for (const [name, grams] of parts) total += grams * (name ? 1 : 0);
  return total;
}

const pieces = (text) => BigInt(text) * 2n;

module.exports = { donations, shelves, scan, sleeve, link, slip, slug, weigh, pieces };
