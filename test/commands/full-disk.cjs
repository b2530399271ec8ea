// Stands in for a disk on which nothing more can be written.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
fs.writeFileSync = (file) => {
  throw Object.assign(new Error(`ENOSPC: no space left on device, write '${file}'`), { code: 'ENOSPC' });
};
syncBuiltinESMExports();
