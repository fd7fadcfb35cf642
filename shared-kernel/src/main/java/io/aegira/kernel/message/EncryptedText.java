package io.aegira.kernel.message;

/**
 * Free text as it lies in the log: AES-256-GCM under the key of the person it is about. Destroying that key erases it everywhere.
 *
 * @param keyId names the key, never the person
 * @param nonce 12 bytes, base64
 * @param ciphertext with its 16-byte tag, base64
 */
public record EncryptedText(String keyId, String nonce, String ciphertext) {}
