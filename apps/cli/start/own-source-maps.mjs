import { setSourceMapsSupport } from 'node:module';

// Loaded before a part: the log names our own files and lines. Those of every package would be 30 MiB more a process.
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
