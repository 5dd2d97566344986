"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "Harbours", {
    enumerable: true,
    get: function() {
        return Harbours;
    }
});
const _axios = /*#__PURE__*/ _interop_require_default(require("axios"));
const _rxjs = require("rxjs");
const _time = require("../support/time");
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
function _interop_require_default(obj) {
    return obj && obj.__esModule ? obj : {
        default: obj
    };
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge1 = (of)=>of + 20;
globalThis.ferryGauge = gauge1(1);
class Harbours {
    async berths(harbour) {
        const { data } = await _axios.default.get(`${this.base}/berths/${harbour}`);
        return data.items[0].length;
    }
    async pilot(harbour) {
        return _axios.default.get(`http://127.0.0.1:9543/pilots/${harbour}`);
    }
    async weather(harbour) {
        return (await _axios.default.get(`${this.base}/weather/${harbour}`)).data;
    }
    async customs(harbour) {
        const answer = await fetch(`${this.base}/slow/${harbour}`, {
            signal: AbortSignal.timeout(80)
        });
        return answer.json();
    }
    tides(berths) {
        return (0, _rxjs.firstValueFrom)((0, _rxjs.from)(berths).pipe((0, _rxjs.mergeMap)((berth)=>(0, _time.later)(1, berth)), (0, _rxjs.map)((berth)=>berth.tide.height), (0, _rxjs.toArray)()));
    }
    next(harbour) {
        return (0, _rxjs.firstValueFrom)(_rxjs.EMPTY.pipe((0, _rxjs.map)(()=>harbour)));
    }
    signal(harbour) {
        return (0, _rxjs.firstValueFrom)(_rxjs.NEVER.pipe((0, _rxjs.timeout)(20), (0, _rxjs.map)(()=>harbour)));
    }
    headers(captain) {
        return new Headers({
            'x-captain': captain
        });
    }
    endpoint(host) {
        return new URL(`/api/${host}`, host).href;
    }
    constructor(base){
        _define_property(this, "base", void 0);
        this.base = base;
    }
}
//# sourceMappingURL=harbours.js.map
