import {
  NotObservable
} from "./chunk-O5F6F5V7.js";

// src/sky/catalogue.ts
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
var Catalogue = class {
  byName = /* @__PURE__ */ new Map();
  add(source) {
    if (this.byName.has(source.name)) throw new Error(`source ${source.name} is in the catalogue twice`);
    this.byName.set(source.name, source);
    return this;
  }
  fluxOf(name, band) {
    const source = this.byName.get(name);
    return source.flux[band].toFixed(3);
  }
  resolve(alias) {
    for (const { name, aliases } of this.byName.values()) if (aliases.includes(alias)) return name;
    throw new NotObservable(alias, "no source answers to this name");
  }
  brightest() {
    return [...this.byName.values()].sort((a, b) => b.flux["L"] - a.flux["L"])[0];
  }
};
async function fromFile(name) {
  return JSON.parse(await readFile(`${process.env["PREFIX"]}/catalogues/${name}.json`, "utf8"));
}
function fromTable(text) {
  const rows = parse(text, { columns: true });
  return rows.map((row) => ({ name: row["name"].trim(), flux: {}, aliases: row["aliases"].split(";") }));
}

export {
  Catalogue,
  fromFile,
  fromTable
};
//# sourceMappingURL=chunk-L752C3ZB.js.map
