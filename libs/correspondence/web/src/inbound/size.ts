import { Pipe, type PipeTransform } from '@angular/core';

/** `{{ bytes | size }}`: 740 bytes, 12 KB, 1.2 MB. */
@Pipe({ name: 'size' })
export class SizePipe implements PipeTransform {
  transform(bytes: number): string {
    if (bytes < 1_000) return `${bytes} bytes`;
    return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  }
}
