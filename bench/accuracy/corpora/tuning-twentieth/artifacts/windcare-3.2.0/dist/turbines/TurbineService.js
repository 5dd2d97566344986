"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "TurbineService", {
    enumerable: true,
    get: function() {
        return TurbineService;
    }
});
const _tsyringe = require("tsyringe");
const _Guards = require("../platform/Guards");
const _Failure = require("../platform/Failure");
const _TurbineRepository = require("./TurbineRepository");
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
let TurbineService = class TurbineService {
    siteOf(id) {
        return this.turbines.find(id).site.toUpperCase();
    }
    oldestBlade(turbine) {
        const blades = turbine.blades;
        return blades.reduce((a, b)=>a.hours > b.hours ? a : b).serial;
    }
    bladeHours(turbine) {
        return turbine.blades.map(({ hours })=>hours).reduce((a, b)=>a + b, 0);
    }
    enter(id, phase) {
        const now = this.phases.get(id) ?? 'running';
        if (phase === 'locked' && now !== 'paused') throw new _Failure.Refused(`turbine ${id} is ${now} and cannot be locked`);
        this.phases.set(id, phase);
    }
    lampOf(phase) {
        switch(phase){
            case 'running':
                return 'green';
            case 'paused':
                return 'amber';
            case 'locked':
                return 'red';
            default:
                return (0, _Guards.assertNever)(phase);
        }
    }
    powerCurve(points, wind) {
        const at = points.findIndex(([speed])=>speed >= wind);
        return points[at][1];
    }
    histogram(samples, bins) {
        const counts = new Array(bins).fill(0);
        for (const sample of samples)counts[Math.floor(sample)]++;
        return counts;
    }
    gearbox(turbine) {
        return (0, _Guards.present)(turbine.nacelle?.gearbox, 'gearbox').model;
    }
    neighbours(id, near) {
        return near[id].flatMap((other)=>[
                other,
                ...this.neighbours(other, near)
            ]);
    }
    constructor(turbines){
        _define_property(this, "turbines", void 0);
        _define_property(this, "phases", void 0);
        this.turbines = turbines;
        this.phases = new Map();
    }
};
TurbineService = _ts_decorate([
    (0, _tsyringe.injectable)(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof _TurbineRepository.TurbineRepository === "undefined" ? Object : _TurbineRepository.TurbineRepository
    ])
], TurbineService);

//# sourceMappingURL=TurbineService.js.map