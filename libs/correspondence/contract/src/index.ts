export * from './letters/letter';
