/** A register may say of an alias that it is an old form or a mistake, 区交委(旧); the remark is no part of the alias. */
export function withoutRemark(alias: string): string {
  return alias.replace(/\s*[（(](旧|误)[）)]\s*$/u, '').trim();
}
