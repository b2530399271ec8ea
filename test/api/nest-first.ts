// Nest's commonjs parts refuse to be required while its ESM parts load: load them first.
await import('@nestjs/common');
await import('@nestjs/core');
export {};
