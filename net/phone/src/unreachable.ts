// The `default` of a switch over all kinds: a new kind does not compile until every switch knows it.
// A page that is older than its server may meet one all the same, and shows nothing rather than break.
export function unreachable(_value: never): undefined {
  return undefined;
}
