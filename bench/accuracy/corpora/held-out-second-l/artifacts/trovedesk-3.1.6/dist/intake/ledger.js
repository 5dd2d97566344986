"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "IntakeBook", {
    enumerable: true,
    get: function() {
        return IntakeBook;
    }
});
const _tsyringe = require("tsyringe");
const _zod = require("zod");
const _luxon = require("luxon");
const _faults = require("../shared/faults");
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
function _ts_decorate(decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") {
        r = Reflect.decorate(decorators, target, key, desc);
    } else {
        for(var i = decorators.length - 1; i >= 0; i--){
            if (d = decorators[i]) {
                r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
            }
        }
    }
    return c > 3 && r && Object.defineProperty(target, key, r), r;
}
// Revision 6, note 1.
// Revision 6, note 2.
// Revision 6, note 3.
const Slip = _zod.z.object({
    tag: _zod.z.string().regex(/^[A-Z]{2}\d{4}$/),
    found: _zod.z.string(),
    value: _zod.z.number().nonnegative()
});
let IntakeBook = class IntakeBook {
    slip(raw) {
        return Slip.parse(raw);
    }
    enter(item) {
        if (!this.open) throw new _faults.DeskFault(`intake is closed, ${item.tag} was not entered`);
        this.items.set((0, _faults.demand)(item.tag, 'tag'), item);
    }
    shut() {
        this.items.clear();
        this.open = false;
        return this;
    }
    gateOf(tag) {
        return this.items.get(tag).place.gate.number;
    }
    terminalOf(item) {
        return item.place.terminal.charAt(0);
    }
    gateIn(item) {
        return item.place.gate.number.toFixed(0);
    }
    keywords(item) {
        return item.words.map((word)=>word.toLowerCase());
    }
    foundOn(text) {
        const at = _luxon.DateTime.fromFormat(text, 'dd/MM/yyyy', {
            zone: 'utc'
        });
        return at.toJSDate().toISOString();
    }
    zone(name) {
        return new Intl.DateTimeFormat('en', {
            timeZone: name
        }).format(0);
    }
    photo(text) {
        return JSON.parse(text).pixels.length;
    }
    fromForm(body) {
        return JSON.parse(body);
    }
    finder(form) {
        return (0, _faults.demand)(form['finder'], 'finder').trim();
    }
    caller(form) {
        const phone = (0, _faults.demand)(form['phone'], 'phone');
        return phone.slice(-4);
    }
    describe(parts) {
        return parts.reduce((all, part)=>`${all}, ${part}`);
    }
    constructor(){
        _define_property(this, "items", new Map());
        _define_property(this, "open", true);
    }
};
IntakeBook = _ts_decorate([
    (0, _tsyringe.injectable)()
], IntakeBook);

//# sourceMappingURL=ledger.js.map