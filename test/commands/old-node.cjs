// Stands in for a machine whose Node is too old.
Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.19.1' } });
