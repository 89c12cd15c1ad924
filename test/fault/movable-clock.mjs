// Loaded before the server: whoever started it can move its clock.
const RealDate = Date;
let aheadMs = 0;

process.on('message', (message) => {
  aheadMs = message.aheadMs;
});

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length > 0 ? parts : [RealDate.now() + aheadMs]));
  }

  static now() {
    return RealDate.now() + aheadMs;
  }
};
