"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Draw = void 0;
const SPECIES = ['Raja clavata', 'Octopus vulgaris', 'Sepia officinalis', 'Anguilla anguilla', 'Dascyllus aruanus', 'Zebrasoma flavescens', 'Spondyliosoma cantharus'];
const KEEPERS = ['Maud', 'Ismael', 'Tove', 'Radko', 'Ines', 'Callum', 'Yuki', 'Oriol'];
const PORTS = ['Brest', 'Vigo', 'Lerwick', 'Esbjerg', 'Ostend', 'Cuxhaven'];
class Draw {
    state;
    constructor(seed) {
        this.state = (seed * 2654435761) % 4294967296;
    }
    n(low, high) {
        this.state = (this.state * 1664525 + 1013904223) % 4294967296;
        return low + Math.floor((this.state / 4294967296) * (high - low + 1));
    }
    of(...choices) {
        return choices[this.n(0, choices.length - 1)];
    }
    species = () => this.of(...SPECIES);
    keeper = () => this.of(...KEEPERS);
    port = () => this.of(...PORTS);
    tank = () => `${this.of('K', 'R', 'P')}-${this.n(10, 98)}`;
    chip = () => `900-${this.n(1000, 99999)}`;
    probe = () => `pr${this.n(100, 999)}`;
}
exports.Draw = Draw;
//# sourceMappingURL=draw.js.map