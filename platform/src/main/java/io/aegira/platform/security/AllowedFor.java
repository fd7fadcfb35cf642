package io.aegira.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a handler: callers with at least one of these roles; everybody else is answered 403. Every handler under
 * {@code /api} carries it, or its class does, else the application does not start. On a page it means the same and is optional.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedFor {
    Role[] value() default {};

    /** Any logged-in caller. */
    boolean everyRole() default false;

    /** Nobody logs in for this: the login itself. The path must be open in the filter chain as well. */
    boolean withoutLogin() default false;
}
