"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "CrewPlanner", {
    enumerable: true,
    get: function() {
        return CrewPlanner;
    }
});
const _luxon = require("luxon");
const _tsyringe = require("tsyringe");
const _zod = require("zod");
const _Guards = require("../platform/Guards");
const _Failure = require("../platform/Failure");
function _check_private_redeclaration(obj, privateCollection) {
    if (privateCollection.has(obj)) {
        throw new TypeError("Cannot initialize the same private elements twice on an object");
    }
}
function _class_apply_descriptor_get(receiver, descriptor) {
    if (descriptor.get) return descriptor.get.call(receiver);
    return descriptor.value;
}
function _class_extract_field_descriptor(receiver, privateMap, action) {
    if (!privateMap.has(receiver)) throw new TypeError("attempted to " + action + " private field on non-instance");
    return privateMap.get(receiver);
}
function _class_private_field_get(receiver, privateMap) {
    var descriptor = _class_extract_field_descriptor(receiver, privateMap, "get");
    return _class_apply_descriptor_get(receiver, descriptor);
}
function _class_private_field_init(obj, privateMap, value) {
    _check_private_redeclaration(obj, privateMap);
    privateMap.set(obj, value);
}
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
const Shift = _zod.z.object({
    crew: _zod.z.string().min(2),
    starts: _zod.z.string().datetime(),
    hours: _zod.z.number().positive().max(12)
});
const Technician = _zod.z.object({
    name: _zod.z.string(),
    climbs: _zod.z.enum([
        'none',
        'ladder',
        'rope'
    ]),
    phone: _zod.z.string().regex(/^\+\d+$/)
});
var _leads = /*#__PURE__*/ new WeakMap();
let CrewPlanner = class CrewPlanner {
    shift(body) {
        return (0, _Guards.parse)(Shift, body).hours;
    }
    technician(body) {
        return (0, _Guards.parse)(Technician, body).name;
    }
    take(van, day) {
        const key = `${van}@${day}`;
        if (this.taken.has(key)) throw new _Failure.Refused(`van ${van} is taken on ${day}`);
        this.taken.add(key);
    }
    leadOf(crew) {
        _class_private_field_get(this, _leads).set(crew, 'lead');
        return _class_private_field_get(this, _leads).get(crew);
    }
    window(from, to) {
        return _luxon.Interval.fromISO(`${from}/${to}`).splitBy(_luxon.Duration.fromISO('PT0S')).length;
    }
    localStart(iso, zone) {
        const start = _luxon.DateTime.fromISO(iso).setZone(zone);
        return new Date(start.toMillis()).toISOString();
    }
    rota(names, weeks) {
        return Array.from({
            length: weeks
        }, (_, i)=>names[i % names.length].padEnd(12));
    }
    phone(crew) {
        return (0, _Guards.present)(crew.lead.phone, 'phone of the lead');
    }
    certificates(person) {
        return [
            ...person.certificates
        ].sort();
    }
    badge(person) {
        return person.fullName();
    }
    constructor(){
        _define_property(this, "taken", new Set());
        _class_private_field_init(this, _leads, {
            writable: true,
            value: new WeakMap()
        });
    }
};
CrewPlanner = _ts_decorate([
    (0, _tsyringe.injectable)()
], CrewPlanner);

//# sourceMappingURL=CrewPlanner.js.map