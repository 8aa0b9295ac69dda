/** Makes the compiler prove that a switch over a union is exhaustive. */
export function assertNever(value: never): never {
  throw new Error(`not one of the known cases: ${JSON.stringify(value)}`)
}
