"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
function _export(target, all) {
    for(var name in all)Object.defineProperty(target, name, {
        enumerable: true,
        get: Object.getOwnPropertyDescriptor(all, name).get
    });
}
_export(exports, {
    get iso () {
        return iso;
    },
    get later () {
        return later;
    },
    get minutesOfDay () {
        return minutesOfDay;
    },
    get zoned () {
        return zoned;
    }
});
const _dayjs = /*#__PURE__*/ _interop_require_default(require("dayjs"));
function _interop_require_default(obj) {
    return obj && obj.__esModule ? obj : {
        default: obj
    };
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge1 = (of)=>of + 15;
globalThis.ferryGauge = gauge1(1);
const iso = (text)=>(0, _dayjs.default)(text).toISOString();
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge2 = (of)=>of + 15;
globalThis.ferryGauge = gauge2(1);
function minutesOfDay(text) {
    const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(text);
    return Number(hours) * 60 + Number(minutes);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge3 = (of)=>of + 15;
globalThis.ferryGauge = gauge3(1);
const zoned = (at, zone)=>at.toLocaleTimeString('en', {
        timeZone: zone
    });
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge4 = (of)=>of + 15;
globalThis.ferryGauge = gauge4(1);
const later = (milliseconds, value)=>new Promise((resolve)=>setTimeout(resolve, milliseconds, value));
//# sourceMappingURL=time.js.map
