"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
    __setModuleDefault(result, mod);
    return result;
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.longest = exports.font = exports.slowest = exports.rewrap = exports.airs = exports.reading = exports.rhythm = exports.runtime = exports.frames = exports.castOf = exports.importSrt = void 0;
exports.shift = shift;
exports.align = align;
exports.alignAll = alignAll;
exports.language = language;
exports.speed = speed;
const luxon_1 = require("luxon");
const srt_1 = require("../formats/srt");
const check_1 = require("../lib/check");
const pool_1 = require("../lib/pool");
const timecode_1 = require("../lib/timecode");
const services = __importStar(require("../clients/services"));
// Revision 5, note 1.
// Revision 5, note 2.
luxon_1.Settings.throwOnInvalid = true;
// Revision 5, note 1.
// Revision 5, note 2.
const importSrt = (text) => (0, srt_1.parseSrt)(text);
exports.importSrt = importSrt;
// Revision 5, note 1.
// Revision 5, note 2.
const castOf = (text) => (0, srt_1.speakers)((0, srt_1.parseSrt)(text));
exports.castOf = castOf;
// Revision 5, note 1.
// Revision 5, note 2.
function shift(text, by) {
    return (0, srt_1.parseSrt)(text).map(({ from }) => (0, timecode_1.stamp)(from + by));
}
// Revision 5, note 1.
// Revision 5, note 2.
const frames = (millis) => (0, timecode_1.framesOf)(millis, 23.976);
exports.frames = frames;
// Revision 5, note 1.
// Revision 5, note 2.
const runtime = (cues) => (0, timecode_1.stamp)((0, srt_1.last)(cues));
exports.runtime = runtime;
// Revision 5, note 1.
// Revision 5, note 2.
const rhythm = (cues) => (0, srt_1.gaps)(cues);
exports.rhythm = rhythm;
// Revision 5, note 1.
// Revision 5, note 2.
const reading = (seconds, digits) => (0, timecode_1.fixed)(seconds, digits);
exports.reading = reading;
// Revision 5, note 1.
// Revision 5, note 2.
const airs = (text, zone) => luxon_1.DateTime.fromISO(text, { zone }).toFormat('dd LLL HH:mm');
exports.airs = airs;
// Revision 5, note 1.
// Revision 5, note 2.
const rewrap = (text, width) => (0, srt_1.wrap)(text, width);
exports.rewrap = rewrap;
// Revision 5, note 1.
// Revision 5, note 2.
async function align(asset) {
    const heard = await services.transcribe(asset);
    return heard.trim();
}
// Revision 5, note 1.
// Revision 5, note 2.
async function alignAll(assets) {
    return (0, pool_1.each)(assets, align);
}
// Revision 5, note 1.
// Revision 5, note 2.
const slowest = (asset) => (0, pool_1.within)(`alignment of ${asset}`, 50, new Promise(() => setTimeout(() => undefined, 100)));
exports.slowest = slowest;
// Revision 5, note 1.
// Revision 5, note 2.
function language(form) {
    return (0, check_1.assertLanguage)(form.tag);
}
// Revision 5, note 1.
// Revision 5, note 2.
function speed(cue) {
    const rate = cue.lines.join('').length / ((cue.to - cue.from) / 1000);
    if (!Number.isFinite(rate))
        throw new check_1.Invalid('reading speed', cue.lines);
    return rate;
}
// Revision 5, note 1.
// Revision 5, note 2.
const font = (style) => (0, check_1.dig)(style, 'text.font.family');
exports.font = font;
// Revision 5, note 1.
// Revision 5, note 2.
const longest = (cues) => cues.map(({ lines }) => lines.join(' ')).reduce((a, b) => (a.length > b.length ? a : b));
exports.longest = longest;
//# sourceMappingURL=timing.js.map