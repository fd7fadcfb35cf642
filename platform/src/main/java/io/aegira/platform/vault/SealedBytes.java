package io.aegira.platform.vault;

/** What is no text, sealed with a person's key. */
record SealedBytes(String keyId, byte[] nonce, byte[] ciphertext) {}
