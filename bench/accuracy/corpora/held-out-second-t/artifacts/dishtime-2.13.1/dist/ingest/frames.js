import {
  counter,
  flagged,
  header,
  openArchive,
  payload,
  quantise,
  sequence
} from "../chunk-CR2GI7KP.js";
import "../chunk-O5F6F5V7.js";
export {
  counter,
  flagged,
  header,
  openArchive,
  payload,
  quantise,
  sequence
};
//# sourceMappingURL=frames.js.map
