"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.DonationController = exports.FosterController = exports.AdoptionController = exports.AnimalController = void 0;
const animal_1 = require("../animals/animal");
const adoption_1 = require("../adoptions/adoption");
const donations_1 = require("../donations/donations");
const reading_1 = require("../kit/reading");
const once_1 = require("../kit/once");
const start_1 = require("./start");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class AnimalController {
    registry;
    constructor(registry) {
        this.registry = registry;
    }
    create(form) {
        return (0, animal_1.admit)(form);
    }
    feed(id, species, weight) {
        return (0, animal_1.ration)({ id, name: 'x', species, weight });
    }
    weigh(query) {
        if (query.weight === 'unknown')
            return 0;
        return (0, reading_1.grams)(query.weight);
    }
    sign(id) {
        return (0, animal_1.kennelSign)({ id, name: `animal ${id}`, species: 'dog' });
    }
    card(id, owner) {
        return (0, animal_1.ownerCard)({ id, name: 'x', species: 'cat', owner });
    }
    chip(text) {
        return (0, animal_1.identify)(text);
    }
    scan(texts) {
        return (0, animal_1.scanned)(texts);
    }
    async owner(number) {
        return await this.registry.owner(number);
    }
    search(query) {
        return (0, reading_1.decode)(query);
    }
    mine() {
        return (0, once_1.within)(undefined, () => (0, once_1.shelterOfCaller)());
    }
}
exports.AnimalController = AnimalController;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class AdoptionController {
    approve(id, family) {
        return new adoption_1.Adoption(id, 'applied', family).advance('approved');
    }
    collect(id, family) {
        return new adoption_1.Adoption(id, 'visited', family).advance('collected');
    }
    invoice(id) {
        return new adoption_1.Adoption(id, 'approved', 'x').price();
    }
    check(family, answers) {
        (0, adoption_1.homeCheck)(family, answers);
    }
    day(text) {
        return (0, adoption_1.collectionDay)(text);
    }
    remove(user, id) {
        if (id === 0)
            return;
        (0, start_1.permit)(user, `remove adoption ${id}`);
    }
}
exports.AdoptionController = AdoptionController;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class FosterController {
    book;
    constructor(book) {
        this.book = book;
    }
    show(id) {
        return this.book.find(id);
    }
    write(id) {
        return this.book.mail(id);
    }
    async visit(id) {
        return await this.book.lastVisit(id);
    }
    place(id, animals) {
        return this.book.place(id, animals);
    }
}
exports.FosterController = FosterController;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class DonationController {
    give(text) {
        return (0, donations_1.receive)(text);
    }
    hook(text) {
        return (0, donations_1.webhook)(text);
    }
    settle(amount, code) {
        return (0, donations_1.settle)(amount, code);
    }
}
exports.DonationController = DonationController;
//# sourceMappingURL=controllers.js.map