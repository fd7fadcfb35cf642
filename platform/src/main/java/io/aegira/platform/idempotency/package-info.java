/**
 * One order, one effect, however often it is sent. A key is reserved before its order runs; effect and answer then become durable in
 * one transaction, and the answer is kept for seven days at least. A reservation whose answer never came (a crash) lapses, and what
 * was attempted under it is not there. What is too long for one transaction recognises its repetition by its ids (ADR 0011).
 */
@NullMarked
package io.aegira.platform.idempotency;

import org.jspecify.annotations.NullMarked;
