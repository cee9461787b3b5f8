export function tinyGguf(seed?: number): Uint8Array;
