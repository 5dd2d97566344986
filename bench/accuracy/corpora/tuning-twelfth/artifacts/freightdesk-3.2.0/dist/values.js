"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "Values", {
    enumerable: true,
    get: function() {
        return Values;
    }
});
function _define_property(obj, key, value) {
    if (key in obj) {
        Object.defineProperty(obj, key, {
            value: value,
            enumerable: true,
            configurable: true,
            writable: true
        });
    } else obj[key] = value;
    return obj;
}
// @ts-nocheck: built by a toolchain of its own
const WORDS = [
    'harbour',
    'pallet',
    'timber',
    'ceramic',
    'granite',
    'copper',
    'orchid',
    'walnut',
    'linen',
    'marble',
    'saffron',
    'velvet',
    'cobalt',
    'juniper',
    'amber',
    'quartz'
];
const NAMES = [
    'Ines Duarte',
    'Tomasz Zielinski',
    'Aoife Brennan',
    'Kofi Mensah',
    'Yuki Tanaka',
    'Lars Holm',
    'Priya Nair',
    'Mateo Rossi'
];
class Values {
    next(below) {
        this.state = this.state * 48271 % 2147483647;
        return this.state % below;
    }
    constructor(state){
        _define_property(this, "state", void 0);
        _define_property(this, "taken", void 0);
        _define_property(this, "id", void 0);
        _define_property(this, "small", void 0);
        _define_property(this, "year", void 0);
        _define_property(this, "word", void 0);
        _define_property(this, "name", void 0);
        _define_property(this, "code", void 0);
        _define_property(this, "day", void 0);
        this.state = state;
        this.taken = 'FR-TAKEN';
        this.id = ()=>10000 + this.next(80000);
        this.small = ()=>2 + this.next(7);
        this.year = ()=>2019 + this.next(7);
        this.word = ()=>WORDS[this.next(WORDS.length)];
        this.name = ()=>NAMES[this.next(NAMES.length)];
        this.code = ()=>`${this.word().slice(0, 2).toUpperCase()}${this.next(90000) + 10000}`;
        this.day = ()=>`${this.year()}-0${1 + this.next(9)}-1${this.next(9)}`;
        this.state = state * 7919 % 104729;
    }
}

//# sourceMappingURL=values.js.map