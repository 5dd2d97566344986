// @ts-nocheck: built by a toolchain of its own
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
    get addWorkdays () {
        return addWorkdays;
    },
    get isoDay () {
        return isoDay;
    }
});
const isoDay = (value)=>new Date(value).toISOString().slice(0, 10);
function addWorkdays(from, days) {
    const date = new Date(from);
    for(let left = days; left > 0;){
        date.setUTCDate(date.getUTCDate() + 1);
        if (date.getUTCDay() % 6 !== 0) left--;
    }
    return isoDay(date);
}

//# sourceMappingURL=calendar.js.map