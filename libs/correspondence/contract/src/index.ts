export * from './letters/letter';
export * from './inbound';
