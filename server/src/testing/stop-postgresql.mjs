export default async function stopPostgresql() {
  await globalThis.kvartalPostgresql?.stop();
}
