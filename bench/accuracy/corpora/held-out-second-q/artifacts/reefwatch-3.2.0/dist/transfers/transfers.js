"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Transfers = void 0;
const node_events_1 = require("node:events");
const errors_1 = require("../platform/errors");
class Transfers {
    database;
    register;
    events = new node_events_1.EventEmitter();
    constructor(database, register) {
        this.database = database;
        this.register = register;
    }
    arrive(animal, tank) {
        this.database.run('insert into animal (chip, species, tank) values (?, ?, ?)', animal.chip, animal.species, tank);
    }
    async depart(animal, to) {
        try {
            const permit = await this.register.permit(animal.species);
            return `${animal.chip} to ${to} with ${permit}`;
        }
        catch (problem) {
            throw new errors_1.TransferError(`${animal.species} (${animal.chip}) may not leave: ${problem.message}`, { cause: problem });
        }
    }
    notify(animal) {
        const mail = animal.keeper.mail.toLowerCase();
        return `To ${mail}: ${animal.species} arrived`;
    }
    lineage(animal) {
        return animal.mother === undefined ? 1 : 1 + this.lineage(animal.mother);
    }
    crate(sizes, animal) {
        const fitting = sizes.filter((each) => each > animal.species.length);
        const [smallest] = fitting.sort((one, other) => one - other);
        if (smallest === undefined)
            throw new errors_1.TransferError(`no crate of ${sizes.join(', ')} cm takes ${animal.species}`);
        return smallest;
    }
    lost(chip) {
        this.events.emit('error', { chip, where: 'quay' });
    }
    async firstZoo(offers) {
        return await Promise.any(offers);
    }
    async checkAll(animals, checks, names) {
        return await Promise.all(animals.flatMap((animal) => names.map((name) => checks[name](animal))));
    }
}
exports.Transfers = Transfers;
//# sourceMappingURL=transfers.js.map