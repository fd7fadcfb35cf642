package io.aegira.platform.audit;

import io.aegira.kernel.audit.AuditedAction;
import io.aegira.platform.security.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each answered call is recorded, once, whatever number of rows it shows. Orders to the administration and exports are
 * recorded without it.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {
    AuditedAction value();

    /** Who is recorded, beside those who are shown {@linkplain FiguresByChoice figures by choice}: not workers, who see themselves, nor those who are shown none. */
    Role[] by() default {Role.HSE, Role.CASE_MANAGER, Role.AUDITOR};
}
