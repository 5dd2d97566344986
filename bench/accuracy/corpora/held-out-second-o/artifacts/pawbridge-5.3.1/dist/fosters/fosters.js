"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.FosterBook = exports.FosterNotFound = void 0;
const promises_1 = require("node:fs/promises");
const node_zlib_1 = require("node:zlib");
const reading_1 = require("../kit/reading");
const once_1 = require("../kit/once");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class FosterNotFound extends Error {
    constructor(id) {
        super(`foster home ${id} does not exist`);
        this.name = 'FosterNotFound';
    }
}
exports.FosterNotFound = FosterNotFound;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class FosterBook {
    homes = new Map();
    gate = new once_1.Gate();
    add(id, places) {
        this.homes.set(id, { id, places, contact: null });
        return this;
    }
    find(id) {
        const home = this.homes.get(id);
        if (home === undefined)
            throw new FosterNotFound(id);
        return home;
    }
    mail(id) {
        return this.find(id).contact.mail;
    }
    async lastVisit(id) {
        const home = this.find(id);
        await null;
        this.lastAsked = id;
        return home.visits.at(-1).at.getTime();
    }
    place(id, animals) {
        const { places } = this.find(id);
        if (animals > places)
            throw new RangeError(`foster home ${id} takes ${places}, not ${animals}`);
        return places - animals;
    }
    async twoEditors(id) {
        await this.gate.hold(`home ${id}`, () => this.gate.hold(`home ${id}`, async () => undefined));
    }
    import(text) {
        return (0, reading_1.sheet)(text).reduce((sum, row) => sum + row.places.length, 0);
    }
    async load(path) {
        return await (0, promises_1.readFile)(path, 'utf8');
    }
    async photo(path, data) {
        await (0, promises_1.writeFile)(path, data);
    }
    history(blob) {
        return (0, node_zlib_1.gunzipSync)(blob).toString();
    }
    rotate() {
        return [...this.homes.values()][this.homes.size].contact.mail;
    }
    each(visit) {
        this.homes.forEach(visit);
    }
    async all(ids) {
        const homes = await Promise.all(ids.map(async (id) => (await this.later(id)).places));
        return homes.length;
    }
    async later(id) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        return this.find(id);
    }
    async nearest(ids) {
        return (await Promise.any(ids.map((id) => this.later(id)))).id;
    }
}
exports.FosterBook = FosterBook;
//# sourceMappingURL=fosters.js.map