"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "TurbineRepository", {
    enumerable: true,
    get: function() {
        return TurbineRepository;
    }
});
const _tsyringe = require("tsyringe");
const _Database = require("../platform/Database");
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
let TurbineRepository = class TurbineRepository {
    find(id) {
        return this.database.one('SELECT * FROM turbine WHERE id = ?', [
            id
        ]);
    }
    save(turbine) {
        this.database.write('INSERT INTO turbine (id, site, hub) VALUES (?, ?, ?)', [
            turbine.id ?? null,
            turbine.site ?? null,
            turbine.hub ?? 80
        ]);
    }
    openJob(turbine, note) {
        this.database.write('INSERT INTO job (turbine, note) VALUES (?, ?)', [
            turbine,
            note
        ]);
    }
    due(before) {
        return this.database.one('SELECT id FROM job WHERE due_on < ?', [
            before
        ]);
    }
    constructor(database){
        _define_property(this, "database", void 0);
        this.database = database;
    }
};
TurbineRepository = _ts_decorate([
    (0, _tsyringe.injectable)(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof _Database.Database === "undefined" ? Object : _Database.Database
    ])
], TurbineRepository);

//# sourceMappingURL=TurbineRepository.js.map