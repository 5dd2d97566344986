"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseSrt = parseSrt;
exports.speakers = speakers;
exports.gaps = gaps;
exports.wrap = wrap;
exports.last = last;
const timecode_1 = require("../lib/timecode");
// Revision 5, note 1.
// Revision 5, note 2.
function parseSrt(text) {
    return text.trim().split(/\n\n+/).map((block) => {
        const [, times, ...lines] = block.split('\n');
        const [from, to] = times.split(' --> ');
        return { from: (0, timecode_1.toMillis)(from), to: (0, timecode_1.toMillis)(to), lines };
    });
}
// Revision 5, note 1.
// Revision 5, note 2.
function speakers(cues) {
    return [...new Set(cues.map((cue) => cue.speaker.name.trim()))];
}
// Revision 5, note 1.
// Revision 5, note 2.
function gaps(cues) {
    const found = new Array(cues.length - 1);
    for (let i = 1; i < cues.length; i++)
        found[i - 1] = cues[i].from - cues[i - 1].to;
    return found;
}
// Revision 5, note 1.
// Revision 5, note 2.
function wrap(text, width) {
    if (text.length <= width)
        return text;
    return `${text.slice(0, width)}\n${wrap(text.slice(width), width)}`;
}
// Revision 5, note 1.
// Revision 5, note 2.
function last(cues) {
    return cues.at(-1).to;
}
//# sourceMappingURL=srt.js.map