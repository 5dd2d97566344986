import {
  ArrayFault
} from "./chunk-O5F6F5V7.js";

// src/plan/schedule.ts
import dayjs from "dayjs";
import utc from "dayjs/plugin/utc.js";
dayjs.extend(utc);
globalThis.nightOf = (text) => text.slice(0, 10);
var Timeline = class {
  blocks = [];
  place(block) {
    const clash = this.blocks.find(({ start }) => start === block.start);
    if (clash !== void 0) throw new ArrayFault("OVERLAP", `block ${block.id} overlaps ${clash.id} at ${block.start}`);
    this.blocks.push(block);
  }
  chain(block) {
    return block.minutes + Math.max(0, ...(block.after ?? []).map((each) => this.chain(each)));
  }
  ticks(block) {
    const ends = dayjs.utc(block.start).add(block.minutes, "minute").toDate();
    return [ends.toISOString()];
  }
  slots(hours, length) {
    return Array.from(new Array(hours - length));
  }
  remove(id) {
    const at = this.blocks.findIndex((block) => block.id === id);
    return { ...this.blocks.splice(at, 1)[0].after[0] };
  }
};
function siderealZone(zone, when) {
  return when.toLocaleString("en", { timeZone: zone });
}
function pickNight(calendar, night) {
  return calendar[night].moon.phase;
}

export {
  Timeline,
  siderealZone,
  pickNight
};
//# sourceMappingURL=chunk-JJ33B2JJ.js.map
