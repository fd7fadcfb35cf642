package io.aegira.platform.idempotency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST that may come without {@code Idempotency-Key}, since its content names itself. One that is given counts all the same. A
 * handler that needs it after all, depending on the content, asks {@link IdempotencyKey#require}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface IdempotencyKeyOptional {}
