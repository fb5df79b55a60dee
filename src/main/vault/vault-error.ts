/** What the system says about a file, in the words of the vault. */
import type { VaultFileError } from '#shared/vault-files.ts';

const kinds: Readonly<Record<string, VaultFileError['kind']>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  ENOENT: 'missing',
  VAULT_AWAY: 'unreachable',
  ENODEV: 'unreachable',
  ENXIO: 'unreachable',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  ELOOP: 'forbidden',
  EMLINK: 'forbidden',
};

/** The vault's error for something that was thrown by a file operation. */
export function vaultErrorOf(cause: unknown): VaultFileError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reason = cause instanceof Error ? cause.message : String(cause);
  return { kind: kinds[code] ?? 'failed', reason };
}
