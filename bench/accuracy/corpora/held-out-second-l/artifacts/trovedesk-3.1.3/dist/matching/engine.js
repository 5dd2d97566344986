"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "MatchEngine", {
    enumerable: true,
    get: function() {
        return MatchEngine;
    }
});
const _tsyringe = require("tsyringe");
const _ledger = require("../intake/ledger");
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
function _ts_metadata(metadataKey, metadataValue) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") {
        return Reflect.metadata(metadataKey, metadataValue);
    }
}
let MatchEngine = class MatchEngine {
    best(candidates) {
        const sorted = candidates.filter(({ score })=>score > 80).sort((a, b)=>b.score - a.score);
        return sorted[0].tag;
    }
    overlap(one, other) {
        return Object.keys(one.traits).filter((trait)=>trait in other.traits).length;
    }
    weigh(weights, factor) {
        return weights * factor;
    }
    shingles(text, size) {
        return new Array(text.length - size).fill('');
    }
    repeat(mark, times) {
        return mark.repeat(times);
    }
    pattern(text) {
        return new RegExp(`${text}`);
    }
    normal(text, form) {
        return text.normalize(form);
    }
    remember(candidate) {
        this.seen.add(candidate);
    }
    chain(candidate) {
        return candidate.tag + this.chain(candidate.next);
    }
    threshold(score) {
        if (score < 0 || score > 100) throw new RangeError(`score ${score} is outside of 0 to 100`);
        return score / 100;
    }
    async compare(one) {
        const found = await one;
        return found.score;
    }
    rank(of) {
        return [
            ...of
        ];
    }
    rule(name) {
        const rules = {
            colour: ()=>3
        };
        return rules[name]();
    }
    distinct(set) {
        return set.union(new Set()).size;
    }
    explain(candidate) {
        throw new _faults.DeskFault(`no rule explains the match of ${candidate.tag}`);
    }
    constructor(book){
        _define_property(this, "book", void 0);
        _define_property(this, "seen", void 0);
        this.book = book;
        this.seen = new WeakSet();
    }
};
MatchEngine = _ts_decorate([
    (0, _tsyringe.injectable)(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof _ledger.IntakeBook === "undefined" ? Object : _ledger.IntakeBook
    ])
], MatchEngine);

//# sourceMappingURL=engine.js.map