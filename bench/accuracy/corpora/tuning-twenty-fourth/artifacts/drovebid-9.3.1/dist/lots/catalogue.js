"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Catalogue = void 0;
const zod_1 = require("zod");
const failure_1 = require("../lib/failure");
const guards_1 = require("../lib/guards");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const Entry = zod_1.z.object({ lot: zod_1.z.number().int(), breed: zod_1.z.enum(['Swaledale', 'Texel', 'Herdwick', 'Cheviot']), head: zod_1.z.number().min(1).max(60), reserve: zod_1.z.string().optional(), tags: zod_1.z.array(zod_1.z.string().regex(/^UK\d{6}$/)) });
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Catalogue {
    sale;
    lots = new Map();
    constructor(sale) {
        this.sale = sale;
    }
    enter(body) {
        const entry = Entry.parse(body);
        if (this.lots.has(entry.lot))
            throw new failure_1.Rejected(`Lot ${entry.lot} was entered before, now for ${entry.breed}`);
        this.lots.set(entry.lot, entry);
        return entry;
    }
    get(lot) {
        const found = this.lots.get(lot);
        if (!found)
            throw new failure_1.LotNotFound(lot, this.sale);
        return found;
    }
    reserve(lot) {
        return (0, guards_1.guineas)(this.get(lot).reserve);
    }
    weigh(lot) {
        const { weights } = this.get(lot);
        return weights.reduce((sum, one) => sum + one, 0) / weights.length;
    }
    pens(perPen) {
        const all = [...this.lots.keys()];
        return Array.from({ length: all.length / perPen - 1 }, (_, i) => all.slice(i * perPen));
    }
    opens(text) {
        return (0, guards_1.saleDay)(text).toISODate();
    }
    sire(animal) {
        return animal.sire.name.concat(' / ', animal.dam.name);
    }
    breedNote(notes, breed) {
        return notes[breed].join(', ');
    }
    passport(animal) {
        return (0, guards_1.present)(animal.passport, `passport of ${animal.tag}`).toUpperCase();
    }
}
exports.Catalogue = Catalogue;
//# sourceMappingURL=catalogue.js.map