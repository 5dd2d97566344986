// src/ops/faults.ts
var NotObservable = class extends Error {
  name = "NotObservable";
  constructor(target, why) {
    super(`cannot observe ${target}: ${why}`);
  }
};
var ArrayFault = class extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
  code;
  name = "ArrayFault";
};
var ProposalRejected = class extends Error {
  constructor(code, why) {
    super(`proposal ${code}: ${why}`);
    this.name = "ProposalRejected";
  }
};
var FrameCorrupt = class extends Error {
  constructor(message) {
    super(message);
    this.name = "FrameCorrupt";
  }
};

export {
  NotObservable,
  ArrayFault,
  ProposalRejected,
  FrameCorrupt
};
//# sourceMappingURL=chunk-O5F6F5V7.js.map
