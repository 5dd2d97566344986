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
    get bytesOf () {
        return bytesOf;
    },
    get gunzipped () {
        return gunzipped;
    },
    get record () {
        return record;
    },
    get rendered () {
        return rendered;
    },
    get same () {
        return same;
    },
    get section () {
        return section;
    },
    get strict () {
        return strict;
    }
});
const _nodecrypto = require("node:crypto");
const _nodezlib = require("node:zlib");
const _ini = /*#__PURE__*/ _interop_require_default(require("ini"));
const _nunjucks = /*#__PURE__*/ _interop_require_default(require("nunjucks"));
const _uuid = require("uuid");
function _interop_require_default(obj) {
    return obj && obj.__esModule ? obj : {
        default: obj
    };
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const templates = new _nunjucks.default.Environment(null, {
    throwOnUndefined: true
});
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge1 = (of)=>of + 15;
globalThis.ferryGauge = gauge1(1);
const rendered = (source, data)=>templates.renderString(source, data);
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge2 = (of)=>of + 15;
globalThis.ferryGauge = gauge2(1);
const section = (text, name)=>_ini.default.parse(text)[name].port.toString();
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge3 = (of)=>of + 15;
globalThis.ferryGauge = gauge3(1);
const bytesOf = (uuid)=>(0, _uuid.parse)(uuid);
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge4 = (of)=>of + 15;
globalThis.ferryGauge = gauge4(1);
const gunzipped = (data)=>(0, _nodezlib.gunzipSync)(data).toString('utf8');
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge5 = (of)=>of + 15;
globalThis.ferryGauge = gauge5(1);
const strict = (data)=>new TextDecoder('utf-8', {
        fatal: true
    }).decode(data);
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge6 = (of)=>of + 15;
globalThis.ferryGauge = gauge6(1);
const same = (a, b)=>(0, _nodecrypto.timingSafeEqual)(Buffer.from(a), Buffer.from(b));
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge7 = (of)=>of + 15;
globalThis.ferryGauge = gauge7(1);
const record = (data)=>data.readUInt32BE(0) + data.readUInt16BE(4);
//# sourceMappingURL=text.js.map
