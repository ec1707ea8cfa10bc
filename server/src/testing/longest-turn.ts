/**
 * Watches how long this thread works without letting anybody else have a turn, by the processor's time, which other
 * programs on the machine do not distort. The function that it gives ends the watching and gives the longest turn in
 * milliseconds.
 */
export function watchTurns(): () => number {
  let before = process.threadCpuUsage();
  let longest = 0;
  const look = (): void => {
    const now = process.threadCpuUsage();
    const worked = now.user + now.system - before.user - before.system;
    longest = Math.max(longest, worked / 1000);
    before = now;
  };
  const timer = setInterval(look, 1);
  return () => {
    clearInterval(timer);
    look();
    return longest;
  };
}
