export function bareOverview() {
  return {};
}
