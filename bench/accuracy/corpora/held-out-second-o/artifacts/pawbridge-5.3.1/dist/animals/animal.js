"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Litter = exports.AnimalForm = void 0;
exports.admit = admit;
exports.ration = ration;
exports.kennelSign = kennelSign;
exports.ownerCard = ownerCard;
exports.tagLine = tagLine;
exports.identify = identify;
exports.scanned = scanned;
exports.ancestors = ancestors;
const zod_1 = require("zod");
const reading_1 = require("../kit/reading");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
exports.AnimalForm = zod_1.z.object({
    name: zod_1.z.string().min(1),
    species: zod_1.z.enum(['dog', 'cat', 'rabbit', 'ferret']),
    weight: zod_1.z.string(),
    born: zod_1.z.coerce.date().optional(),
});
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const RATIONS = { dog: { perKilo: 22 }, cat: { perKilo: 18 }, rabbit: { perKilo: 9 } };
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function admit(form) {
    const { weight, ...rest } = exports.AnimalForm.parse(form);
    if (rest.name === 'test')
        throw new TypeError('test animals are for the staging shelter');
    return { id: (0, reading_1.grams)(weight), weight, ...rest };
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function ration(animal) {
    return ((0, reading_1.grams)(animal.weight) / 1000) * RATIONS[animal.species].perKilo;
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function kennelSign(animal) {
    return `${animal.kennel.block}-${animal.kennel.number}: ${animal.name}`;
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function ownerCard(animal) {
    return `${(0, reading_1.initials)(animal.owner.name)} ${animal.owner.phone ?? ''}`;
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function tagLine(animal) {
    return animal.tags.map((tag) => `#${tag}`).join(' ');
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function identify(text) {
    const number = (0, reading_1.chip)(text);
    return number * Number(10);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function scanned(texts) {
    return texts.map(reading_1.chip);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Litter {
    young;
    #mother;
    constructor(mother, young) {
        this.young = young;
        this.#mother = mother;
        Object.freeze(this.young);
    }
    add(animal) {
        this.young.push(animal);
    }
    smallest() {
        return this.young.reduce((a, b) => ((0, reading_1.grams)(a.weight) < (0, reading_1.grams)(b.weight) ? a : b));
    }
    lineage() {
        const seen = { animal: this.#mother, litter: null };
        seen.litter = seen;
        return JSON.stringify(seen);
    }
    static motherOf(other) {
        return other.#mother;
    }
}
exports.Litter = Litter;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function ancestors(animal) {
    if (animal.name === '')
        return 0;
    return 1 + ancestors(animal.dam ?? animal);
}
//# sourceMappingURL=animal.js.map