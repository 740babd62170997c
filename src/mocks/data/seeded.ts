/** A steady 32-bit number for a seed and an index (a finalising mix in the manner of MurmurHash3): no stored randomness, any entry at once. */
export function mix(seed: number, index: number): number {
  let bits = Math.imul(seed + 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d)
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b)
  return (bits ^ (bits >>> 16)) >>> 0
}

/** A GUID that looks random and is the same at every run. */
export function seededGuid(seed: number, index: number): string {
  const hex = [0, 1, 2, 3]
    .map((part) =>
      mix(seed + part, index)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
