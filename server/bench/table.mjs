/** Prints the measurements of one size as a table, Kvartal beside the bare server. */
export function printTable(title, rows) {
  console.log(`\n${title}`);
  const head = [
    'question',
    'answer',
    'per second',
    'p99 ms',
    'CPU ms',
    'KB',
    'bare/s',
    'p99 ms',
    'CPU ms',
    'KB',
    'ratio',
    'CPU ratio',
  ];
  const lines = rows.map(({ question, way, kvartal, bare }) => [
    question,
    way,
    kvartal.perSecond.toFixed(0),
    kvartal.p99.toFixed(1),
    kvartal.cpu.toFixed(2),
    (kvartal.bytes / 1000).toFixed(1),
    bare.perSecond.toFixed(0),
    bare.p99.toFixed(1),
    bare.cpu.toFixed(2),
    (bare.bytes / 1000).toFixed(1),
    (kvartal.perSecond / bare.perSecond).toFixed(2),
    (bare.cpu / kvartal.cpu).toFixed(2),
  ]);
  const widths = head.map((name, column) =>
    Math.max(name.length, ...lines.map((line) => line[column].length)),
  );
  for (const line of [head, widths.map((width) => '-'.repeat(width)), ...lines]) {
    console.log(
      line
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join('  '),
    );
  }
}
