import {
  ArrayFault,
  FrameCorrupt,
  NotObservable,
  ProposalRejected
} from "../chunk-O5F6F5V7.js";
export {
  ArrayFault,
  FrameCorrupt,
  NotObservable,
  ProposalRejected
};
//# sourceMappingURL=faults.js.map
